import type { Geometry, Position } from 'geojson';
import { CodedError } from '../../domain/errors';
import type { LeftOut } from '../geojson/features';
import type { Joined } from '../../location/subject';
import type { JsonRecord } from '../geojson/record';

/**
 * What coordinates of a file are, as far as it is read here: the datum, and the plane they lie in; null for
 * degrees east and north.
 */
export interface FileCrs {
	datum: 'wgs84' | 'vn2000';
	plane: Plane | null;
	/** True where the first number is north. */
	northFirst?: boolean;
}

/** A plane of the ellipsoid WGS 84: metres = (number × `unit`) less the false origin. */
export type Plane =
	| {
			kind: 'transverse-mercator';
			/** Central meridian, degrees east. */
			meridian: number;
			scale: number;
			/** False easting and northing, m. */
			east: number;
			north: number;
			/** Metres of one unit. */
			unit: number;
	  }
	| { kind: 'web-mercator' };

/** What a file says of its coordinates. */
export interface StatedCrs {
	/** In its own words, shortened: a name, `EPSG:9215`. */
	said: string;
	/** What that is; null where it is none of those read here, or may be several. */
	crs: FileCrs | null;
	/** What it may be, the likeliest first, where its words are not enough. */
	maybe?: readonly FileCrs[];
}

/** A column of a layer, named as in the file (NFC). */
export interface LayerField {
	name: string;
	/** What the file says it holds; `text` where it says nothing. */
	type: 'text' | 'number' | 'date' | 'boolean' | 'binary';
}

/** What is told of ends of lines: apart and not joined, joined although apart, or several that nobody can pair. */
export type GapCode = 'gap-open' | 'gap-joined' | 'gap-several';

/** A place where ends of lines lie by each other. */
export interface LineGap<At = Position> {
	code: GapCode;
	at: At;
	/** How far they are apart, the furthest two of them, m. */
	widthM: number;
	ends: number;
}

/** What was made of the lines of a drawing. */
export interface LineJoins<At = Position> {
	/** Ends no further apart than this were joined, m. */
	toleranceM: number;
	/** A larger tolerance than this nobody may choose, m. */
	mostM: number;
	/** Those that are not joined first; of very many, some. */
	gaps: LineGap<At>[];
	/** How many there are of each. */
	counts: Readonly<Record<GapCode, number>>;
}

/** A record in the coordinates of its file, heights dropped. */
export interface LayerFeature {
	/** Place in the layer, from 0. */
	index: number;
	id: string | null;
	/** Texts NFC, days as `YYYY-MM-DD`; null where nothing is stated. */
	properties: JsonRecord;
	/** Rings as given, outer one first; null where the record has none. */
	geometry: Geometry | null;
	/** For an outline that was joined of lines. */
	joined?: Joined;
}

/** A record that could not be read, with what it says beside its geometry. */
export interface LostRecord extends LeftOut {
	properties?: JsonRecord;
}

/** One table or drawing layer of a file. */
export interface FileLayer {
	name: string;
	/** null where the file says nothing. */
	crs: StatedCrs | null;
	fields: LayerField[];
	features: LayerFeature[];
	/** Records that could not be read, and why. */
	leftOut: LostRecord[];
	/** What was done or found while reading that must be said, by code; `value` is what it is about. */
	notes: LayerNote[];
	/** For a layer of a drawing: how its lines were joined. */
	joins?: LineJoins;
}

/** What is said of a file that could be read: torn, its lines joined or open, parts missing, packed or unlike. */
export type LayerNoteCode =
	| 'dwg-partial'
	| 'file-torn'
	| 'geodatabase-compressed'
	| 'geometry-curved'
	| 'kml-links'
	| 'lines-joined'
	| 'lines-open'
	| 'lines-repeated'
	| 'lines-several'
	| 'mif-without-mid'
	| 'shapes-repeated'
	| 'shapes-within'
	| 'shapefile-parts-differ'
	| 'shapefile-without-dbf'
	| 'sqlite-log';

export interface LayerNote {
	code: LayerNoteCode;
	value?: string | number;
	/** Land it is about, ha. */
	ha?: number;
}

/** A file, or several that belong together, with their bytes. */
export interface GivenFile {
	name: string;
	bytes: Uint8Array;
}

/** A file as it crosses between threads: its bytes are read where they are used, past the page. */
export interface SentFile {
	name: string;
	bytes: Blob;
}

/** The bytes of files. Rejects with `file-unreadable` where one was moved, changed or locked meanwhile. */
export async function givenOf(files: readonly SentFile[]) {
	try {
		const read = files.map(async ({ name, bytes }) => ({
			name,
			bytes: new Uint8Array(await bytes.arrayBuffer())
		}));
		return await Promise.all(read);
	} catch {
		throw new CodedError('file-unreadable');
	}
}

/** How many features of a layer hold what. */
export interface LayerCounts {
	features: number;
	polygons: number;
	lines: number;
	points: number;
}

/** Counts by what geometries are; one of several kinds counts for each. */
export function countsOf({ features, leftOut }: FileLayer): LayerCounts {
	const counts: LayerCounts = {
		features: features.length + leftOut.length,
		polygons: 0,
		lines: 0,
		points: 0
	};
	for (const { geometry } of features) {
		const kinds = new Set(kindsOf(geometry));
		for (const kind of kinds) counts[kind] += 1;
	}
	return counts;
}

function kindsOf(geometry: Geometry | null): ('polygons' | 'lines' | 'points')[] {
	if (!geometry) return [];
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(kindsOf);
	if (geometry.type.endsWith('Polygon')) return ['polygons'];
	return geometry.type.endsWith('LineString') ? ['lines'] : ['points'];
}
