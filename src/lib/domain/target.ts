import type { Bilingual } from './text';

export type TargetOperator = '=' | '>' | '>=' | 'range' | 'done' | 'qualitative' | 'deadline';

/** What a target asks for by a year. `value`/`min`/`max` in the target's unit; null where the plan gives none. */
export interface TargetPoint {
	year: number | null;
	op: TargetOperator;
	value: number | null;
	min: number | null;
	max: number | null;
	approx: boolean;
}

export interface Target {
	id: string;
	clause: string;
	name: Bilingual;
	unit: Bilingual;
	scope: Bilingual;
	direction: 'up' | 'milestone';
	points: readonly TargetPoint[];
	/** Agency in charge, by the clause. */
	agency: Bilingual;
	note: Bilingual | null;
}

/** Area coverage is held against T03: urban construction land under a zoning or detailed plan. */
export const AREA_COVERAGE_TARGET = 'T03';

/** The value asked for by a year, null where the plan gives no number for it. */
export function targetValue(target: Target, year: number): number | null {
	return target.points.find((point) => point.year === year)?.value ?? null;
}
