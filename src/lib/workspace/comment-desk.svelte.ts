import { createContext } from 'svelte';
import { todayInVietNam } from '../domain/date';
import { sameValue } from '../domain/same-value';
import { pinnedTo, type Comment, type CommentAbout } from '../location/comment';
import { objectionOf } from '../location/objection';
import { addressOf } from './address.svelte';
import type { App } from './app.svelte';
import type { KeptComment } from './comments-store';
import type { Keeper } from './keeper.svelte';
import { formatComments, MOST_COMMENTS_TEXT } from './link-comments';

/** A comment on screen, and whether this machine keeps it or only the link brought it. */
export interface ShownComment {
	comment: Comment;
	kept: boolean;
}

/** A comment that is being written: a new one, or another wording of one that is kept. */
interface Writing {
	about: CommentAbout;
	id: string | null;
}

/** Comments of the reader and of those who sent them some: kept here, or come with the link. */
export class CommentDesk {
	writing = $state.raw<Writing | null>(null);
	/** The one that is looked at, by its place in the list. */
	looked = $state<number | null>(null);
	/** Who wrote last here: likely to write again. */
	who = '';
	/** Deleted last, to be had back. */
	deleted = $state.raw<ShownComment | null>(null);

	constructor(
		private readonly app: App,
		readonly keeper: Keeper<KeptComment>
	) {}

	/** Oldest first, so that numbers stay; those of the link that are kept stand once. */
	readonly shown: readonly ShownComment[] = $derived.by(() => {
		const kept = this.keeper.things.map(({ id, comment }): Comment => ({ ...comment, id }));
		const linked = this.app.view.comments.filter((one) => !kept.some((own) => sameValue(own, one)));
		const all = [
			...kept.map((comment) => ({ comment, kept: true })),
			...linked.map((comment) => ({ comment, kept: false }))
		];
		return all.sort(
			(a, b) => a.comment.on.localeCompare(b.comment.on) || a.comment.id.localeCompare(b.comment.id)
		);
	});

	/** Begins one about something, or another wording of one that is kept. */
	write(about: CommentAbout, id: string | null = null): void {
		this.looked = null;
		this.writing = { about: pinnedTo(about), id };
	}

	/** Keeps what was written; false while it is no comment. */
	save(text: string, who: string): boolean {
		const { writing } = this;
		const said = objectionOf(text, who, todayInVietNam());
		if (!writing || !said) return false;
		this.#keep({ ...said, id: writing.id ?? crypto.randomUUID(), about: writing.about });
		this.writing = null;
		this.who = said.who;
		return true;
	}

	remove(one: ShownComment): void {
		this.deleted = one;
		this.looked = null;
		if (one.kept) this.keeper.remove(one.comment.id);
		else this.#setLinked(this.app.view.comments.filter(({ id }) => id !== one.comment.id));
	}

	restore(): void {
		const { deleted } = this;
		if (!deleted) return;
		this.deleted = null;
		if (deleted.kept) this.#keep(deleted.comment);
		else this.#setLinked([...this.app.view.comments, deleted.comment]);
	}

	/** Keeps what the link brought beside what is kept. Another wording of a comment that is here stands beside it. */
	async keepLinked(): Promise<void> {
		const linked = this.app.view.comments;
		await this.#join(linked.map((comment) => ({ id: comment.id, revision: 0, updated: 0, comment })));
		this.#setLinked([]);
	}

	/** All that are shown as a file that this page and that of backups open. */
	async file(now: number): Promise<string> {
		const { noneKept, writeBackup } = await import('./backup');
		const things = this.shown.map(({ comment }, k) => ({
			id: comment.id,
			revision: 1,
			updated: now + k,
			comment
		}));
		return writeBackup({ ...noneKept(), comments: { things, unread: [] } }, null, now);
	}

	/** Keeps the comments of such a file: how many came, and how many could not be read. Rejects with what `readBackup` throws. */
	async open(text: string): Promise<{ added: number; refused: number }> {
		const { readBackup } = await import('./backup');
		const { things, unread } = readBackup(text).all.comments;
		return { added: await this.#join(things as readonly KeptComment[]), refused: unread.length };
	}

	/** The address of what is on screen with all comments; null where a link has no room for them. */
	link(pathname: string): string | null {
		const comments = this.shown.map(({ comment }) => comment);
		if (formatComments(comments).length > MOST_COMMENTS_TEXT) return null;
		return addressOf({ ...this.app.view, comments }, this.app.camera, pathname);
	}

	#keep(comment: Comment): void {
		const held = this.keeper.hold(comment.id) ?? { id: comment.id, revision: 0 };
		this.keeper.put(held, { ...held, updated: 0, comment });
	}

	async #join(theirs: readonly KeptComment[]): Promise<number> {
		await this.keeper.start();
		const { mergeShelf } = await import('./backup');
		const { added } = mergeShelf('comments', this.keeper.things, theirs);
		for (const thing of added) this.keeper.put({ id: thing.id, revision: 0 }, thing);
		return added.length;
	}

	#setLinked(comments: readonly Comment[]): void {
		this.app.set({ comments });
	}
}

export const [useComments, provideComments] = createContext<CommentDesk>();
