import type { PlanningDocument } from '../domain/plan';
import {
	OPTIONAL_FIELDS,
	PLAN_FIELDS,
	type FieldChange,
	type PlanField,
	type PlanFields,
	type RegisterEdit
} from '../domain/register-edit';
import { sameValue } from '../domain/same-value';
import { heldChanges } from './edit-log';

/** A plan as the reader's own register has it beside, or in the place of, the official one. */
export interface OwnPlan {
	plan: PlanningDocument;
	/** The official plan that it corrects; null for a plan of the reader's own. */
	official: PlanningDocument | null;
	/** Fields on which both differ, in their order; all of them for a plan of the reader's own. */
	changed: readonly PlanField[];
}

/** The official register with what the reader says beside it. */
export interface OwnRegister {
	/** The plans as they count: official ones in their order, corrected where the reader does, then added ones. */
	plans: readonly PlanningDocument[];
	/** Those that differ from the official ones, by id. */
	own: ReadonlyMap<string, OwnPlan>;
	/** Entries made on a value that another entry had changed meanwhile, with the fields. */
	clashes: ReadonlyMap<string, readonly PlanField[]>;
}

type Loose = Partial<Record<PlanField, unknown>>;

/** The fields of a plan by name, without its id. */
function looseOf(plan: PlanningDocument | undefined): Loose {
	const known = Object.entries(plan ?? {}).filter(([field, value]) => field !== 'id' && value !== undefined);
	return Object.fromEntries(known);
}

/** A plan of loose fields; null while it has not all it needs. */
function planOf(id: string, loose: Loose): PlanningDocument | null {
	const whole = PLAN_FIELDS.every((field) => OPTIONAL_FIELDS.includes(field) || loose[field] !== undefined);
	return whole ? { id, ...(loose as unknown as PlanFields) } : null;
}

function differences(a: Loose, b: Loose): PlanField[] {
	return PLAN_FIELDS.filter((field) => !sameValue(a[field], b[field]));
}

/** What an entry must hold to make of one plan another; null stands for no plan. */
export function changesBetween(
	before: PlanningDocument | null,
	after: PlanningDocument | null
): FieldChange[] {
	const [from, to] = [looseOf(before ?? undefined), looseOf(after ?? undefined)];
	return differences(from, to).map((field) => ({
		field,
		...(from[field] === undefined ? {} : { before: from[field] }),
		...(to[field] === undefined ? {} : { after: to[field] })
	}));
}

/** The register by a log, oldest entry first. Official plans are never written over: both are given. */
export function ownRegister(
	official: readonly PlanningDocument[],
	log: readonly RegisterEdit[]
): OwnRegister {
	const byId = new Map(official.map((plan) => [plan.id, plan]));
	const states = new Map<string, Loose>();
	const clashes = new Map<string, readonly PlanField[]>();
	for (const { id, plan, changes } of heldChanges(log)) {
		const state = { ...(states.get(plan) ?? looseOf(byId.get(plan))) };
		const clash = changes.filter(({ field, before }) => !sameValue(state[field], before));
		if (clash.length > 0)
			clashes.set(
				id,
				clash.map(({ field }) => field)
			);
		for (const { field, after } of changes) {
			if (after === undefined) delete state[field];
			else state[field] = after;
		}
		states.set(plan, state);
	}
	const own = new Map<string, OwnPlan>();
	for (const [id, state] of states) {
		const plan = planOf(id, state);
		const source = byId.get(id) ?? null;
		const changed = differences(looseOf(source ?? undefined), state);
		if (plan && changed.length > 0) own.set(id, { plan, official: source, changed });
	}
	const added = [...own.values()].filter((one) => one.official === null).map(({ plan }) => plan);
	return { plans: [...official.map((plan) => own.get(plan.id)?.plan ?? plan), ...added], own, clashes };
}
