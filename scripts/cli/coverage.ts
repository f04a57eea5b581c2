import { computeCoverage } from '../../src/lib/coverage/coverage';
import { COVERAGE_METHOD, coverageFigures, partOf } from '../../src/lib/coverage/figures';
import type { AreaCoverage } from '../../src/lib/coverage/types';
import { qualifierCode } from '../../src/lib/domain/figure';
import { heldValue } from '../../src/lib/domain/rounding';
import { areaHa } from '../../src/lib/geometry/area';
import { joinedJson } from '../../src/lib/interchange/answer-json';
import type { Command } from './command';
import { fileInput, registerInput, type CoverageInput } from './coverage-input';
import { OWN_PLAN } from '../../src/lib/coverage/own-warning';
import { coverageTarget, type CoverageTarget } from './coverage-target';
import { Refusal } from './refusal';
import { figureCell, rounded } from './rounding';
import type { Table } from './table';

function areaJson(area: AreaCoverage, target: CoverageTarget | null) {
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

function tableOf(results: readonly AreaCoverage[]): Table {
	return {
		head: ['id', 'name', 'base_ha', 'covered_ha', 'overlap_ha', 'percent', 'precision', 'warnings'],
		rows: results.map((area) => {
			const figures = coverageFigures(area);
			return [
				area.id,
				area.name,
				heldValue(figures.base),
				heldValue(figures.covered),
				heldValue(figures.overlap),
				figureCell(figures.percent),
				area.precision,
				area.warnings.map(({ code, about }) => (about ? `${code}:${about}` : code)).join(' ')
			];
		})
	};
}

/** Ids of the plans that are not as the official register has them. */
function ownPlans({ plans }: CoverageInput): string[] {
	return plans.filter(({ warnings }) => warnings.some(({ code }) => code === OWN_PLAN)).map(({ id }) => id);
}

function notesOf(input: CoverageInput, target: CoverageTarget | null): string[] {
	const own = ownPlans(input);
	const years = Object.entries(target?.percent ?? {}).map(([year, percent]) => `${percent} % by ${year}`);
	return [
		`Plan types: ${input.types.join(', ') || 'none'}. Approved by ${input.asOf}. Base: ${input.base}.${input.vintage ? ` Boundaries of ${input.vintage}.` : ''}`,
		...(target ? [`Target ${target.id} (${target.clause}), of ${target.scope}: ${years.join(', ')}.`] : []),
		...(own.length > 0
			? [`Not the official register: with plans of its reader’s own (${own.join(', ')}).`]
			: []),
		...input.quarantined.map(
			({ file, index, code, value }) =>
				`Left out of ${file}, feature ${index + 1}: ${code}${value === undefined ? '' : ` (${value})`}.`
		)
	];
}

/** Of plans whose outline was joined of the lines of a drawing: how, beside their land. */
function joinedPlansJson(plans: CoverageInput['plans']) {
	const joined = plans.flatMap(({ id, joined: how, geometry }) =>
		how ? [{ plan: id, area_ha: rounded(areaHa(geometry)), ...joinedJson(how) }] : []
	);
	return joined.length > 0 ? { joined_plans: joined } : {};
}

/** Planning coverage by area, of the register or of files. ha and percent with four decimals. */
export const coverage: Command = {
	name: 'coverage',
	usage:
		'coverage --level province|district|commune|town|proposal [--vintage D] [--as-of D] [--types a,b] [--base unit|urban] [--register MINE.json]\n' +
		'  coverage --areas F --plans F [--types a,b] [--as-of D] [--layer L] [--crs EPSG] [--areas-layer L] [--areas-crs EPSG] [--encoding E] [--join M] [--map name=COLUMN,…] [--mended F]',
	summary: 'planning coverage by area, of the register or of two files',
	options: [
		'level',
		'vintage',
		'as-of',
		'types',
		'base',
		'areas',
		'plans',
		'layer',
		'crs',
		'areas-layer',
		'areas-crs',
		'encoding',
		'join',
		'map',
		'mended',
		'register'
	],
	run: async (values) => {
		const fromFiles = values['areas'] !== undefined || values['plans'] !== undefined;
		if (!fromFiles && values['level'] === undefined) {
			throw new Refusal('option-missing', '--level, or --areas and --plans, is missing');
		}
		const input = fromFiles ? await fileInput(values) : registerInput(values);
		const results = computeCoverage(input);
		const target = input.form === 'register' ? coverageTarget(input.types) : null;
		return {
			json: {
				as_of: input.asOf,
				...(input.form === 'register' ? { level: input.level, vintage: input.vintage } : {}),
				types: input.types,
				base: input.base,
				method: COVERAGE_METHOD,
				...(values['register'] === undefined ? {} : { own_plans: ownPlans(input) }),
				areas: results.map((area) => areaJson(area, target)),
				...(input.form === 'file' ? { quarantined: input.quarantined, ...joinedPlansJson(input.plans) } : {})
			},
			table: tableOf(results),
			notes: notesOf(input, target)
		};
	}
};
