import type { Warning } from '../domain/figure';
import { worstPrecision } from '../domain/precision';
import type { KernelRun } from './kernel';
import type { Land } from './land';
import { FLOOR_HA } from './measure';
import type { AreaCoverage, CoverageArea, CoveragePlan, CoverageRequest } from './types';
import { PART_NOT_DRAWN } from './why-unknown';

function uniqueWarnings(warnings: readonly Warning[]): Warning[] {
	const seen = new Map(warnings.map((w) => [`${w.code} ${w.about ?? ''}`, w]));
	return [...seen.values()];
}

const notDrawn = ({ code }: Warning) => code === PART_NOT_DRAWN;

/** True while land here may be under a plan that is not counted: one not in the register or left out of a file, or not drawn. */
function isLowerBound(area: CoverageArea, types: readonly string[], warnings: readonly Warning[]): boolean {
	if (area.plansLeftOut || warnings.some(notDrawn)) return true;
	return area.level !== 'file' && !types.every((type) => area.completeTypes.includes(type));
}

/** What of a request its figures rest on. */
type Asked = Pick<CoverageRequest, 'types' | 'asOf'>;

function blank(area: CoverageArea, asked: Asked, baseHa: number | null, warnings: readonly Warning[]) {
	return {
		id: area.id,
		name: area.name,
		asOf: asked.asOf,
		baseHa,
		coveredHa: null,
		overlapHa: null,
		gapHa: null,
		percent: null,
		lowerBound: isLowerBound(area, asked.types, warnings),
		byType: {},
		plans: [],
		overlaps: [],
		indicativeHa: null,
		precision: area.precision,
		kernel: null,
		parts: null,
		sources: area.sources,
		warnings: uniqueWarnings([...area.warnings, ...warnings]),
		pieces: null
	} satisfies AreaCoverage;
}

/** An area without land to be a percentage of. */
export function withoutBase(area: CoverageArea, asked: Asked, warnings: readonly Warning[]): AreaCoverage {
	return blank(area, asked, null, [...warnings, { code: 'no-base' }]);
}

/** Turns what a kernel measured into the result of an area, with all that went into it. */
export function toResult(
	area: CoverageArea,
	base: Land,
	asked: Asked,
	plans: ReadonlyMap<string, CoveragePlan>,
	run: KernelRun,
	warnings: readonly Warning[]
): AreaCoverage {
	const lowerBound = isLowerBound(area, asked.types, warnings);
	const { measured } = run;
	if (!measured) return blank(area, asked, base.ha, [...warnings, { code: 'overlay-failed' }]);
	if (measured.shares.length === 0 && lowerBound) {
		const none: readonly Warning[] = warnings.some(notDrawn) ? [] : [{ code: 'no-known-plan' }];
		return blank(area, asked, base.ha, [...warnings, ...none]);
	}
	const used = measured.shares
		.map((share) => plans.get(share.plan))
		.filter((plan): plan is CoveragePlan => plan !== undefined);
	// What rounding leaves at a shared border is not land.
	const coveredHa = base.ha - measured.coveredHa < FLOOR_HA ? base.ha : measured.coveredHa;
	const percentOf = (ha: number) => Math.min(100, 100 * (ha / base.ha));
	const trouble: Warning[] = [];
	if (run.recovered) trouble.push({ code: 'overlay-recovered' });
	if (run.law) trouble.push({ code: 'law-broken', about: run.law });
	return {
		...blank(area, asked, base.ha, [...warnings, ...used.flatMap((plan) => plan.warnings), ...trouble]),
		lowerBound,
		coveredHa,
		overlapHa: measured.overlapHa,
		gapHa: base.ha - coveredHa,
		percent: percentOf(coveredHa),
		byType: Object.fromEntries(
			[...measured.byType].map(([type, ha]) => [type, { coveredHa: ha, percent: percentOf(ha) }])
		),
		plans: [...measured.shares].sort((a, b) => b.ha - a.ha),
		overlaps: [...measured.overlaps].sort((a, b) => b.ha - a.ha),
		indicativeHa: measured.indicativeHa,
		precision: worstPrecision([area.precision, ...used.map((plan) => plan.precision)]),
		kernel: used.length > 0 ? run.kernel : null,
		sources: [...new Set([area.sources, ...used.map((plan) => plan.sources)].flat())],
		pieces: measured.pieces
	};
}
