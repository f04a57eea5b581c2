import type { IsoDate } from '../domain/date';
import type { PlanStatus, PlanType } from '../domain/plan';
import { readStatedDay } from '../domain/stated-date';
import { textOf, type GeoFile, type LeftOut } from '../interchange/geojson/features';
import type { JsonRecord } from '../interchange/geojson/record';
import type { PropertyReader } from '../interchange/geojson/properties';
import { readLand, type FileRead } from './file-land';
import { foldWords, readPlanStatus, readPlanType } from './plan-words';
import type { DatedPlan } from './types';

export interface PlanFileOptions {
	/** The day of reading: what a file calls approved without a day was approved by then. */
	today: IsoDate;
	/** What words of the file mean by the reader's word, folded by `foldWords`. */
	statuses?: Readonly<Record<string, PlanStatus>>;
	types?: Readonly<Record<string, PlanType>>;
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

/** The status of a feature: stated in words that are known, or why it cannot be told. */
function statusOf(stated: unknown, options: PlanFileOptions): PlanStatus | Why {
	const words = textOf(stated);
	if (words === null) return chosen(options.statuses, '') ?? { code: 'status-missing' };
	const status = chosen(options.statuses, words) ?? readPlanStatus(words);
	return status ?? { code: 'status-unknown', value: words.slice(0, SHOWN) };
}

/** The type of a feature, 'unknown' where it states none, or why it cannot be told. */
function typeOf(stated: unknown, options: PlanFileOptions): PlanType | 'unknown' | Why {
	if (stated === undefined) return chosen(options.types, '') ?? 'unknown';
	const words = textOf(stated) ?? '';
	if (foldWords(words) === 'unknown') return 'unknown';
	const type = chosen(options.types, words) ?? readPlanType(words);
	return type ?? { code: 'type-unknown', value: (words || JSON.stringify(stated) || '').slice(0, SHOWN) };
}

/** The day from which a plan counts, or why none can be told; several that differ tell none. */
function approvalOf(properties: JsonRecord, reader: PropertyReader): IsoDate | 'missing' | Why {
	const stated = reader.all(properties, 'approved');
	if (stated.length === 0) return 'missing';
	const days = new Set(stated.map(readStatedDay));
	const [day] = days;
	if (days.size > 1 || !day) {
		const value = stated
			.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)))
			.join(' / ');
		return { code: 'approval-date-unreadable', value: value.slice(0, SHOWN) };
	}
	return day;
}

/**
 * Plans of a file that count from some day on: status approved or adjusted, in the words of `plan-words`, from
 * the day stated by `readStatedDay`. An approved plan without a day counts from the day of reading, with a
 * warning. A feature whose status, type or day cannot be told is left out and told: it may be a plan, so
 * figures are then lower bounds.
 */
export function readPlans({ features, leftOut }: GeoFile, options: PlanFileOptions): PlanFileRead {
	let notCounted = 0;
	const read = readLand<DatedPlan>(features, 'plan', (land, { properties }, reader) => {
		const status = statusOf(reader.one(properties, 'status'), options);
		if (typeof status !== 'string') return status;
		if (status !== 'approved' && status !== 'adjusted') {
			notCounted += 1;
			return null;
		}
		const type = typeOf(reader.one(properties, 'type'), options);
		if (typeof type !== 'string') return type;
		const day = approvalOf(properties, reader);
		if (typeof day !== 'string') return day;
		const undated = day === 'missing';
		return {
			...land,
			type,
			known: null,
			sources: [],
			countsFrom: undated ? options.today : day,
			warnings: undated
				? [...land.warnings, { code: 'approval-date-missing', about: land.id }]
				: land.warnings
		};
	});
	return { items: read.items, leftOut: [...leftOut, ...read.leftOut], notCounted };
}
