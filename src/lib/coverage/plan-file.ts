import type { MultiPolygon } from 'geojson';
import type { IsoDate } from '../domain/date';
import type { PlanStatus, PlanType } from '../domain/plan';
import { readStatedDay } from '../domain/stated-date';
import { areaHa } from '../geometry/area';
import { textOf, type GeoFeature, type GeoFile, type LeftOut } from '../interchange/geojson/features';
import type { JsonRecord } from '../interchange/geojson/record';
import type { ColumnMap, PropertyReader } from '../interchange/geojson/properties';
import { statedHa } from '../interchange/stated-area';
import { LandReader, type FileLand, type FileRead } from './file-land';
import { foldWords, readPlanStatus, readPlanType } from './plan-words';
import type { DatedPlan } from './types';

export interface PlanFileOptions {
	/**
	 * The day of reading: what a file calls approved without a day was approved by then. null leaves it out, as
	 * where only an earlier day is asked about.
	 */
	today: IsoDate | null;
	/** What words of the file mean by the reader's word, folded by `foldWords`. */
	statuses?: Readonly<Record<string, PlanStatus>>;
	types?: Readonly<Record<string, PlanType>>;
	/** Which column holds what, by the reader's word. */
	columns?: ColumnMap;
}

export interface PlanFileRead extends FileRead<DatedPlan> {
	/** Features whose stated status does not count: tasks, drafts, replaced plans. */
	notCounted: number;
}

type Why = Pick<LeftOut, 'code' | 'value'>;

/** How much of a value of a file is shown again. */
const SHOWN = 60;

function chosen<T>(choices: Readonly<Record<string, T>> | undefined, words: string): T | null {
	const folded = foldWords(words);
	return choices && Object.hasOwn(choices, folded) ? (choices[folded] ?? null) : null;
}

/** A value of a file as it is told. */
const shown = (values: readonly unknown[]) =>
	values
		.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)))
		.join(' / ')
		.slice(0, SHOWN);

/** The one meaning of what is stated; null where none is known, or several that differ. */
function meaningOf<T>(stated: readonly unknown[], read: (words: string) => T | null): T | null {
	const meanings = new Set(stated.flatMap((one) => read(textOf(one) ?? '') ?? []));
	const [meaning] = meanings;
	return meanings.size === 1 ? (meaning ?? null) : null;
}

/** The status of a feature: stated in words that are known, or why it cannot be told. */
function statusOf(all: readonly unknown[], { statuses }: PlanFileOptions): PlanStatus | Why {
	const stated = all.filter((one) => textOf(one) !== null);
	if (stated.length === 0) return chosen(statuses, '') ?? { code: 'status-missing' };
	const value = shown(stated);
	const read = (words: string) => chosen(statuses, words) ?? readPlanStatus(words);
	return chosen(statuses, value) ?? meaningOf(stated, read) ?? { code: 'status-unknown', value };
}

/** The type of a feature, 'unknown' where it states none, or why it cannot be told. */
function typeOf(
	stated: readonly unknown[],
	level: readonly unknown[],
	{ types }: PlanFileOptions
): PlanType | 'unknown' | Why {
	const read = (words: string) => chosen(types, words) ?? readPlanType(words);
	const byLevel = meaningOf(level, read);
	const untold = stated.every((one) => foldWords(textOf(one) ?? '?') === 'unknown');
	if (untold) return byLevel ?? chosen(types, '') ?? 'unknown';
	const value = shown(stated);
	return chosen(types, value) ?? meaningOf(stated, read) ?? byLevel ?? { code: 'type-unknown', value };
}

/** The day from which a plan counts, or why none can be told; several that differ tell none. */
function approvalOf(properties: JsonRecord, reader: PropertyReader): IsoDate | 'missing' | Why {
	const stated = reader.all(properties, 'approved');
	if (stated.length === 0) return 'missing';
	const days = new Set(stated.map(readStatedDay));
	const [day] = days;
	if (days.size > 1 || !day) {
		return { code: 'approval-date-unreadable', value: shown(stated) };
	}
	return day;
}

/** A number that fits the land only as m² was written in m². */
function inHa(stated: number, geometry: MultiPolygon): number {
	const drawn = areaHa(geometry);
	return Math.abs(stated * 1e-4 - drawn) < 0.05 * drawn ? stated * 1e-4 : stated;
}

/** What the decision is called and says of the area, ha, where the file states it. */
function paperOf(
	{ geometry }: FileLand,
	properties: JsonRecord,
	reader: PropertyReader
): Pick<DatedPlan, 'decision' | 'statedHa'> {
	const decision = textOf(reader.one(properties, 'decision'));
	const area = reader.one(properties, 'areaHa');
	const given = typeof area === 'number' ? area : statedHa(textOf(area) ?? '');
	const ha = given === null ? null : inHa(given, geometry);
	return {
		...(decision === null ? {} : { decision }),
		...(ha !== null && ha > 0 ? { statedHa: ha } : {})
	};
}

/** Reads the plans of a file feature by feature, as `readPlans` does. `taken`: ids that others have already. */
export class PlanReader {
	/** Features whose stated status does not count: tasks, drafts, replaced plans. */
	notCounted = 0;
	readonly #reader: LandReader<DatedPlan>;

	constructor(
		private readonly options: PlanFileOptions,
		taken: Iterable<string> = []
	) {
		this.#reader = new LandReader<DatedPlan>(
			'plan',
			(land, { properties }, reader) => this.#plan(land, properties, reader),
			options.columns,
			taken
		);
	}

	get result(): FileRead<DatedPlan> {
		return this.#reader.result;
	}

	/** The plan of a feature; null where it is left out or does not count. */
	read(feature: GeoFeature): DatedPlan | null {
		return this.#reader.read(feature);
	}

	#plan(land: FileLand, properties: JsonRecord, reader: PropertyReader): DatedPlan | Why | null {
		const { options } = this;
		const status = statusOf(reader.all(properties, 'status'), options);
		if (typeof status !== 'string') return status;
		if (status !== 'approved' && status !== 'adjusted') {
			this.notCounted += 1;
			return null;
		}
		const type = typeOf(reader.all(properties, 'type'), reader.all(properties, 'level'), options);
		if (typeof type !== 'string') return type;
		const day = approvalOf(properties, reader);
		if (typeof day !== 'string') return day;
		const plan = { ...land, ...paperOf(land, properties, reader), type, known: null, sources: [] };
		if (day !== 'missing') return { ...plan, countsFrom: day };
		const code = 'approval-date-missing';
		if (options.today === null) return { code };
		return {
			...plan,
			countsFrom: options.today,
			warnings: [...land.warnings, { code, about: land.id }]
		};
	}
}

/**
 * Plans of a file that count from some day on: status approved or adjusted, in the words of `plan-words`, from
 * the day stated by `readStatedDay`. An approved plan without a day counts from the day of reading, with a
 * warning. A feature whose status, type or day cannot be told is left out and told: it may be a plan, so
 * figures are then lower bounds.
 */
export function readPlans({ features, leftOut }: GeoFile, options: PlanFileOptions): PlanFileRead {
	const reader = new PlanReader(options);
	for (const feature of features) reader.read(feature);
	const { result, notCounted } = reader;
	return { ...result, leftOut: [...leftOut, ...result.leftOut], notCounted };
}
