import { computeCoverage } from '../../src/lib/coverage/coverage';
import { COVERAGE_METHOD } from '../../src/lib/coverage/figures';
import { areaHa } from '../../src/lib/geometry/area';
import { joinedJson } from '../../src/lib/interchange/answer-json';
import { areaJson, areaLine } from './area-json';
import { areaTable } from './area-table';
import type { Command } from './command';
import { fileInput, forbid, registerInput, type CoverageInput } from './coverage-input';
import { headNote, leftOutNotes } from './coverage-notes';
import { OWN_PLAN } from '../../src/lib/coverage/own-warning';
import { coverageTarget, type CoverageTarget } from './coverage-target';
import { LARGE_ONLY, largeCoverage } from './large/large-coverage';
import { Refusal } from './refusal';
import { rounded } from './rounding';

/** Ids of the plans that are not as the official register has them. */
function ownPlans({ plans }: CoverageInput): string[] {
	return plans.filter(({ warnings }) => warnings.some(({ code }) => code === OWN_PLAN)).map(({ id }) => id);
}

function notesOf(input: CoverageInput, target: CoverageTarget | null): string[] {
	const own = ownPlans(input);
	const years = Object.entries(target?.percent ?? {}).map(([year, percent]) => `${percent} % by ${year}`);
	return [
		headNote(input),
		...(target ? [`Target ${target.id} (${target.clause}), of ${target.scope}: ${years.join(', ')}.`] : []),
		...(own.length > 0
			? [`Not the official register: with plans of its reader’s own (${own.join(', ')}).`]
			: []),
		...leftOutNotes(input.quarantined)
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
		'  coverage --areas F --plans F [--types a,b] [--as-of D] [--layer L] [--crs EPSG] [--areas-layer L] [--areas-crs EPSG] [--encoding E] [--join M] [--map name=COLUMN,…] [--mended F] [--jobs N] [--out F.ndjson]',
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
		'register',
		'jobs',
		'out'
	],
	run: async (values, call) => {
		const fromFiles = values['areas'] !== undefined || values['plans'] !== undefined;
		if (!fromFiles && values['level'] === undefined) {
			throw new Refusal('option-missing', '--level, or --areas and --plans, is missing');
		}
		const large = fromFiles ? await largeCoverage(values, call) : null;
		if (large) return large;
		const input = fromFiles ? await fileInput(values) : registerInput(values);
		forbid(values, ['jobs', 'out'], LARGE_ONLY);
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
			table: areaTable(results.map(areaLine)),
			notes: notesOf(input, target)
		};
	}
};
