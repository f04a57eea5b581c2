import { CodedError } from '../../domain/errors';
import { fromVn2000, fromVn2000Degrees } from '../../geometry/vn2000';
import { VN2000_GRIDS } from '../../geometry/vn2000-grids';
import { isRecord } from './record';

/** From the coordinates of a file to WGS 84 [lon, lat]. */
export type ToWgs84 = (x: number, y: number) => readonly [number, number];

/** Geographic VN-2000. */
const VN2000_DEGREES = 4756;
/** WGS 84 in two and in three dimensions. */
const WGS84_CODES = [4326, 4979];

/** Coordinates that are WGS 84 already. */
export const asWritten: ToWgs84 = (x, y) => [x, y];

/** What a `crs` member names, as text: `{type: "name"}`, `{type: "link"}`, `{type: "EPSG"}`, a text or a number. */
function namedBy(crs: unknown): string | null {
	if (typeof crs === 'number') return `EPSG:${crs}`;
	if (typeof crs === 'string') return /^\d+$/.test(crs.trim()) ? `EPSG:${crs.trim()}` : crs.trim();
	if (!isRecord(crs)) return null;
	const properties = isRecord(crs['properties']) ? crs['properties'] : crs;
	for (const key of ['name', 'href', 'code', 'epsg', 'wkid', 'srid', 'init', 'wkt']) {
		const value = properties[key];
		if (typeof value === 'string' || typeof value === 'number') return namedBy(value);
	}
	return null;
}

function codeOf(name: string): number | 'crs84' | null {
	if (/CRS:?84\b/i.test(name)) return 'crs84';
	const found =
		/EPSG(?:\/|:|%3A|\b)[^\s]*?(\d{4,6})\/?$/i.exec(name) ??
		/spatialreference\.org\/ref\/epsg\/(?:[\w-]+-)?(\d{4,6})\b/i.exec(name);
	if (found) return Number(found[1]);
	return /^WGS[\s_-]*(19)?84$/i.test(name) ? 4326 : null;
}

/**
 * How coordinates under a `crs` member (of the 2008 form of GeoJSON; RFC 7946 knows none) become WGS 84: as
 * they are, or from VN-2000 in degrees or metres by EPSG:6960. The order is always east, north. null: the
 * member names nothing. Throws `geojson-other-crs` for every other system: never guessed at.
 */
export function readCrs(crs: unknown): ToWgs84 | null {
	if (crs === undefined || crs === null) return null;
	const name = namedBy(crs);
	if (name === null || name === '') throw new CodedError('geojson-other-crs', { crs: '?' });
	const code = codeOf(name);
	if (code === 'crs84' || (code !== null && WGS84_CODES.includes(code))) return asWritten;
	if (code === VN2000_DEGREES) return (x, y) => fromVn2000Degrees([x, y]);
	const grid = VN2000_GRIDS.find(({ epsg }) => epsg === code);
	if (grid) return (x, y) => fromVn2000([x, y], grid.epsg);
	throw new CodedError('geojson-other-crs', { crs: name.slice(0, 80) });
}
