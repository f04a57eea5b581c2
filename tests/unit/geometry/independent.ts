import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import geodesic from 'geographiclib-geodesic';
import initGeos from 'geos-wasm';
import { geosGeomToGeojson } from 'geos-wasm/helpers';

type Land = Polygon | MultiPolygon;

/**
 * GeographicLib joins points by geodesics, GeoJSON by straight lon/lat lines: edges are split until the two
 * differ by about 1e-8 of the area. What lies between them grows with the square of the step, so a step of
 * this times the root of the edge (degrees) does it for every size.
 */
const STEP = 0.008;

function polygonsOf(geometry: Land): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function alongEdge([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position[] {
	const length = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
	const pieces = Math.max(1, Math.ceil(Math.sqrt(length) / STEP));
	return Array.from({ length: pieces }, (_, k): Position => [
		x1 + ((x2 - x1) * k) / pieces,
		y1 + ((y2 - y1) * k) / pieces
	]);
}

/** Area in ha and length of rings in km by GeographicLib (Karney 2013), which shares nothing with our code. */
export function geographicLib(geometry: Land): { ha: number; km: number } {
	let [ha, km] = [0, 0];
	for (const rings of polygonsOf(geometry)) {
		rings.forEach((ring, index) => {
			const polygon = geodesic.Geodesic.WGS84.Polygon(false);
			for (let k = 1; k < ring.length; k += 1) {
				for (const [lon = 0, lat = 0] of alongEdge(ring[k - 1] as Position, ring[k] as Position)) {
					polygon.AddPoint(lat, lon);
				}
			}
			const { area = NaN, perimeter } = polygon.Compute(false, true);
			ha += (index === 0 ? Math.abs(area) : -Math.abs(area)) / 10_000;
			km += perimeter / 1000;
		});
	}
	return { ha, km };
}

/** Length of a line in km by GeographicLib, as straight lon/lat lines. */
export function geographicLibKm(line: readonly Position[]): number {
	const polyline = geodesic.Geodesic.WGS84.Polygon(true);
	line.forEach((end, k) => {
		const points = k === 0 ? [] : alongEdge(line[k - 1] as Position, end).slice(1);
		for (const [lon = 0, lat = 0] of [...points, end]) polyline.AddPoint(lat, lon);
	});
	return polyline.Compute(false, true).perimeter / 1000;
}

function wkt(geometry: Land): string {
	const ring = (points: Position[]) => `(${points.map(([x, y]) => `${x} ${y}`).join(', ')})`;
	const polygon = (rings: Position[][]) => `(${rings.map(ring).join(', ')})`;
	const polygons = polygonsOf(geometry);
	return polygons.length === 0 ? 'MULTIPOLYGON EMPTY' : `MULTIPOLYGON (${polygons.map(polygon).join(', ')})`;
}

/** Polygons of whatever GEOS gives back; points and lines (of a touch) are no land. */
function landOf(json: { type: string; coordinates?: unknown; geometries?: unknown }): MultiPolygon {
	if (json.type === 'MultiPolygon') return json as MultiPolygon;
	if (json.type === 'Polygon') {
		const { coordinates } = json as Polygon;
		return { type: 'MultiPolygon', coordinates: coordinates.length > 0 ? [coordinates] : [] };
	}
	const parts = json.type === 'GeometryCollection' ? (json.geometries as MultiPolygon[]) : [];
	return { type: 'MultiPolygon', coordinates: parts.flatMap((part) => landOf(part).coordinates) };
}

/** GEOS 3.13 (LGPL, tests only) as the independent overlay: its own lines, its own rules of validity. */
export async function geos() {
	const lib = await initGeos({ errorHandler: () => undefined, noticeHandler: () => undefined });
	type Handle = ReturnType<typeof lib.GEOSMakeValid>;

	function load(geometry: Land): Handle {
		return loadText(wkt(geometry));
	}

	function loadText(text: string): Handle {
		const reader = lib.GEOSWKTReader_create();
		lib.GEOSWKTReader_setFixStructure(reader, 1 as never);
		const pointer = lib.Module._malloc(text.length + 1);
		lib.Module.stringToUTF8(text, pointer, text.length + 1);
		const handle = lib.GEOSWKTReader_read(reader, pointer as never);
		lib.Module._free(pointer);
		lib.GEOSWKTReader_destroy(reader);
		if (!handle) throw new Error('GEOS could not read the geometry');
		return handle;
	}

	function use(handle: Handle): MultiPolygon {
		if (!handle) throw new Error('GEOS gave no result');
		const land = landOf(geosGeomToGeojson(handle, lib) as never);
		lib.GEOSGeom_destroy(handle);
		return land;
	}

	function binary(operation: (a: Handle, b: Handle) => Handle) {
		return (a: Land, b: Land): MultiPolygon => {
			const [first, second] = [load(a), load(b)];
			const result = operation(first, second);
			lib.GEOSGeom_destroy(first);
			lib.GEOSGeom_destroy(second);
			return use(result);
		};
	}

	function unary(operation: (a: Handle) => Handle) {
		return (a: Land): MultiPolygon => {
			const handle = load(a);
			const result = operation(handle);
			lib.GEOSGeom_destroy(handle);
			return use(result);
		};
	}

	/** The parts of a line inside some land. */
	function lineInside(line: readonly Position[], geometry: Land): Position[][] {
		const [first, second] = [
			loadText(`LINESTRING (${line.map(([x, y]) => `${x} ${y}`).join(', ')})`),
			load(geometry)
		];
		const result = lib.GEOSIntersection(first, second);
		if (!result) throw new Error('GEOS gave no result');
		const json = geosGeomToGeojson(result, lib) as unknown as LineString | MultiLineString | { type: '' };
		for (const handle of [first, second, result]) lib.GEOSGeom_destroy(handle);
		if (json.type === 'MultiLineString') return json.coordinates;
		return json.type === 'LineString' && json.coordinates.length > 0 ? [json.coordinates] : [];
	}

	const makeValid = unary((handle) => lib.GEOSMakeValid(handle));
	const united = unary((handle) => lib.GEOSUnaryUnion(handle));
	return {
		lineInside,
		intersection: binary((a, b) => lib.GEOSIntersection(a, b)),
		difference: binary((a, b) => lib.GEOSDifference(a, b)),
		union: (lands: readonly MultiPolygon[]): MultiPolygon =>
			united({ type: 'MultiPolygon', coordinates: lands.flatMap((land) => land.coordinates) }),
		/** MakeValid (linework), polygon by polygon, then united. */
		madeValid: (geometry: Land): MultiPolygon =>
			united({
				type: 'MultiPolygon',
				coordinates: polygonsOf(geometry).flatMap(
					(rings) => makeValid({ type: 'Polygon', coordinates: rings }).coordinates
				)
			}),
		isValid(geometry: Land): boolean {
			const handle = load(geometry);
			const valid = Number(lib.GEOSisValid(handle)) === 1;
			lib.GEOSGeom_destroy(handle);
			return valid;
		}
	};
}

export type Geos = Awaited<ReturnType<typeof geos>>;
