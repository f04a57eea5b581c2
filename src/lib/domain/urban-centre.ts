import type { Bilingual, Mark, SourceRef } from './text';

export type UrbanClass = 'I' | 'II' | 'III' | 'IV' | 'V';

/** NQ 1210/2016 until 31 Dec 2025, NQ 111/2025 after. A class is never printed without it. */
export type RuleBook = 'NQ 1210/2016' | 'NQ 111/2025';

export type CentreKind =
	'city' | 'existing-town' | 'combined' | 'planned-town' | 'new-centre' | 'district-level-town';

export type ClassActionKind =
	| 'adjust-general-plan'
	| 'general-plan'
	| 'boundary-expansion'
	| 'some-class-I-criteria'
	| 'smart-city'
	| 'class-III-infrastructure'
	| 'growth-pole'
	| 'complete-missing-criteria'
	| 'study-investment'
	| 'merge-into'
	| 'upgrade'
	| 'new-class-V-town'
	| 'form-thi-xa'
	| 'study-thi-xa'
	| 'named-only';

export interface ClassAction {
	kind: ClassActionKind;
	targetClass: UrbanClass | null;
	/** Id of another centre, for `merge-into`. */
	target: string | null;
	year: number | null;
	clause: string;
}

/** Class of a centre at one of the years of the timeline; `unknown` where no source says it. */
export interface ClassState {
	year: 2023 | 2025 | 2030 | 2045;
	class: UrbanClass | 'none' | 'unknown';
	ruleBook: RuleBook | null;
	mark: Mark;
	source: SourceRef;
}

/** Class since 1 Jan 2026, under NQ 111/2025 alone; `unknown` while nothing settles it. */
export interface ClassSince2026 {
	class: UrbanClass | 'unknown';
	mark: Mark;
	source: SourceRef;
}

export interface UrbanCentre {
	id: string;
	name: Bilingual;
	kind: CentreKind;
	/** GSO district code. */
	district: string;
	/** GSO code of its 2023 commune unit (or "178" for the city); null when it is not a unit. */
	unit: string | null;
	/** WGS 84; null = place not known, listed but not drawn. */
	point: readonly [number, number] | null;
	pointBasis: Bilingual | null;
	indicative: boolean;
	actions: readonly ClassAction[];
	classes: readonly ClassState[];
	since2026: ClassSince2026;
	note: Bilingual | null;
	sources: readonly SourceRef[];
}
