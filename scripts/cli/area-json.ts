import { coverageFigures, partOf } from '../../src/lib/coverage/figures';
import type { AreaCoverage } from '../../src/lib/coverage/types';
import { qualifierCode } from '../../src/lib/domain/figure';
import { heldValue } from '../../src/lib/domain/rounding';
import type { CoverageTarget } from './coverage-target';
import type { Stated } from '../../src/lib/i18n/figure-words';

/** An area as `--json` prints it. */
export function areaJson(area: AreaCoverage, target: CoverageTarget | null) {
	const figures = coverageFigures(area);
	const ha = (value: number) => heldValue(partOf(figures.covered, value));
	return {
		id: area.id,
		name: area.name,
		base_ha: heldValue(figures.base),
		covered_ha: heldValue(figures.covered),
		overlap_ha: heldValue(figures.overlap),
		gap_ha: heldValue(figures.gap),
		percent: heldValue(figures.percent),
		qualifier: qualifierCode(figures.percent),
		lower_bound: area.lowerBound,
		by_type: Object.fromEntries(
			Object.entries(area.byType).map(([type, share]) => [
				type,
				{
					covered_ha: ha(share.coveredHa),
					percent: heldValue(partOf(figures.percent, share.percent))
				}
			])
		),
		plans: area.plans.map((share) => ({ id: share.plan, ha: ha(share.ha) })),
		overlaps: area.overlaps.map(({ a, b, type, ha: common }) => ({ a, b, type, ha: ha(common) })),
		indicative_ha: heldValue(figures.indicative),
		precision: area.precision,
		kernel: area.kernel,
		parts: area.parts,
		target,
		sources: area.sources,
		warnings: area.warnings
	};
}

/** What a row of the table of areas needs, without words: plain data, for other threads. */
export interface AreaLine {
	id: string;
	name: string;
	baseHa: number | null;
	coveredHa: number | null;
	overlapHa: number | null;
	percent: Stated;
	precision: string | null;
	warnings: string;
}

export function areaLine(area: AreaCoverage): AreaLine {
	const figures = coverageFigures(area);
	const { value, unit, qualifier } = figures.percent;
	return {
		id: area.id,
		name: area.name,
		baseHa: heldValue(figures.base),
		coveredHa: heldValue(figures.covered),
		overlapHa: heldValue(figures.overlap),
		percent: { value, unit, qualifier },
		precision: area.precision,
		warnings: area.warnings.map(({ code, about }) => (about ? `${code}:${about}` : code)).join(' ')
	};
}
