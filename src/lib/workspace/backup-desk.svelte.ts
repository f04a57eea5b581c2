import { mergeShelf, readBackup, SHELF_NAMES, writeBackup, type AllKept, type ShelfName } from './backup';
import { backupMade, markBackup, since } from './backup-mark';
import type { Slots } from './browser-slots';
import type { Keeper } from './keeper.svelte';
import { joinReaderMemory, readerMemory } from './reader-memory';
import type { Kept } from './shelf';

/** What opening a backup brought. */
export interface Opened {
	added: number;
	/** Of those, other states of things that are here, kept beside them. */
	beside: number;
	/** Entries told differently in the file: ours stand. */
	differing: number;
	/** Records of the file that could not be read. */
	refused: number;
	/** What is remembered from now on: the reader's name, and how files of a folder or shape are read. */
	remembered: number;
}

/** All that is kept on this machine as one file, and such a file joined to what is kept. */
export class BackupDesk {
	/** When the last backup was saved here, ms since 1970; null for never. */
	made = $state.raw<number | null>(null);

	constructor(
		/** One keeper a shelf, whatever stands on it. */
		readonly keepers: Readonly<Record<ShelfName, Keeper<Kept>>>,
		private readonly slots: Pick<Slots, 'read' | 'write'>
	) {
		this.made = backupMade(slots);
	}

	/** Everything that is kept could be read: a backup holds it all, and a file can be joined. */
	readonly read: boolean = $derived.by(() => SHELF_NAMES.every((name) => this.keepers[name].read));

	readonly count: number = $derived.by(() =>
		SHELF_NAMES.reduce((sum, name) => sum + this.keepers[name].things.length, 0)
	);

	/** How many things no backup of this machine has as they now are. */
	readonly due: number = $derived.by(() =>
		SHELF_NAMES.reduce((sum, name) => sum + since(this.keepers[name].things, this.made), 0)
	);

	async start(): Promise<void> {
		await Promise.all(SHELF_NAMES.map((name) => this.keepers[name].start()));
	}

	/** The text of a backup of now: also what waits to be saved is in it. */
	save(now: number): string {
		const all = SHELF_NAMES.map((name) => {
			const { things, unread } = this.keepers[name];
			return [name, { things, unread }];
		});
		const text = writeBackup(Object.fromEntries(all) as AllKept, readerMemory(this.slots), now);
		if (this.read) {
			markBackup(this.slots, now);
			this.made = now;
		}
		return text;
	}

	/** Keeps what a file holds beside what is here. Throws what `readBackup` throws. */
	open(text: string): Opened {
		const { all, reader } = readBackup(text);
		const remembered = joinReaderMemory(this.slots, reader);
		const opened: Opened = { added: 0, beside: 0, differing: 0, refused: 0, remembered };
		for (const name of SHELF_NAMES) {
			const keeper = this.keepers[name];
			const { added, beside, differing } = mergeShelf(name, keeper.things, all[name].things);
			for (const thing of added) keeper.put({ id: thing.id, revision: 0 }, thing);
			opened.added += added.length;
			opened.beside += beside;
			opened.differing += differing;
			opened.refused += all[name].unread.length;
		}
		return opened;
	}

	async settled(): Promise<void> {
		await Promise.all(SHELF_NAMES.map((name) => this.keepers[name].settled()));
	}
}
