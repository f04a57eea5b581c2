/** A value with everything it was before and may be again. Never changed in place. */
export interface History<T> {
	past: readonly T[];
	present: T;
	future: readonly T[];
}

export function startHistory<T>(present: T): History<T> {
	return { past: [], present, future: [] };
}

/** A new present; what was undone before is gone. */
export function record<T>(history: History<T>, present: T): History<T> {
	return { past: [...history.past, history.present], present, future: [] };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
	const { past, present, future } = history;
	if (past.length === 0) return history;
	return { past: past.slice(0, -1), present: past[past.length - 1] as T, future: [present, ...future] };
}

/** One step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future;
	if (history.future.length === 0) return history;
	return { past: [...history.past, history.present], present: next as T, future };
}
