import type { Slots } from './browser-slots';

/** A view the reader went to the map for: of one scene, or for a new one after it. */
export interface PendingTake {
	deck: string;
	/** The scene to take anew; null = a new one. */
	scene: string | null;
}

const KEY = 'pending-take';

/** What is pending in this window; null when nothing is, or what is stored is not one. */
export function readPending(slots: Pick<Slots, 'read'>): PendingTake | null {
	try {
		const { deck, scene } = JSON.parse(slots.read(KEY) ?? 'null') as Partial<PendingTake>;
		const whole = typeof deck === 'string' && (scene === null || typeof scene === 'string');
		return whole ? { deck, scene } : null;
	} catch {
		return null;
	}
}

/** Remembers what is pending in this window; null when nothing is any more. */
export function writePending(slots: Pick<Slots, 'write'>, pending: PendingTake | null): void {
	slots.write(KEY, pending && JSON.stringify(pending));
}
