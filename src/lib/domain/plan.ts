import type { MultiPolygon, Polygon } from 'geojson';
import { latestDay, type IsoDate, type PartialDate } from './date';
import type { Precision } from './precision';
import type { Bilingual, Mark, SourceRef } from './text';

export const PLAN_TYPES = [
	'provincial',
	'district-region',
	'general',
	'zoning',
	'detailed',
	'commune-general',
	'functional-area',
	// Special plans (conservation of monuments and the like): by another law, never urban zoning.
	'special'
] as const;

export type PlanType = (typeof PLAN_TYPES)[number];

/** `required`: Plan 122 asks for it and nothing later is known. Only approved and adjusted plans count. */
export const PLAN_STATUSES = [
	'required',
	'task',
	'in-preparation',
	'approved',
	'adjusted',
	'replaced',
	'unknown'
] as const;

export type PlanStatus = (typeof PLAN_STATUSES)[number];

export type AreaBound = 'exact' | 'over' | 'nearly' | 'about';

/** One dated step in the life of a plan, with its decision. */
export interface PlanEvent {
	status: PlanStatus;
	date: PartialDate | null;
	/** The day it was planned for, beside the day it took place; a step only planned has not happened. */
	planned?: PartialDate;
	/** For a step whose day was not found: the day by which a source shows that it had happened. */
	knownBy?: IsoDate;
	/** e.g. "QĐ 1123/QĐ-UBND"; null when no number was found. */
	decision: string | null;
	/** Who decided, by the name on the decision. */
	body?: string;
	mark: Mark;
	sources: readonly SourceRef[];
}

/** Where a plan lies: whole units, an area-true disc round a known place, an outline, or nothing that can be drawn. */
export type Footprint =
	| {
			kind: 'units';
			level: 'province' | 'district' | 'commune';
			/** The units that lie wholly in the plan, by their codes of 1 Jan 2020. */
			codes: readonly string[];
			/** Communes of 1 Jan 2020 of which the plan takes a part too, never drawn: nobody published which. */
			partly?: readonly string[];
	  }
	| {
			kind: 'disc';
			/** WGS 84 [lon, lat] of the known place, not of the plan. */
			centre: readonly [number, number];
			basis: Bilingual;
			/** The finest level at which the place is known: a district-known plan is not counted in a commune. */
			known: 'commune' | 'district';
	  }
	| {
			kind: 'polygon';
			/** WGS 84, in the file of outlines of the province (`plan-outlines.json`). */
			geometry: Polygon | MultiPolygon;
	  }
	| { kind: 'none' };

/** What the digital dossier of a plan says of it that no other field holds. */
export interface DossierFacts {
	/** Its code; null where it states none. */
	code: string | null;
	/** Level of the plan, in its words. */
	level: string | null;
	/** Its lots together, measured, ha; null where it has none. */
	lotsHa: number | null;
}

export interface PlanningDocument {
	id: string;
	name: Bilingual;
	type: PlanType;
	/** Scale denominator, e.g. 2000; null when not stated. */
	scale: number | null;
	/** Stated area in ha; `areaBound` when the source only says "over", "nearly" or "about". */
	areaHa: number | null;
	areaBound: AreaBound | null;
	place: Bilingual | null;
	footprint: Footprint;
	precision: Precision;
	events: readonly PlanEvent[];
	/** Id of the plan that took its place; it ends counting by a step `replaced`, not by this. */
	replacedBy?: string;
	/** Id of the plan of which it changes a part. */
	adjusts?: string;
	/** For a plan that was read from its digital dossier. */
	dossier?: DossierFacts;
	clause: string | null;
	/** Due year set by Plan 122, where it sets one. */
	due: number | null;
	agency: Bilingual | null;
	note: Bilingual | null;
	mark: Mark;
	sources: readonly SourceRef[];
}

export const COUNTING: readonly PlanStatus[] = ['approved', 'adjusted'];

/** True for a step that was planned and is not known to have happened. */
export function onlyPlanned({ date, knownBy, planned }: PlanEvent): boolean {
	return planned !== undefined && date === null && knownBy === undefined;
}

/** The first day on which a step has surely happened; null where no source tells any. */
export function surelyFrom(event: PlanEvent): IsoDate | null {
	return event.date === null ? (event.knownBy ?? null) : latestDay(event.date);
}

function happened(event: PlanEvent, date: IsoDate): boolean {
	const day = surelyFrom(event);
	// Without any day an approval would count on every day, also long before it was given.
	if (day !== null) return day <= date;
	return !COUNTING.includes(event.status) && !onlyPlanned(event);
}

/**
 * The last step known to have happened by a day, in the order of the steps. Steps without any day have always
 * been there, but an approval has not: it counts on no day, nor does a step that was only planned. That a plan is required takes no earlier step away.
 */
export function eventAt(plan: PlanningDocument, date: IsoDate): PlanEvent | null {
	let last: PlanEvent | null = null;
	for (const event of plan.events) {
		if (happened(event, date) && (last === null || event.status !== 'required')) last = event;
	}
	return last;
}

/** True when the plan is approved (or an approved one was adjusted) and not replaced on that day. */
export function inForce(plan: PlanningDocument, date: IsoDate): boolean {
	const status = eventAt(plan, date)?.status;
	return status !== undefined && COUNTING.includes(status);
}
