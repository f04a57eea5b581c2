import type { MultiPolygon } from 'geojson';
import { CodedError, type ErrorCode } from '../domain/errors';
import { repair } from '../geometry/repair';
import type { Paper } from '../location/paper-checks';
import type { Subject } from '../location/subject';
import { textOf, type GeoFeature, type GeoFile } from './geojson/features';
import { PropertyReader } from './geojson/properties';
import type { GeoShape } from './geojson/shape';
import { statedHa } from './stated-area';
import { MAX_ROWS } from './table';

/** A feature as a subject, or the code for leaving it out. */
export type Shape =
	| { name: string; subject: Subject; paper: Paper; faults: GeoShape['faults'] }
	| { name: string; code: ErrorCode };

/** Numbers of a file are taken as written to a centimetre. */
const KNOWN = { marginM: 0.01, precision: 'surveyed' } as const;

/** Land put right as one subject; null when there is none. Throws `geometry-empty`, `geometry-tangled`. */
function landOf(
	polygons: MultiPolygon['coordinates']
): { subject: Subject; faults: GeoShape['faults'] } | null {
	if (polygons.length === 0) return null;
	const { geometry, faults } = repair({ type: 'MultiPolygon', coordinates: polygons });
	if (geometry.coordinates.length === 0) throw new CodedError('geometry-empty');
	const told = faults.filter((fault) => fault !== 'winding-wrong');
	return { subject: { kind: 'area', geometry, ...KNOWN }, faults: told };
}

/** More than this is no parcel and no road, and would take minutes to hold against everything. */
const MAX_CORNERS = 20_000;

/** The things a geometry is of: its land as one, each line and each point. Throws why there is none. */
function subjectsOf({
	points,
	lines,
	polygons,
	faults
}: GeoShape): { subject: Subject; faults: GeoShape['faults'] }[] {
	const corners = [...polygons.flat(), ...lines].reduce((sum, line) => sum + line.length, points.length);
	if (corners > MAX_CORNERS) throw new CodedError('geometry-too-fine', { corners: MAX_CORNERS });
	if (lines.some((line) => line.length < 2)) throw new CodedError('coordinate-invalid');
	const land = landOf(polygons);
	const things = [
		...(land ? [land] : []),
		...lines.map((line) => ({ subject: { kind: 'line' as const, line, ...KNOWN }, faults: [] })),
		...points.map((place) => ({ subject: { kind: 'point' as const, place, ...KNOWN }, faults: [] }))
	];
	if (things.length === 0) throw new CodedError('geometry-empty');
	return things.map((thing) => ({ ...thing, faults: [...faults, ...thing.faults] }));
}

function paperOf({ properties }: GeoFeature, reader: PropertyReader): Paper {
	const area = reader.one(properties, 'areaHa');
	return {
		commune: textOf(reader.one(properties, 'commune')),
		// A number of JSON is the number; only text needs reading.
		areaHa: typeof area === 'number' ? (area > 0 ? area : null) : statedHa(textOf(area) ?? '')
	};
}

/** Land whose outline was joined of lines: it may be off by the widest gap. */
function asJoined(subject: Subject, { joined }: GeoFeature): Subject {
	if (!joined || subject.kind !== 'area') return subject;
	return { ...subject, joined, marginM: Math.max(subject.marginM, joined.widestM) };
}

function shapesOf(feature: GeoFeature, reader: PropertyReader): Shape[] {
	const { index, properties, shape } = feature;
	const name =
		textOf(reader.one(properties, 'name')) ??
		textOf(reader.one(properties, 'id')) ??
		feature.id ??
		String(index + 1);
	try {
		const paper = paperOf(feature, reader);
		const subjects = subjectsOf(shape).map((one) => ({ ...one, subject: asJoined(one.subject, feature) }));
		return subjects.map((one, k) => ({
			name: subjects.length > 1 ? `${name} (${k + 1}/${subjects.length})` : name,
			paper,
			...one
		}));
	} catch (error) {
		if (error instanceof CodedError) return [{ name, code: error.code }];
		throw error;
	}
}

/**
 * Points, lines and parcels of a GeoJSON file, each with a name and what its properties state of commune and
 * area (ha), in the order of the file. Faults of parcels are put right and told; a geometry of several points
 * or lines is so many things. Throws `geojson-invalid` for a file without features, `table-too-large`.
 */
export function readShapes({ features, leftOut }: GeoFile): Shape[] {
	const count = features.length + leftOut.length;
	if (count === 0) throw new CodedError('geojson-invalid', { what: 'no-features' });
	if (count > MAX_ROWS) throw new CodedError('table-too-large', { rows: count });
	const reader = new PropertyReader();
	const shapes: { index: number; shapes: Shape[] }[] = [
		...features.map((feature) => ({ index: feature.index, shapes: shapesOf(feature, reader) })),
		...leftOut.map(({ index, id, code }) => ({ index, shapes: [{ name: id ?? String(index + 1), code }] }))
	];
	return shapes.sort((a, b) => a.index - b.index).flatMap((one) => one.shapes);
}
