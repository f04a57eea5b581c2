import { createContext } from 'svelte';
import type { PlanningDocument } from '../domain/plan';
import type { RegisterEdit } from '../domain/register-edit';
import { differing, joinLogs, nextInstant, redoTarget, undoTarget } from '../register/edit-log';
import { changesBetween, ownRegister, type OwnRegister } from '../register/own-register';
import { PLANS } from '../register/plans';
import type { Slots } from './browser-slots';
import type { KeptEdit } from './edits-store';
import type { Keeper } from './keeper.svelte';
import { newPlanId } from './new-plan-id';
import { keepReaderName, readerName } from './reader-memory';

/** What joining a file brought. */
export interface Joined {
	added: number;
	/** Entries of one id that are told differently there: ours stand. */
	differing: number;
}

/**
 * The reader's own register: a log that is only added to, one record an entry, so that two windows and two people
 * never write over one another. Taking back is an entry too, and so outlives the page.
 */
export class RegisterDesk {
	/** Who says what is said next. */
	by = $state('');

	constructor(
		readonly keeper: Keeper<KeptEdit>,
		private readonly slots: Pick<Slots, 'read' | 'write'>,
		private readonly official: readonly PlanningDocument[] = PLANS
	) {
		this.by = readerName(slots);
	}

	/** All entries, oldest first; the same list while none is added, as when one that waited is saved. */
	readonly log: readonly RegisterEdit[] = $derived.by(() => {
		const log = joinLogs(
			this.keeper.things.map(({ edit }) => edit),
			[]
		);
		const same = log.length === this.#last.length && log.every(({ id }, k) => id === this.#last[k]?.id);
		if (!same) this.#last = log;
		return this.#last;
	});
	#last: readonly RegisterEdit[] = [];

	/** The official register with what is said beside it. */
	readonly register: OwnRegister = $derived.by(() => ownRegister(this.official, this.log));

	readonly undoable = $derived.by(() => undoTarget(this.log));
	readonly redoable = $derived.by(() => redoTarget(this.log));

	/** The name is kept for the next time. */
	setBy(name: string): void {
		this.by = name.normalize('NFC').trim();
		keepReaderName(this.slots, this.by);
	}

	planOf(id: string): PlanningDocument | null {
		return this.register.plans.find((plan) => plan.id === id) ?? null;
	}

	/** An id that no plan of the register or of the log has. */
	newId(): string {
		return newPlanId((id) => this.planOf(id) !== null);
	}

	/** Says what a plan is from now on; null takes it out. False when nothing of it differs from what is said. */
	say(id: string, plan: PlanningDocument | null, why: string): boolean {
		const changes = changesBetween(this.planOf(id), plan);
		if (changes.length === 0) return false;
		this.#keep({ kind: 'change', plan: id, changes, ...this.#said(why) });
		return true;
	}

	/** Takes an entry back. */
	takeBack(of: string, why = ''): void {
		this.#keep({ kind: 'undo', of, ...this.#said(why) });
	}

	undo(): void {
		if (this.undoable) this.takeBack(this.undoable.id);
	}

	redo(): void {
		if (this.redoable) this.takeBack(this.redoable.id);
	}

	/** Keeps the entries of another log beside ours. */
	join(edits: readonly RegisterEdit[]): Joined {
		const known = this.log.map(({ id }) => id);
		const fresh = edits.filter(({ id }) => !known.includes(id));
		for (const edit of fresh) this.#keep(edit);
		return { added: fresh.length, differing: differing(this.log, edits).length };
	}

	#said(why: string) {
		const at = nextInstant(this.log, Date.now());
		return { id: crypto.randomUUID(), by: this.by, at, why: why.normalize('NFC').trim() };
	}

	#keep(edit: RegisterEdit): void {
		this.keeper.put({ id: edit.id, revision: 0 }, { id: edit.id, revision: 0, updated: 0, edit });
	}
}

export const [useRegister, provideRegister] = createContext<RegisterDesk>();
