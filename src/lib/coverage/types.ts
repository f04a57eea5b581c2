import type { MultiPolygon, Polygon } from 'geojson';
import type { UnitLevel } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { Warning } from '../domain/figure';
import type { DossierFacts, PlanningDocument } from '../domain/plan';
import type { Precision } from '../domain/precision';
import type { SourceRef } from '../domain/text';
import type { Joined } from '../location/subject';
import type { KernelName } from '../geometry/overlay/overlay';

export type AreaLevel = UnitLevel | 'town' | 'proposal' | 'file';

/** What a percentage is of: the whole unit, or its urban land (here its wards and towns, as a stand-in). */
export type CoverageBase = 'unit' | 'urban';

/** An area to measure. `geometry` is the land of the base (WGS 84), null when the unit has no such land. */
export interface CoverageArea {
	id: string;
	name: string;
	level: AreaLevel;
	geometry: Polygon | MultiPolygon | null;
	precision: Precision;
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
	/** Types of plan of which every plan here is publicly known; only then is a figure not a lower bound. */
	completeTypes: readonly string[];
	/** True when features that may be plans were left out: the figure is then a lower bound. */
	plansLeftOut?: boolean;
	/** The atoms this land is made of, where it is: land of atoms is compared by them, without clipping. */
	atoms?: readonly string[];
}

/** A plan that counts on the day, with its footprint (WGS 84). */
export interface CoveragePlan {
	id: string;
	name: string;
	type: string;
	geometry: Polygon | MultiPolygon;
	precision: Precision;
	/** Place known only to this level: not counted in areas finer than it. null = the footprint is what it is. */
	known: 'commune' | 'district' | null;
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
	/** For an outline that was joined of lines of a drawing. */
	joined?: Joined;
	/** The atoms of a footprint of whole units. */
	atoms?: readonly string[];
	/** The atoms of units of which the plan takes a part that is not in its footprint. */
	partly?: readonly string[];
}

/** A plan that counts from a day on: of a file or of the reader's own. */
export interface DatedPlan extends CoveragePlan {
	countsFrom: IsoDate;
	/** For a plan of a dossier. */
	stated?: StatedPlan;
	/** Number of its decision, and the area it states, ha, where they are known. */
	decision?: string;
	statedHa?: number;
	/** For a plan that came from a service. */
	taken?: TakenFrom;
}

/** Where a plan was taken from over the network. */
export interface TakenFrom {
	/** Address of the service. */
	url: string;
	/** Name of the layer in it. */
	layer: string;
	on: IsoDate;
}

/** What a dossier states of its plan, as the register keeps it. */
export type StatedPlan = Pick<PlanningDocument, 'scale' | 'areaHa' | 'place' | 'events'> & {
	dossier: DossierFacts;
};

/** For a plan that is assumed at every day. */
export const ALWAYS: IsoDate = '0000-01-01';

/** The plans among these that count on a day. */
export function countingOn<T extends DatedPlan>(plans: readonly T[], day: IsoDate): T[] {
	return plans.filter(({ countsFrom }) => countsFrom <= day);
}

export interface CoverageRequest {
	areas: readonly CoverageArea[];
	plans: readonly CoveragePlan[];
	types: readonly string[];
	asOf: IsoDate;
	base: CoverageBase;
}

/** What computed a figure. */
export type { KernelName } from '../geometry/overlay/overlay';

export interface PlanShare {
	plan: string;
	/** Land of the base under this plan, ha. */
	ha: number;
}

export interface OverlapPair {
	a: string;
	b: string;
	type: string;
	ha: number;
}

/** The land of one area in pieces, WGS 84; null where there is none. */
export interface CoveragePieces {
	covered: MultiPolygon | null;
	overlap: MultiPolygon | null;
	gap: MultiPolygon | null;
}

/** Planning coverage of one area, by area of land. All ha geodesic on WGS 84. */
export interface AreaCoverage {
	id: string;
	name: string;
	/** The day by which the plans counted here were approved. */
	asOf: IsoDate;
	/** Land of the base; null when the unit has none (then every figure is null). */
	baseHa: number | null;
	coveredHa: number | null;
	/** Land under two or more counted plans of the same type. */
	overlapHa: number | null;
	gapHa: number | null;
	/** 0–100, unrounded. null = no plan known here (never shown as 0) or no base. */
	percent: number | null;
	/** True while some plan of the chosen types may exist that is not in the register. */
	lowerBound: boolean;
	byType: Readonly<Record<string, { coveredHa: number; percent: number }>>;
	plans: readonly PlanShare[];
	overlaps: readonly OverlapPair[];
	/** Covered land that rests on indicative footprints only, ha. */
	indicativeHa: number | null;
	precision: Precision | null;
	kernel: KernelName | null;
	/** Number of areas whose figures were summed to these; null = measured as a whole. */
	parts: number | null;
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
	pieces: CoveragePieces | null;
}
