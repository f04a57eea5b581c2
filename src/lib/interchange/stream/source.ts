import { toWgs84Of } from '../crs/file-crs';
import { readFlatFeature, readFlatHeader } from '../flatgeobuf/flatgeobuf';
import { asWritten, readCrs, type ToWgs84 } from '../geojson/crs';
import { featuresOf, GeoFileMaker, readFeature, type GeoFile } from '../geojson/features';
import { isRecord } from '../geojson/record';
import { Budget } from '../layers/budget';
import type { FileCrs } from '../layers/layer';
import { NotFeatures } from './not-features';

/** What is said of all features of a file that is read piece by piece. Plain data, for other threads. */
export type SourceForm =
	| {
			format: 'geojson';
			/** The collection without its features, as text; null for a sequence. */
			beside: string | null;
			/** The system of coordinates where the file states none, by the reader's word. */
			crs: FileCrs | null;
	  }
	| { format: 'flatgeobuf'; header: Uint8Array; crs: FileCrs };

/** Features that follow each other in a file: their bytes one behind the other, where each ends, and the first's place. */
export interface SourceChunk {
	first: number;
	bytes: Uint8Array;
	ends: readonly number[];
}

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new NotFeatures();
	}
};

/** The features of a chunk, each read or left out, as `readGeo` reads those of the whole. Throws `NotFeatures`. */
export function readChunk(form: SourceForm, chunk: SourceChunk): GeoFile {
	const maker = new GeoFileMaker();
	const read = form.format === 'geojson' ? geoJsonReader(form, maker) : flatReader(form, maker);
	let from = 0;
	chunk.ends.forEach((end, k) => {
		read(chunk.bytes.subarray(from, end), chunk.first + k);
		from = end;
	});
	return maker.file;
}

type Read = (bytes: Uint8Array, index: number) => void;

/** The system that a collection states. Throws what `featuresOf` and `readCrs` throw. */
function rootOf(beside: string | null): { toWgs84: ToWgs84 | null; isNull: boolean } {
	if (beside === null) return { toWgs84: null, isNull: false };
	const json = parsed(beside);
	featuresOf(json);
	const member = isRecord(json) ? json['crs'] : undefined;
	return { toWgs84: readCrs(member), isNull: member === null };
}

function geoJsonReader(form: SourceForm & { format: 'geojson' }, maker: GeoFileMaker): Read {
	const root = rootOf(form.beside);
	const toWgs84 = root.toWgs84 ?? (form.crs ? toWgs84Of(form.crs) : asWritten);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	return (bytes, index) => {
		let text: string;
		try {
			text = decoder.decode(bytes);
		} catch {
			throw new NotFeatures();
		}
		const feature = parsed(text.normalize('NFC'));
		if (!isRecord(feature) || feature['type'] !== 'Feature') throw new NotFeatures();
		const read = readFeature(maker, feature, index, toWgs84);
		if (root.isNull) read?.shape.faults.push('crs-null');
	};
}

function flatReader({ header, crs }: SourceForm & { format: 'flatgeobuf' }, maker: GeoFileMaker): Read {
	const known = readFlatHeader(header);
	const toWgs84 = toWgs84Of(crs);
	const budget = new Budget();
	return (bytes, index) => {
		const read = readFlatFeature(bytes, known, budget);
		if ('code' in read) {
			const { code, properties = {} } = read;
			maker.lose({ index, id: null, code }, { properties, geometry: null, raw: null });
		} else maker.read(index, null, read.properties, read.geometry, toWgs84);
	};
}
