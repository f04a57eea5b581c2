import { CodedError } from '../../domain/errors';
import { unproject } from '../../geometry/transverse-mercator';
import { fromVn2000Degrees } from '../../geometry/vn2000';
import { VN2000_GRIDS, type Vn2000Grid } from '../../geometry/vn2000-grids';
import { RADIAN, WGS84_A } from '../../geometry/ellipsoid';
import { asWritten, type ToWgs84 } from '../geojson/crs';
import type { FileCrs, Plane } from '../layers/layer';

const FALSE_EASTING = 500_000;

/** A transverse Mercator plane in metres, as all zones of VN-2000 and of UTM north are. */
export const tmPlane = (meridian: number, scale: number): Plane => ({
	kind: 'transverse-mercator',
	meridian,
	scale,
	east: FALSE_EASTING,
	north: 0,
	unit: 1
});

export const WGS84: FileCrs = { datum: 'wgs84', plane: null };
export const VN2000: FileCrs = { datum: 'vn2000', plane: null };
export const WEB_MERCATOR: FileCrs = { datum: 'wgs84', plane: { kind: 'web-mercator' } };

/** UTM zones of WGS 84 over Viet Nam, as GPS receivers and Google Earth give them. */
const UTM_WGS84 = [
	{ epsg: 32648, meridian: 105 },
	{ epsg: 32649, meridian: 111 }
];

const ofGrid = ({ meridian, scale }: Vn2000Grid): FileCrs => ({
	datum: 'vn2000',
	plane: tmPlane(meridian, scale)
});

/** Every system that has a code, by it. */
const BY_CODE: ReadonlyMap<number, FileCrs> = new Map([
	[4326, WGS84],
	[4756, VN2000],
	...VN2000_GRIDS.map((grid) => [grid.epsg, ofGrid(grid)] as const),
	...UTM_WGS84.map(
		({ epsg, meridian }) => [epsg, { datum: 'wgs84', plane: tmPlane(meridian, 0.9996) }] as const
	),
	[3857, WEB_MERCATOR]
]);

/** Other codes of the same systems: three dimensions, and what programs wrote before the code was given. */
const SAME: Readonly<Record<number, number>> = {
	4979: 4326,
	84: 4326,
	900913: 3857,
	102100: 3857,
	102113: 3857,
	3785: 3857
};

/** The system of an EPSG code; null for one that is not read here. */
export const crsOfCode = (code: number): FileCrs | null => BY_CODE.get(SAME[code] ?? code) ?? null;

const near = (a: number, b: number) => Math.abs(a - b) < 1e-7 * Math.max(1, Math.abs(a));

function samePlane(a: Plane | null, b: Plane | null): boolean {
	if (a === null || b === null) return a === b;
	if (a.kind === 'web-mercator' || b.kind === 'web-mercator') return a.kind === b.kind;
	return (['meridian', 'scale', 'east', 'north', 'unit'] as const).every((key) => near(a[key], b[key]));
}

/** The EPSG code of a system; null where it has none. The order of its numbers is another matter. */
function codeOfCrs(crs: FileCrs): number | null {
	for (const [code, one] of BY_CODE)
		if (one.datum === crs.datum && samePlane(one.plane, crs.plane)) return code;
	return null;
}

/** A system as one word, by which it is chosen: its EPSG code or its parameters, `,ne` behind for north first. */
export function crsKey(crs: FileCrs): string {
	const { datum, plane, northFirst } = crs;
	const code = codeOfCrs(crs);
	const tm = plane?.kind === 'transverse-mercator' ? plane : null;
	const word = tm ? [datum, tm.meridian, tm.scale, tm.east, tm.north, tm.unit].join('/') : datum;
	return `${code ?? word}${northFirst ? ',ne' : ''}`;
}

/** The system of a word of `crsKey`, of `EPSG:9215`, `wgs84` or `vn2000`. Throws `crs-option`. */
export function crsOfKey(key: string): FileCrs {
	const [word = '', ...order] = key.trim().toLowerCase().split(',');
	const northFirst = order.includes('ne');
	const crs = crsOfWord(word.trim());
	if (!crs || order.some((one) => one !== 'ne')) throw new CodedError('crs-option', { crs: key });
	return northFirst ? { ...crs, northFirst } : crs;
}

function crsOfWord(word: string): FileCrs | null {
	if (word === 'wgs84') return WGS84;
	if (word === 'vn2000') return VN2000;
	const code = /^(?:epsg:)?(\d{2,6})$/.exec(word)?.[1];
	if (code !== undefined) return crsOfCode(Number(code));
	const [datum, ...numbers] = word.split('/');
	const [meridian, scale, east, north, unit] = numbers.map(Number);
	if ((datum !== 'wgs84' && datum !== 'vn2000') || numbers.length !== 5) return null;
	if (![meridian, scale, east, north, unit].every((one) => Number.isFinite(one))) return null;
	return { datum, plane: { kind: 'transverse-mercator', meridian, scale, east, north, unit } as Plane };
}

function degreesOf(x: number, y: number, plane: Plane): readonly [number, number] {
	if (plane.kind === 'web-mercator') {
		return [x / WGS84_A / RADIAN, (2 * Math.atan(Math.exp(y / WGS84_A)) - Math.PI / 2) / RADIAN];
	}
	const east = x * plane.unit - plane.east;
	const north = y * plane.unit - plane.north;
	// Beyond, the series no longer holds; no zone reaches so far.
	if (!(Math.abs(east) <= 1e6 && north >= 0 && north <= 9.9e6))
		throw new CodedError('grid-range', { east: x, north: y });
	const [dLon, lat] = unproject(east / plane.scale, north / plane.scale);
	return [plane.meridian + dLon, lat];
}

/**
 * From coordinates of a system to WGS 84 [lon, lat]: VN-2000 by EPSG:6960 (the seven parameters of the circular),
 * whatever shift the file states or leaves out. The function throws `grid-range` for numbers no such plane holds.
 */
export function toWgs84Of({ datum, plane, northFirst = false }: FileCrs): ToWgs84 {
	if (datum === 'wgs84' && plane === null && !northFirst) return asWritten;
	return (first, second) => {
		const [x, y] = northFirst ? [second, first] : [first, second];
		const degrees = plane === null ? ([x, y] as const) : degreesOf(x, y, plane);
		return datum === 'vn2000' ? fromVn2000Degrees(degrees) : degrees;
	};
}
