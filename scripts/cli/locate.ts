import { DEFAULT_LANGUAGE, LANGUAGES } from '../../src/lib/domain/language';
import { writeFileSync } from 'node:fs';
import { fullName } from '../../src/lib/domain/admin-unit';
import { answerJson } from '../../src/lib/interchange/answer-json';
import { checkItem, type BatchEnvironment, type Checked } from '../../src/lib/interchange/batch';
import { COLUMN_ROLES } from '../../src/lib/interchange/columns';
import { areaMark } from '../../src/lib/interchange/stated-area';
import type { TextTable } from '../../src/lib/interchange/table';
import { OUT_FORMATS } from '../../src/lib/interchange/write';
import {
	locate as locateSubject,
	type LocateAnswer,
	type LocateRegister
} from '../../src/lib/location/locate';
import { PlaceIndex } from '../../src/lib/location/place-index';
import { subjectOf } from '../../src/lib/location/read-subject';
import type { Reading, Remark } from '../../src/lib/location/reading';
import { searchIndex } from '../../src/lib/location/search';
import { geometryOf } from '../../src/lib/location/subject';
import { borderGatesOf, routesOf } from '../../src/lib/location/themes';
import { CENTRES } from '../../src/lib/register/centres';
import { LINEAGE } from '../../src/lib/register/lineage';
import { PLANS } from '../../src/lib/register/plans';
import { PROJECTS } from '../../src/lib/register/projects';
import { PROPOSALS, SEAT_LIMITS } from '../../src/lib/register/proposals';
import { REGISTER_DATE, PLAN_DATE } from '../../src/lib/register/dates';
import { readTheme } from '../tiles/sources';
import { committedBoundaries } from './boundaries';
import type { Command, OptionValues } from './command';
import { joinNotes, joinsJson } from './joins';
import { fileItems, placeReading, zoneOf, type FileItems } from './locate-input';
import { dateOf, oneOf } from './options';
import { Refusal } from './refusal';
import type { Cell } from './table';
import type { VintageId } from '../../src/lib/domain/vintage';
import { PLAN_VINTAGE, PRESENT_VINTAGE, vintageById } from '../../src/lib/register/vintages';
import { PROVINCE } from '../../src/lib/register/province';

const UNITS_THEN = `units of ${PLAN_DATE}`;
const UNITS_NOW = `units since ${vintageById(PRESENT_VINTAGE).from}`;

function unitsCell(answer: LocateAnswer, vintage: VintageId): string {
	const { units = [], line } = answer.dates.find((date) => date.vintage === vintage) ?? {};
	const names = units.map(({ unit, share }) =>
		share > 0.9999 ? fullName(unit) : `${fullName(unit)} ${(share * 100).toFixed(1)} %`
	);
	return `${names.join(', ') || 'outside'}${line?.tooClose ? ` (±, line at ${line.distanceM.toFixed(0)} m)` : ''}`;
}

function limitCell(answer: LocateAnswer, id: string): string {
	const limit = answer.limits.find((one) => one.id === id);
	if (!limit) return '';
	if (limit.relation === 'straddles') return `straddles, ${(limit.insideShare * 100).toFixed(1)} % inside`;
	return limit.distanceM === null ? limit.relation : `${limit.relation}, ${limit.distanceM.toFixed(0)} m`;
}

/** One place, answered or with the reason why not. */
interface Result {
	name: string;
	reading: Reading | null;
	answer: LocateAnswer | null;
	refused: { code: string; candidates: readonly Reading[] } | null;
}

interface Results {
	results: Result[];
	/** What is not seen in a workbook. */
	remarks: readonly Remark[];
	/** Of a file: how its columns were taken, and its coordinate system. */
	file: Readonly<Record<string, unknown>>;
	written: string | null;
	/** How lines of a drawing were joined; null for what is none. */
	joins: FileItems['joins'];
}

type Environment = Omit<BatchEnvironment, 'columns' | 'head' | 'mark'>;

/** Writes the verdicts beside the file's own columns, as the page does; gives the path. Throws `option-value`. */
async function written(
	path: string,
	language: string | undefined,
	table: TextTable | null,
	checked: readonly Checked[]
): Promise<string> {
	const format = OUT_FORMATS.find((one) => path.toLowerCase().endsWith(`.${one}`));
	if (!format)
		throw new Refusal('option-value', `--out must end in .${OUT_FORMATS.join(' or .')}, not "${path}"`);
	const chosen = oneOf('language', language ?? DEFAULT_LANGUAGE, LANGUAGES);
	// The words are compiled with the app: only who asks for a file needs them.
	const [{ verdictFile }, { overwriteGetLocale }] = await Promise.all([
		import('../../src/lib/i18n/verdict-file'),
		import('../../src/lib/i18n/paraglide/runtime.js')
	]);
	overwriteGetLocale(() => chosen);
	const rows = checked.map(({ row, found, answer }) => ({
		row,
		geometry: found && answer ? geometryOf(found.subject, answer.place) : null
	}));
	const file = await verdictFile(format, rows, table, chosen);
	writeFileSync(path, Buffer.from(await file.arrayBuffer()));
	return path;
}

async function fileResults(values: OptionValues, environment: Environment): Promise<Results> {
	const file = await fileItems(values['file'] ?? '', values);
	const frame = environment.context.frame ?? file.frame;
	const whole: BatchEnvironment = {
		...environment,
		context: { ...environment.context, frame },
		columns: file.columns,
		head: file.table?.head ?? [],
		mark: file.table ? areaMark(file.table, file.columns) : ','
	};
	const checked = file.items.map((item, id) => checkItem(item, id, whole));
	const heading = (column: number | null) => (column === null ? null : (file.table?.head[column] ?? null));
	return {
		results: checked.map(({ row, found, answer }) => ({
			name: row.name,
			reading: found?.reading ?? null,
			answer,
			refused: row.code === null ? null : { code: row.code, candidates: row.readings }
		})),
		remarks: file.remarks,
		joins: file.joins,
		file: {
			zone: frame,
			...joinsJson(file.joins),
			...(file.sheet === null ? {} : { sheet: file.sheet, remarks: file.remarks }),
			columns: Object.fromEntries(COLUMN_ROLES.map((role) => [role, heading(file.columns[role])]))
		},
		written:
			values['out'] === undefined
				? null
				: await written(values['out'], values['language'], file.table, checked)
	};
}

function placeResult(text: string, environment: Environment): Results {
	const reading = placeReading(text, environment.context);
	const { index, register, asOf } = environment;
	const answer = locateSubject(index, subjectOf(reading), register, asOf);
	return {
		results: [{ name: text, reading, answer, refused: null }],
		remarks: [],
		file: {},
		written: null,
		joins: null
	};
}

async function resultsOf(values: OptionValues, environment: Environment): Promise<Results> {
	const given = ['at', 'vn2000', 'file'].filter((option) => values[option] !== undefined);
	if (given.length === 0) throw new Refusal('option-missing', '--at, --vn2000 or --file is missing');
	if (given.length > 1) throw new Refusal('option-conflict', `--${given.join(' and --')} do not go together`);
	if (values['file'] !== undefined) return fileResults(values, environment);
	const alone = ['out', 'columns', 'language', 'sheet', 'encoding', 'join'].find(
		(option) => values[option] !== undefined
	);
	if (alone) throw new Refusal('option-conflict', `--${alone} goes with --file only`);
	const { context } = environment;
	return values['vn2000'] === undefined
		? placeResult(values['at'] ?? '', environment)
		: placeResult(values['vn2000'], {
				...environment,
				context: { ...context, frame: context.frame ?? PROVINCE.grid }
			});
}

function placeJson({ name, reading, answer, refused }: Result) {
	if (!answer) return { name, refused: refused?.code ?? null, candidates: refused?.candidates ?? [] };
	const named = reading?.named ?? null;
	return {
		name,
		read_as: reading && {
			kind: reading.kind,
			frame: reading.frame,
			remarks: reading.remarks,
			named: named && { id: named.id, name: named.name.vi }
		},
		...answerJson(answer)
	};
}

function rowOf({ name, answer, refused }: Result): Cell[] {
	if (!answer) return [name, null, null, refused?.code ?? '', '', '', '', ''];
	const [lon, lat] = answer.place;
	return [
		name,
		Number(lat.toFixed(6)),
		Number(lon.toFixed(6)),
		unitsCell(answer, PLAN_VINTAGE),
		unitsCell(answer, PRESENT_VINTAGE),
		...SEAT_LIMITS.map((id) => limitCell(answer, id))
	];
}

const REMARK_NOTES: Readonly<Record<string, string>> = {
	'sheet-read': 'Sheet read',
	'sheets-hidden': 'Hidden sheets left out',
	'hidden-rows': 'Hidden rows, read like the others',
	'hidden-columns': 'Hidden columns, read like the others',
	'formulas-unvalued': 'Formulas without a stored value, read as empty: open and save the file'
};

const remarkNote = ({ code, about = '' }: Remark) => `${REMARK_NOTES[code] ?? code}: ${about}.`;

/** Says so when a file has nothing that could be read; what is only asked about was read. */
function nothingRead(results: readonly Result[]): Refusal | undefined {
	if (results.some(({ answer, refused }) => answer !== null || (refused?.candidates.length ?? 0) > 0))
		return undefined;
	const codes = [...new Set(results.flatMap(({ refused }) => refused?.code ?? []))];
	const why = codes.length > 0 ? ` (${codes.join(', ')})` : '';
	return new Refusal('nothing-read', `--file: none of its ${results.length} things could be read${why}`);
}

/** What holds at a place, or at each feature or row of a file. */
export const locate: Command = {
	name: 'locate',
	usage:
		'locate --at "21.8537, 106.7613" | --vn2000 "E,N" [--zone 9215] | --file F.(xlsx|csv|geojson|shp|gpkg|kml|…) [--zone Z]\n' +
		'         [--columns "name=…,first=…,second=…"] [--sheet NAME] [--layer L] [--crs EPSG] [--encoding E] [--join M] [--out F.(xlsx|csv|geojson)] [--language vi|en] [--as-of D]',
	summary:
		`units, limits, plans and projects at a place; --vn2000 without --zone is EPSG:${PROVINCE.grid}, that of ${PROVINCE.name};\n` +
		'      --out writes the verdict columns of the page beside those of the file; --join joins lines of a drawing over gaps up to M metres',
	options: [
		'at',
		'vn2000',
		'zone',
		'file',
		'columns',
		'sheet',
		'layer',
		'crs',
		'encoding',
		'join',
		'out',
		'language',
		'as-of'
	],
	run: async (values) => {
		const boundaries = committedBoundaries();
		const routes = routesOf(readTheme('routes.geojson'));
		const register: LocateRegister = {
			proposals: PROPOSALS,
			plans: PLANS,
			projects: PROJECTS,
			centres: CENTRES,
			lineage: LINEAGE,
			routes,
			gates: borderGatesOf(readTheme('places.geojson'))
		};
		const names = searchIndex(boundaries, CENTRES, PROJECTS);
		const asOf = values['as-of'] === undefined ? REGISTER_DATE : dateOf('as-of', values['as-of']);
		const context = { boundaries, names, routes, frame: zoneOf(values['zone']) };
		const index = new PlaceIndex(boundaries);
		const {
			results,
			file,
			remarks,
			joins,
			written: path
		} = await resultsOf(values, { index, register, context, asOf });
		const failure = nothingRead(results);
		return {
			...(failure ? { failure } : {}),
			json: { as_of: asOf, ...file, ...(path === null ? {} : { out: path }), places: results.map(placeJson) },
			table: {
				head: [
					'place',
					'lat',
					'lon',
					UNITS_THEN,
					UNITS_NOW,
					'present city',
					...PROPOSALS.filter(({ id }) => SEAT_LIMITS.includes(id)).map(({ sign }) => sign)
				],
				rows: results.map(rowOf)
			},
			notes: [
				...(path === null ? [] : [`Written: ${path}`]),
				...remarks.map(remarkNote),
				...joinNotes(joins),
				'Lines are known to 40 m where they survive in 2025, else to 130 m; "too-close" is nearer than that.',
				'No plan known is not no plan: see plans in --json.'
			]
		};
	}
};
