/** A view the reader went to the map for: of one scene, or for a new one after it. */
export interface PendingTake {
	deck: string;
	/** The scene to take anew; null = a new one. */
	scene: string | null;
}

const KEY = 'pending-take';
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is pending in this window; null when nothing is, or what is stored is not one. */
export function readPending(store: Store): PendingTake | null {
	try {
		const { deck, scene } = JSON.parse(store.getItem(KEY) ?? 'null') as Partial<PendingTake>;
		const whole = typeof deck === 'string' && (scene === null || typeof scene === 'string');
		return whole ? { deck, scene } : null;
	} catch {
		return null;
	}
}

export function writePending(store: Store, pending: PendingTake | null): void {
	if (pending) store.setItem(KEY, JSON.stringify(pending));
	else store.removeItem(KEY);
}
