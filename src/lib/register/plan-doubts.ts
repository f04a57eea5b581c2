import type { IsoDate } from '../domain/date';
import { COUNTING, inForce, onlyPlanned, surelyFrom, type PlanningDocument } from '../domain/plan';
import type { PlanField } from '../domain/register-edit';
import { UNIT_REGISTER } from './units';
import { PLAN_VINTAGE, VINTAGES } from './vintages';

export type DoubtCode =
	| 'land-approved-twice'
	| 'land-perhaps-approved-twice'
	| 'footprint-outside'
	| 'dates-out-of-order'
	| 'decision-used-twice'
	| 'replaced-still-counts'
	| 'replaces-one-that-counts'
	| 'units-ended';

/** What is worth a second look before a plan is kept: it may be right all the same. */
export interface PlanDoubt {
	code: DoubtCode;
	field: PlanField;
	/** Ids of other plans, codes of units, or a decision. */
	about?: readonly string[];
	/** Land it is about, ha. */
	ha?: number;
}

function outOfOrder({ events }: PlanningDocument): PlanDoubt[] {
	const days = events.filter((event) => !onlyPlanned(event)).flatMap((event) => surelyFrom(event) ?? []);
	const late = days.find((day, k) => k > 0 && day < (days[k - 1] as IsoDate));
	return late ? [{ code: 'dates-out-of-order', field: 'events', about: [late] }] : [];
}

/** A decision without what is written in many ways: "QĐ 1123/QĐ-UBND" is "1123/qđ-ubnd". */
function foldDecision(decision: string): string {
	return decision
		.toLowerCase()
		.replace(/^(quyết định|qđ)\s*(số)?\s*/u, '')
		.replace(/\s+/g, '');
}

function decisionsOf({ events }: PlanningDocument): string[] {
	return events.flatMap(({ status, decision }) =>
		decision !== null && COUNTING.includes(status) ? [foldDecision(decision)] : []
	);
}

function decisionTwice(plan: PlanningDocument, others: readonly PlanningDocument[]): PlanDoubt[] {
	const own = decisionsOf(plan);
	const about = others.filter((other) => decisionsOf(other).some((one) => own.includes(one)));
	return about.length === 0
		? []
		: [{ code: 'decision-used-twice', field: 'events', about: about.map(({ id }) => id) }];
}

function stillCounting(
	plan: PlanningDocument,
	others: readonly PlanningDocument[],
	day: IsoDate
): PlanDoubt[] {
	const counts = inForce(plan, day);
	const by = others.find(({ id }) => id === plan.replacedBy);
	const doubts: PlanDoubt[] = [];
	if (by && counts && inForce(by, day))
		doubts.push({ code: 'replaced-still-counts', field: 'replacedBy', about: [by.id] });
	const old = others.filter((other) => other.replacedBy === plan.id && inForce(other, day));
	if (counts && old.length > 0)
		doubts.push({ code: 'replaces-one-that-counts', field: 'events', about: old.map(({ id }) => id) });
	return doubts;
}

/** The day on which a unit, as it was at the boundary date of codes, was gone or had other land; null while it is there. */
function endOf(level: 'district' | 'commune', code: string): IsoDate | null {
	const first = VINTAGES.findIndex(({ id }) => id === PLAN_VINTAGE);
	const commune = UNIT_REGISTER.communes.find(
		(one) => one.code === code && one.vintages.includes(PLAN_VINTAGE)
	);
	const gone = VINTAGES.slice(first).find((vintage) =>
		level === 'district' ? !vintage.hasDistricts : !commune?.vintages.includes(vintage.id)
	);
	return gone?.from ?? null;
}

function unitsEnded({ footprint, events }: PlanningDocument): PlanDoubt[] {
	if (footprint.kind !== 'units' || footprint.level === 'province') return [];
	const { level } = footprint;
	const approved = events
		.filter(({ status }) => COUNTING.includes(status))
		.flatMap((event) => surelyFrom(event) ?? []);
	const last = approved.at(-1);
	if (last === undefined) return [];
	const about = footprint.codes.filter((code) => (endOf(level, code) ?? '9999') <= last);
	return about.length === 0 ? [] : [{ code: 'units-ended', field: 'footprint', about }];
}

/** Doubts that need no land: order of days, decisions, replaced plans, units that ended. `day`: when it counts. */
export function planDoubts(
	plan: PlanningDocument,
	plans: readonly PlanningDocument[],
	day: IsoDate
): PlanDoubt[] {
	const others = plans.filter(({ id }) => id !== plan.id);
	return [
		...outOfOrder(plan),
		...decisionTwice(plan, others),
		...stillCounting(plan, others, day),
		...unitsEnded(plan)
	];
}
