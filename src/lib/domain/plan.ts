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
	'functional-area'
] as const;

export type PlanType = (typeof PLAN_TYPES)[number];

/** `required`: Plan 122 asks for it and nothing later is known. Only approved and adjusted plans count. */
export type PlanStatus =
	'required' | 'task' | 'in-preparation' | 'approved' | 'adjusted' | 'replaced' | 'unknown';

/** One dated step in the life of a plan, with its decision. */
export interface PlanEvent {
	status: PlanStatus;
	date: PartialDate | null;
	/** e.g. "QĐ 1123/QĐ-UBND"; null when no number was found. */
	decision: string | null;
	mark: Mark;
	sources: readonly SourceRef[];
}

/** Where a plan lies: whole units, an area-true disc round a known place, or nothing that can be drawn. */
export type Footprint =
	| { kind: 'units'; level: 'province' | 'district' | 'commune'; codes: readonly string[] }
	| {
			kind: 'disc';
			/** WGS 84 [lon, lat] of the known place, not of the plan. */
			centre: readonly [number, number];
			basis: Bilingual;
			/** The finest level at which the place is known: a district-known plan is not counted in a commune. */
			known: 'commune' | 'district';
	  }
	| { kind: 'none' };

export interface PlanningDocument {
	id: string;
	name: Bilingual;
	type: PlanType;
	/** Scale denominator, e.g. 2000; null when not stated. */
	scale: number | null;
	/** Stated area in ha; `areaBound` when the source only says "over" or "nearly". */
	areaHa: number | null;
	areaBound: 'exact' | 'over' | 'nearly' | null;
	place: Bilingual | null;
	footprint: Footprint;
	precision: Precision;
	events: readonly PlanEvent[];
	clause: string | null;
	/** Due year set by Plan 122, where it sets one. */
	due: number | null;
	agency: Bilingual | null;
	note: Bilingual | null;
	mark: Mark;
	sources: readonly SourceRef[];
}

/** The last step known to have happened by a day (undated steps count as always there). */
export function eventAt(plan: PlanningDocument, date: IsoDate): PlanEvent | null {
	let last: PlanEvent | null = null;
	for (const event of plan.events) {
		if (event.date === null || latestDay(event.date) <= date) last = event;
	}
	return last;
}

/** True when the plan is approved (or an approved one was adjusted) and not replaced on that day. */
export function inForce(plan: PlanningDocument, date: IsoDate): boolean {
	const status = eventAt(plan, date)?.status;
	return status === 'approved' || status === 'adjusted';
}
