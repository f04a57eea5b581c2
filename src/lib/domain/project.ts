import type { PartialDate } from './date';
import type { Precision } from './precision';
import type { Bilingual, Mark, SourceRef } from './text';

export const PROJECT_KINDS = [
	'urban',
	'resettlement',
	'industrial',
	'logistics',
	'tourism',
	'public',
	'road',
	'programme'
] as const;

export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** One dated statement about a project, as its source made it; sources often differ. */
export interface ProjectFact {
	about: 'area' | 'population' | 'cost' | 'investor' | 'status' | 'approval' | 'extent' | 'length';
	text: Bilingual;
	date: PartialDate | null;
}

export interface Project {
	id: string;
	clause: string;
	name: Bilingual;
	kind: ProjectKind;
	/** What Plan 122 asks, e.g. finish building. */
	action: Bilingual | null;
	/** Where the plan or a source says it is. */
	place: Bilingual | null;
	/** 2023 commune codes it is said to lie in; empty when not known. */
	communes: readonly string[];
	/** Name of the commune or ward of 2025. */
	commune2025: string | null;
	point: readonly [number, number] | null;
	pointBasis: Bilingual | null;
	precision: Precision | null;
	areaHa: number | null;
	/** A road given by its end points, WGS 84, or by km-posts of a route. */
	route: { routeId: string; kmFrom: number; kmTo: number } | null;
	ends: readonly (readonly [number, number])[];
	facts: readonly ProjectFact[];
	note: Bilingual | null;
	mark: Mark;
	sources: readonly SourceRef[];
}
