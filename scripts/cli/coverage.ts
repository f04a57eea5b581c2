import { computeCoverage } from '../../src/lib/coverage/coverage';
import type { AreaCoverage } from '../../src/lib/coverage/types';
import type { Command } from './command';
import { fileInput, registerInput, type CoverageInput } from './coverage-input';
import { coverageTarget, type CoverageTarget } from './coverage-target';
import { Refusal } from './refusal';
import { rounded } from './rounding';
import type { Table } from './table';

/** Union of the plans, clipped to the base; areas geodesic on WGS 84. */
const METHOD = 'union-clip-geodesic';

function areaJson(area: AreaCoverage, target: CoverageTarget | null) {
	return {
		id: area.id,
		name: area.name,
		base_ha: rounded(area.baseHa),
		covered_ha: rounded(area.coveredHa),
		overlap_ha: rounded(area.overlapHa),
		gap_ha: rounded(area.gapHa),
		percent: rounded(area.percent),
		lower_bound: area.lowerBound,
		by_type: Object.fromEntries(
			Object.entries(area.byType).map(([type, share]) => [
				type,
				{ covered_ha: rounded(share.coveredHa), percent: rounded(share.percent) }
			])
		),
		plans: area.plans.map(({ plan, ha }) => ({ id: plan, ha: rounded(ha) })),
		overlaps: area.overlaps.map(({ a, b, type, ha }) => ({ a, b, type, ha: rounded(ha) })),
		indicative_ha: rounded(area.indicativeHa),
		precision: area.precision,
		kernel: area.kernel,
		parts: area.parts,
		target,
		sources: area.sources,
		warnings: area.warnings
	};
}

function tableOf(results: readonly AreaCoverage[]): Table {
	// A bound is rounded down: "at least" must stay true.
	const percent = ({ percent, lowerBound }: AreaCoverage) =>
		percent === null
			? null
			: lowerBound
				? `at least ${(Math.floor(percent * 100) / 100).toFixed(2)}`
				: percent.toFixed(2);
	return {
		head: ['id', 'name', 'base_ha', 'covered_ha', 'overlap_ha', 'percent', 'precision', 'warnings'],
		rows: results.map((area) => [
			area.id,
			area.name,
			rounded(area.baseHa),
			rounded(area.coveredHa),
			rounded(area.overlapHa),
			percent(area),
			area.precision,
			area.warnings.map(({ code, about }) => (about ? `${code}:${about}` : code)).join(' ')
		])
	};
}

function notesOf(input: CoverageInput, target: CoverageTarget | null): string[] {
	const years = Object.entries(target?.percent ?? {}).map(([year, percent]) => `${percent} % by ${year}`);
	return [
		`Plan types: ${input.types.join(', ') || 'none'}. Approved by ${input.asOf}. Base: ${input.base}.`,
		...(target ? [`Target ${target.id} (${target.clause}), of ${target.scope}: ${years.join(', ')}.`] : []),
		...input.quarantined.map(
			({ file, index, code, value }) =>
				`Left out of ${file}, feature ${index + 1}: ${code}${value === undefined ? '' : ` (${value})`}.`
		)
	];
}

/** Planning coverage by area, of the register or of GeoJSON files. ha and percent with four decimals. */
export const coverage: Command = {
	name: 'coverage',
	usage:
		'coverage --level province|district|commune|town|proposal [--vintage D] [--as-of D] [--types a,b] [--base unit|urban]\n' +
		'  coverage --areas F.geojson --plans F.geojson [--types a,b] [--as-of D]',
	summary: 'planning coverage by area, of the register or of two GeoJSON files',
	options: ['level', 'vintage', 'as-of', 'types', 'base', 'areas', 'plans'],
	run: (values) => {
		const fromFiles = values['areas'] !== undefined || values['plans'] !== undefined;
		if (!fromFiles && values['level'] === undefined) {
			throw new Refusal('option-missing', '--level, or --areas and --plans, is missing');
		}
		const input = fromFiles ? fileInput(values) : registerInput(values);
		const results = computeCoverage(input);
		const target = input.form === 'register' ? coverageTarget(input.types) : null;
		return {
			json: {
				as_of: input.asOf,
				...(input.form === 'register' ? { level: input.level, vintage: input.vintage } : {}),
				types: input.types,
				base: input.base,
				method: METHOD,
				areas: results.map((area) => areaJson(area, target)),
				...(input.form === 'file' ? { quarantined: input.quarantined } : {})
			},
			table: tableOf(results),
			notes: notesOf(input, target)
		};
	}
};
