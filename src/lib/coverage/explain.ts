import type { IsoDate } from '../domain/date';
import type { Warning } from '../domain/figure';
import type { Precision } from '../domain/precision';
import { remembered } from '../domain/remembered';
import type { SourceRef } from '../domain/text';
import type { AreaCoverage, CoverageBase, CoveragePlan, CoverageRequest, KernelName } from './types';

/** Raised when the way a figure is computed changes, so that old figures can be told from new ones. */
export const METHOD = { code: 'area-coverage', version: 1 } as const;

export interface Contribution {
	plan: string;
	name: string;
	type: string;
	ha: number;
	/** Share of the base, 0–100. Shares of overlapping plans sum to more than the covered land. */
	percent: number;
	precision: Precision;
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
}

/**
 * Everything a coverage figure rests on, as data; words are made elsewhere. All areas in ha. What must be looked
 * for in the land itself, overlaps that are conflicts and gaps, are its Findings.
 */
export interface Explanation {
	area: { id: string; name: string };
	asOf: IsoDate;
	types: readonly string[];
	base: CoverageBase;
	/** percent = 100 · coveredHa / baseHa; null where there is no figure. */
	formula: { coveredHa: number; baseHa: number; percent: number } | null;
	lowerBound: boolean;
	contributions: readonly Contribution[];
	overlapHa: number | null;
	gapHa: number | null;
	indicative: { ha: number; percentOfCovered: number } | null;
	method: typeof METHOD;
	kernel: KernelName | null;
	/** Number of areas whose figures were summed; null = measured as a whole. */
	parts: number | null;
	precision: Precision | null;
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
}

/** Many areas are explained by the same plans. */
const plansById = remembered(
	(plans: readonly CoveragePlan[]) => new Map(plans.map((plan) => [plan.id, plan]))
);

/** Lays out how a figure of a request came about. */
export function explain(result: AreaCoverage, request: CoverageRequest): Explanation {
	const byId = plansById(request.plans);
	const { baseHa, coveredHa, percent, indicativeHa } = result;
	const known = baseHa !== null && coveredHa !== null && percent !== null;
	return {
		area: { id: result.id, name: result.name },
		asOf: request.asOf,
		types: request.types,
		base: request.base,
		formula: known ? { coveredHa, baseHa, percent } : null,
		lowerBound: result.lowerBound,
		contributions: result.plans.flatMap(({ plan: id, ha }): Contribution[] => {
			const plan = byId.get(id);
			if (!plan || !baseHa) return [];
			const { name, type, precision, sources, warnings } = plan;
			return [{ plan: id, name, type, ha, percent: (100 * ha) / baseHa, precision, sources, warnings }];
		}),
		overlapHa: result.overlapHa,
		gapHa: result.gapHa,
		indicative:
			indicativeHa !== null && coveredHa
				? { ha: indicativeHa, percentOfCovered: (100 * indicativeHa) / coveredHa }
				: null,
		method: METHOD,
		kernel: result.kernel,
		parts: result.parts,
		precision: result.precision,
		sources: result.sources,
		warnings: result.warnings
	};
}
