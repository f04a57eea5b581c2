import { coverageAreas, coveragePlans } from '../../src/lib/coverage/register-input';
import { markOwn } from '../../src/lib/coverage/own-warning';
import { readAreas, withPlansLeftOut } from '../../src/lib/coverage/area-file';
import { readPlans } from '../../src/lib/coverage/plan-file';
import { countingOn, type CoverageRequest } from '../../src/lib/coverage/types';
import { PLAN_TYPES } from '../../src/lib/domain/plan';
import { fileWords } from '../../src/lib/i18n/file-words';
import type { LeftOut } from '../../src/lib/interchange/geojson/features';
import { COMPLETENESS } from '../../src/lib/register/completeness';
import { PLAN_DATE } from '../../src/lib/register/dates';
import { joinLogs } from '../../src/lib/register/edit-log';
import { ownRegister } from '../../src/lib/register/own-register';
import { readRegisterFile } from '../../src/lib/register/workspace-file';
import { decodeText } from '../../src/lib/interchange/decode-text';
import type { RegisterEdit } from '../../src/lib/domain/register-edit';
import { PLANS } from '../../src/lib/register/plans';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { committedBoundaries } from './boundaries';
import { columnMap } from './column-map';
import type { OptionValues } from './command';
import { geoChoice, readFeatures, readSource } from './geo-files';
import { readBytes } from './read-file';
import { dateOf, listOf, oneOf, required, vintageOf } from './options';
import { Refusal } from './refusal';

/** The types the area target of the plan is about. */
export const DEFAULT_TYPES = 'zoning,detailed';

export const LEVELS = ['province', 'district', 'commune', 'town', 'proposal'] as const;

export interface CoverageInput extends CoverageRequest {
	form: 'register' | 'file';
	/** Register form only. */
	level: string | null;
	vintage: string | null;
	quarantined: readonly (LeftOut & { file: 'areas' | 'plans' })[];
}

/** Throws `option-conflict` where one of some options is given. */
export function forbid(values: OptionValues, options: readonly string[], why: string): void {
	const given = options.find((option) => values[option] !== undefined);
	if (given) throw new Refusal('option-conflict', `--${given} ${why}`);
}

/** What is said of two files: where they are, and the day. */
export function fileOptions(values: OptionValues) {
	forbid(values, ['level', 'vintage', 'register'], 'does not go with --areas and --plans');
	if (values['base'] !== undefined && values['base'] !== 'unit') {
		throw new Refusal('option-conflict', '--base urban does not go with --areas: the areas are the base');
	}
	const areasPath = required('areas', values['areas']);
	const plansPath = required('plans', values['plans']);
	const today = new Date().toISOString().slice(0, 10);
	const asOf = values['as-of'] === undefined ? today : dateOf('as-of', values['as-of']);
	return { areasPath, plansPath, asOf, today: asOf < today ? null : today };
}

/** The areas of a file. Throws `nothing-read`. */
export async function fileAreas(path: string, values: OptionValues) {
	const areas = readAreas(await readFeatures('areas', path, geoChoice(values, 'areas-')));
	refuseUnread('areas', areas.items.length, areas.leftOut);
	return areas;
}

/** What was left out of both files. */
export const quarantine = (
	areas: readonly LeftOut[],
	plans: readonly LeftOut[]
): CoverageInput['quarantined'] => [
	...areas.map((item) => ({ ...item, file: 'areas' as const })),
	...plans.map((item) => ({ ...item, file: 'plans' as const }))
];

/** The types of plan to count: all of the file unless `--types` says which. */
export const typesAsked = (values: OptionValues, inFile: Iterable<string>): string[] =>
	values['types'] === undefined ? [...new Set(inFile)].sort() : fileTypes(values['types']);

/** Areas and plans from files. Every type of the file counts unless `--types` says which. */
export async function fileInput(values: OptionValues): Promise<CoverageInput> {
	const { areasPath, plansPath, asOf, today } = fileOptions(values);
	const areas = await fileAreas(areasPath, values);
	const source = await readSource('plans', plansPath, values);
	const plans = readPlans(source.file, { columns: columnMap(source, values), today });
	refuseUnread('plans', plans.items.length + plans.notCounted, plans.leftOut);
	const counted = countingOn(plans.items, asOf);
	return {
		form: 'file',
		level: null,
		vintage: null,
		areas: areas.items.map((area) => withPlansLeftOut(area, plans.leftOut.length > 0)),
		plans: counted,
		types: typesAsked(
			values,
			counted.map((plan) => plan.type)
		),
		asOf,
		base: 'unit',
		quarantined: quarantine(areas.leftOut, plans.leftOut)
	};
}

/** Says so when a file has features and none of them could be read. Throws `nothing-read` with where and why. */
export function refuseUnread(option: string, read: number, leftOut: readonly LeftOut[]): void {
	if (read > 0 || leftOut.length === 0) return;
	const whys = leftOut.slice(0, 5).map(({ index, code, value }) => {
		const why = fileWords({ code, details: value === undefined ? {} : { value } }, { locale: 'en' });
		return `feature ${index + 1}: ${why ?? code}`;
	});
	throw new Refusal(
		'nothing-read',
		`--${option}: none of the ${leftOut.length} features could be read (${whys.join('; ')})`
	);
}

/** Types of plan in files: those of the product, or `unknown` where a file states none. */
function fileTypes(given: string): string[] {
	return listOf('types', given).map((type) => oneOf('types', type, [...PLAN_TYPES, 'unknown']));
}

/** Areas and plans of the register. The day is `--as-of`, else that of `--vintage`, else that of Plan 122. */
export function registerInput(values: OptionValues): CoverageInput {
	const level = oneOf('level', required('level', values['level']), LEVELS);
	const asked = values['vintage'] === undefined ? null : dateOf('vintage', values['vintage']);
	const asOf = values['as-of'] === undefined ? (asked ?? PLAN_DATE) : dateOf('as-of', values['as-of']);
	const date = asked ?? asOf;
	const vintage = vintageOf(asked === null ? 'as-of' : 'vintage', date).id;
	const base = oneOf('base', values['base'] ?? 'unit', ['unit', 'urban']);
	const types = listOf('types', values['types'] ?? DEFAULT_TYPES).map((type) =>
		oneOf('types', type, PLAN_TYPES)
	);
	const boundaries = committedBoundaries();
	const own = ownRegister(PLANS, keptLog(values['register']));
	return {
		form: 'register',
		level,
		vintage: date,
		areas: coverageAreas(boundaries, {
			level,
			vintage,
			base,
			proposals: PROPOSALS,
			completeness: COMPLETENESS,
			asOf
		}),
		plans: markOwn(coveragePlans(boundaries, own.plans, { types, asOf }), own.own),
		types,
		asOf,
		base,
		quarantined: []
	};
}

/** The log of a reader's own register, as the page saves it. Throws `register-refused` when any entry cannot be read. */
export function keptLog(path: string | undefined): readonly RegisterEdit[] {
	if (path === undefined) return [];
	const { edits, refused } = readRegisterFile(decodeText(readBytes('register', path)).text);
	if (refused > 0) throw new Refusal('register-refused', `--register: ${refused} entries cannot be read`);
	return joinLogs(edits, []);
}
