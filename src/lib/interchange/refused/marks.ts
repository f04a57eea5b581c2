import { byteSums } from '../../domain/byte-sums';
import type { JsonRecord } from '../geojson/record';
import type { GivenFile } from '../layers/layer';

/**
 * What a refused feature carries beside its own properties: the file and the place in it that it came from, why, and
 * the land before and after repair. Ten letters at most, so that a Shapefile keeps the names.
 */
export const MARKS = {
	file: 'qh_tep',
	number: 'qh_so',
	code: 'qh_ma',
	why: 'qh_loi',
	drawnHa: 'qh_ha_ve',
	repairedHa: 'qh_ha_sua',
	raw: 'qh_goc'
} as const;

const NAMES: ReadonlySet<string> = new Set(Object.values(MARKS));

/** Where a feature came from: a file by its `fileId`, and its number in it, from 1. */
export interface Origin {
	file: string;
	number: number;
}

/** The origin a feature carries; null where it carries none. Programs may have changed the letters of names, and numbers to text. */
export function originOf(properties: JsonRecord): Origin | null {
	const found = (wanted: string) =>
		Object.entries(properties).find(([key]) => key.toLowerCase() === wanted)?.[1];
	const [file, number] = [found(MARKS.file), Number(found(MARKS.number) ?? NaN)];
	const [id = ''] = typeof file === 'string' ? file.trim().split(' ') : [];
	return id !== '' && Number.isSafeInteger(number) && number > 0 ? { file: id, number } : null;
}

/** The file a mark names, as it was called. */
export function fileNamed(properties: JsonRecord): string {
	const mark = Object.entries(properties).find(([key]) => key.toLowerCase() === MARKS.file)?.[1];
	return typeof mark === 'string' ? mark.trim().split(' ').slice(1).join(' ') : '';
}

/** Properties without what was marked in them. */
export const withoutMarks = (properties: JsonRecord): JsonRecord =>
	Object.fromEntries(Object.entries(properties).filter(([key]) => !NAMES.has(key.toLowerCase())));

/** A word for the content of a file, or of several chosen together in whatever order: twelve hexadecimal letters. */
export function fileId(files: readonly GivenFile[]): string {
	const sorted = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
	return byteSums(sorted.map(({ bytes }) => bytes));
}
