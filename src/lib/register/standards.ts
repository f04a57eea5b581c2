import { allSpoken } from '../domain/text';
import type { UnitKind } from '../domain/admin-unit';
import type { FigureUnit } from '../domain/figure';
import type { IsoDate } from '../domain/date';
import type { Bilingual, Mark, SourceRef } from '../domain/text';
import type { UrbanClass } from '../domain/urban-centre';
import standards from './standards.json';

/** What a standard asks about. */
export type CriterionId =
	| 'population'
	| 'area'
	| 'units'
	| 'towns'
	| 'ward-share'
	| 'urban-class'
	| 'inner-population'
	| 'density'
	| 'built-density'
	| 'non-farm'
	| 'non-farm-inner'
	| 'urban-share';

/** One threshold. `min` for numbers, `classes` for a recognised urban class. */
export interface Criterion {
	id: CriterionId;
	unit: FigureUnit | null;
	min: number | null;
	classes: readonly UrbanClass[];
	/** `recalled` = not seen in a stored source: shown as unverified. */
	mark: Mark;
}

/**
 * A way a standard may be lowered. `percents`: what remains of each threshold, in percent; with
 * `perTenPoints` it falls by that much for every full ten points of minority share above `minorityFrom`, not
 * below `floor`. No percents = the rule exists but its numbers were not found, so it cannot be applied.
 */
export interface Reduction {
	id: string;
	name: Bilingual;
	percents: Readonly<Partial<Record<CriterionId, number>>>;
	minorityFrom: number | null;
	perTenPoints: number | null;
	floor: number | null;
	mark: Mark;
	source: SourceRef;
}

/** A standard a unit is judged by, with its rule-book and the days it is in force. */
export interface UnitStandard {
	id: string;
	ruleBook: string;
	name: Bilingual;
	from: IsoDate;
	to: IsoDate | null;
	/** Kinds of unit it is for; empty for urban classes. */
	kinds: readonly UnitKind[];
	/** Parent kind it is for (wards of a provincial city or of a thị xã); null = any. */
	parentKind: UnitKind | null;
	terrain: 'mountain' | 'other' | 'any';
	criteria: readonly Criterion[];
	reductions: readonly string[];
	note: Bilingual | null;
	source: SourceRef;
}

/** When a unit is due for rearrangement, in percent of its standard (Res. 35/2023). */
export interface ScreeningRule {
	id: string;
	from: IsoDate;
	to: IsoDate;
	/** Due when area and population both stay under this. */
	bothUnder: number;
	/** Or when area stays under `areaUnder` and population under `peopleUnder`. */
	areaUnder: number;
	peopleUnder: { commune: number; district: number };
	mark: Mark;
	source: SourceRef;
}

interface StandardsFile {
	standards: readonly UnitStandard[];
	reductions: readonly Reduction[];
	screening: readonly ScreeningRule[];
}

/** The whole file, for the data check. */
export const STANDARDS_FILE = allSpoken(standards) as StandardsFile;

export const STANDARDS = STANDARDS_FILE.standards;
export const REDUCTIONS = STANDARDS_FILE.reductions;
export const SCREENING_RULES = STANDARDS_FILE.screening;

/** The standard with this id, or null. */
export function standardById(id: string): UnitStandard | null {
	return STANDARDS.find((one) => one.id === id) ?? null;
}
