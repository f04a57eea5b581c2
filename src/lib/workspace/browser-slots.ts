import { placed } from './place';

/** Short texts kept by the browser under a name. None of it throws: a browser may refuse even the asking. */
export interface Slots {
	/** What is kept; null when nothing is, or the browser refuses. */
	read(name: string): string | null;
	/** Keeps a text, or forgets it (null). False when the browser refuses: it is then remembered as long as the page lives. */
	write(name: string, text: string | null): boolean;
	/** What versions before names carried the place of the app kept under this name. */
	readUnplaced(name: string): string | null;
}

/** Slots over one of the browser's storages; `storage` may throw or give nothing. */
export function slotsOver(storage: () => Storage | undefined): Slots {
	const unkept = new Map<string, string | null>();
	const ask = (key: string): string | null => {
		try {
			return storage()?.getItem(key) ?? null;
		} catch {
			return null;
		}
	};
	return {
		read: (name) => {
			const spare = unkept.get(name);
			return spare === undefined ? ask(placed(name)) : spare;
		},
		write: (name, text) => {
			try {
				const there = storage();
				if (!there) throw new Error('no storage');
				if (text === null) there.removeItem(placed(name));
				else there.setItem(placed(name), text);
				unkept.delete(name);
				return true;
			} catch {
				unkept.set(name, text);
				return false;
			}
		},
		readUnplaced: ask
	};
}

/** Kept on this machine. */
export const machineSlots = slotsOver(() => globalThis.localStorage);
/** Kept for this window. */
export const windowSlots = slotsOver(() => globalThis.sessionStorage);
