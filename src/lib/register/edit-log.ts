import type { ChangeEdit, RegisterEdit, UndoEdit } from '../domain/register-edit';
import { sameValue } from '../domain/same-value';

const byTime = (a: RegisterEdit, b: RegisterEdit) =>
	a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Two logs as one, oldest entry first, nothing lost; of two entries with one id the first log's stands. */
export function joinLogs(ours: readonly RegisterEdit[], theirs: readonly RegisterEdit[]): RegisterEdit[] {
	const ids = new Set(ours.map(({ id }) => id));
	return [...ours, ...theirs.filter(({ id }) => !ids.has(id))].sort(byTime);
}

/** Ids of entries that both logs have and tell differently: one of them was changed by hand. */
export function differing(ours: readonly RegisterEdit[], theirs: readonly RegisterEdit[]): string[] {
	const byId = new Map(ours.map((edit) => [edit.id, edit]));
	return theirs.flatMap((edit) => {
		const own = byId.get(edit.id);
		return own && !sameValue(own, edit) ? [edit.id] : [];
	});
}

/** Ids of the entries that hold: not taken back by one that holds itself. The log is oldest first. */
export function holding(log: readonly RegisterEdit[]): ReadonlySet<string> {
	const taken = new Set<string>();
	const held = new Set<string>();
	for (const edit of log.toReversed()) {
		if (taken.has(edit.id)) continue;
		held.add(edit.id);
		if (edit.kind === 'undo') taken.add(edit.of);
	}
	return held;
}

/** The changes that hold, oldest first. */
export function heldChanges(log: readonly RegisterEdit[]): ChangeEdit[] {
	const held = holding(log);
	return log.filter((edit): edit is ChangeEdit => edit.kind === 'change' && held.has(edit.id));
}

/** The entry that the next undoing takes back: the last change that holds; null when none does. */
export function undoTarget(log: readonly RegisterEdit[]): ChangeEdit | null {
	return heldChanges(log).at(-1) ?? null;
}

/**
 * The entry that taking back brings the last undone change again; null once anything was changed since. What was
 * taken back is brought again in the order of an undo stack: the last first.
 */
export function redoTarget(log: readonly RegisterEdit[]): UndoEdit | null {
	const held = holding(log);
	const changes = new Set(log.flatMap((edit) => (edit.kind === 'change' ? [edit.id] : [])));
	const last = log.findLastIndex(({ kind }) => kind === 'change');
	const undone = log
		.slice(last + 1)
		.filter((edit): edit is UndoEdit => edit.kind === 'undo' && held.has(edit.id) && changes.has(edit.of));
	return undone.at(-1) ?? null;
}

/** An instant for the next entry: now, but after all that is there, also when the clock was set back. */
export function nextInstant(log: readonly RegisterEdit[], now: number): string {
	const last = log.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), -Infinity);
	return new Date(Math.max(now, last + 1)).toISOString();
}
