import type { PlanningDocument } from './plan';

/** What of a plan can be said anew: all but its id. */
export type PlanFields = Omit<PlanningDocument, 'id'>;
export type PlanField = keyof PlanFields;

/** The fields in the order in which they are read; those that not every plan has are last. */
export const PLAN_FIELDS = [
	'name',
	'type',
	'scale',
	'areaHa',
	'areaBound',
	'place',
	'footprint',
	'precision',
	'events',
	'clause',
	'due',
	'agency',
	'note',
	'mark',
	'sources',
	'replacedBy',
	'adjusts',
	'dossier'
] as const satisfies readonly PlanField[];

/** Fields that a plan may be without. */
export const OPTIONAL_FIELDS: readonly PlanField[] = ['replacedBy', 'adjusts', 'dossier'];

/** One field before and after; without `before` the plan had no such field, without `after` it has none any more. */
export interface FieldChange {
	field: PlanField;
	before?: unknown;
	after?: unknown;
}

interface Said {
	/** Unique wherever it was made: two logs are joined by it. */
	id: string;
	/** Who says so, by the name they gave. */
	by: string;
	/** When, as an ISO instant in UTC with milliseconds. */
	at: string;
	/** What it rests on, or why. */
	why: string;
}

/** A plan added, corrected, or taken out again. */
export interface ChangeEdit extends Said {
	kind: 'change';
	plan: string;
	changes: readonly FieldChange[];
}

/** Takes an earlier entry back; of an entry that takes back it brings again what that took. */
export interface UndoEdit extends Said {
	kind: 'undo';
	of: string;
}

/** An entry of the log of the reader's own register. Entries are only ever added: also an undoing is one. */
export type RegisterEdit = ChangeEdit | UndoEdit;

/** An instant as entries hold it: string order is time order. */
export function isInstant(text: string): boolean {
	const time = Date.parse(text);
	return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
