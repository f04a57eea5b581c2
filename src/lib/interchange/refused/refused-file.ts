import type { RepairCode } from '../../domain/warnings';
import type { GeoFile, LeftOut, RawFeature } from '../geojson/features';
import { MARKS, withoutMarks } from './marks';
import { geometryOfShape } from './written-geometry';

/** A feature whose lines were put right, with its land in ha as drawn and as it counts. */
export interface Repair {
	index: number;
	codes: readonly RepairCode[];
	drawnHa: number;
	repairedHa: number;
}

/** Why a feature is in the file: a code, and what was found where that is the reason. */
export interface Reason {
	code: LeftOut['code'] | RepairCode;
	value?: string;
}

/** By what the words of a reason are found. */
export const reasonKey = ({ code, value = '' }: Reason): string => `${code}\n${value}`;

export interface RefusedRequest {
	leftOut: readonly LeftOut[];
	/** Originals of what was repaired, where they are wanted too. */
	repaired: readonly Repair[];
	/** The file they come from: its `fileId` and name. */
	source: { id: string; name: string };
	/** Words of each reason, by `reasonKey`. */
	words: Readonly<Record<string, string>>;
}

/** To a square metre. */
const rounded = (ha: number) => Math.round(ha * 10_000) / 10_000;

/**
 * Features of a file that were refused, and originals of those repaired, as GeoJSON (RFC 7946): their own properties,
 * what can be written of their geometry as it was, and the marks by which they find back.
 */
export function refusedFile(
	file: GeoFile,
	{ leftOut, repaired, source: { id, name }, words }: RefusedRequest
): Uint8Array<ArrayBuffer> {
	const read = new Map(file.features.map((one) => [one.index, one]));
	const originalOf = (index: number): RawFeature => {
		const feature = read.get(index);
		if (feature)
			return { properties: feature.properties, geometry: geometryOfShape(feature.shape), raw: null };
		return file.raws.get(index) ?? { properties: {}, geometry: null, raw: null };
	};
	const line = (index: number, reasons: readonly Reason[], more: object) => {
		const { properties, geometry, raw } = originalOf(index);
		const marks = {
			[MARKS.file]: `${id} ${name}`.trim(),
			[MARKS.number]: index + 1,
			[MARKS.code]: reasons.map(({ code }) => code).join(' '),
			[MARKS.why]: reasons.map((reason) => words[reasonKey(reason)] ?? reason.code).join('; '),
			...more,
			...(raw === null ? {} : { [MARKS.raw]: raw })
		};
		return {
			index,
			text: JSON.stringify({
				type: 'Feature',
				properties: { ...withoutMarks(properties), ...marks },
				geometry
			})
		};
	};
	const lines = [
		...leftOut.map((one) => line(one.index, [one], {})),
		...repaired.map(({ index, codes, drawnHa, repairedHa }) =>
			line(
				index,
				codes.map((code) => ({ code })),
				{ [MARKS.drawnHa]: rounded(drawnHa), [MARKS.repairedHa]: rounded(repairedHa) }
			)
		)
	].sort((a, b) => a.index - b.index);
	const body = lines.map(({ text }) => text).join(',\n');
	return new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${body}\n]}\n`);
}
