import type { Slots } from './browser-slots';
import type { Kept } from './shelf';

/** Under this name the browser keeps when all was last saved as a file. */
const MADE = 'backup-made';
/** So many things that no backup has are told of. */
export const MUCH = 10;

/** When all that is kept here was last saved as a file, ms since 1970; null for never. */
export function backupMade(slots: Pick<Slots, 'read'>): number | null {
	const time = Number(slots.read(MADE) ?? NaN);
	return Number.isFinite(time) ? time : null;
}

export function markBackup(slots: Pick<Slots, 'write'>, now: number): void {
	slots.write(MADE, String(now));
}

/** How many things were saved since the last backup. */
export function since(things: readonly Kept[], made: number | null): number {
	return things.filter(({ updated }) => updated > (made ?? -Infinity)).length;
}
