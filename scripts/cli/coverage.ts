import { saidOf, type Said } from '../../src/lib/coverage/said';
import { computeCoverage } from '../../src/lib/coverage/coverage';
import type { AreaCoverage } from '../../src/lib/coverage/types';
import { roundedAs, roundedShare } from '../../src/lib/domain/rounding';
import type { Command } from './command';
import { fileInput, registerInput, type CoverageInput } from './coverage-input';
import { coverageTarget, type CoverageTarget } from './coverage-target';
import { Refusal } from './refusal';
import { shareText } from './rounding';
import type { Table } from './table';

/** Union of the plans, clipped to the base; areas geodesic on WGS 84. */
const METHOD = 'union-clip-geodesic';

const ha = ({ value, qualifier }: Said): number | null =>
	value === null ? null : roundedAs(value, qualifier);

function areaJson(area: AreaCoverage, target: CoverageTarget | null) {
	const said = saidOf(area);
	const { value: percent, qualifier } = said.percent;
	return {
		id: area.id,
		name: area.name,
		base_ha: ha(said.base),
		covered_ha: ha(said.covered),
		overlap_ha: ha(said.overlap),
		gap_ha: ha(said.gap),
		percent: percent === null ? null : roundedShare(percent, qualifier),
		qualifier: percent === null ? 'unknown' : qualifier,
		lower_bound: area.lowerBound,
		by_type: Object.fromEntries(
			Object.entries(area.byType).map(([type, share]) => [
				type,
				{
					covered_ha: roundedAs(share.coveredHa, qualifier),
					percent: roundedShare(share.percent, qualifier)
				}
			])
		),
		plans: area.plans.map(({ plan, ha }) => ({ id: plan, ha: roundedAs(ha, qualifier) })),
		overlaps: area.overlaps.map(({ a, b, type, ha }) => ({ a, b, type, ha: roundedAs(ha, qualifier) })),
		indicative_ha: ha(said.indicative),
		precision: area.precision,
		kernel: area.kernel,
		parts: area.parts,
		target,
		sources: area.sources,
		warnings: area.warnings
	};
}

function tableOf(results: readonly AreaCoverage[]): Table {
	return {
		head: ['id', 'name', 'base_ha', 'covered_ha', 'overlap_ha', 'percent', 'precision', 'warnings'],
		rows: results.map((area) => {
			const said = saidOf(area);
			return [
				area.id,
				area.name,
				ha(said.base),
				ha(said.covered),
				ha(said.overlap),
				shareText(said.percent),
				area.precision,
				area.warnings.map(({ code, about }) => (about ? `${code}:${about}` : code)).join(' ')
			];
		})
	};
}

function notesOf(input: CoverageInput, target: CoverageTarget | null): string[] {
	const years = Object.entries(target?.percent ?? {}).map(([year, percent]) => `${percent} % by ${year}`);
	return [
		`Plan types: ${input.types.join(', ') || 'none'}. Approved by ${input.asOf}. Base: ${input.base}.${input.vintage ? ` Boundaries of ${input.vintage}.` : ''}`,
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
