import type { FileCrs, StatedCrs } from '../layers/layer';

/** Datums of MapInfo by their number: 104 is WGS 84, 999 and 9999 bring their own shift. */
const WGS84_DATUMS = [104, 0];
const CUSTOM = [999, 9999];
/** Shifts published for VN-2000 lie within metres of each other. */
const SHIFT = [-191.9, -39.3, -111.45] as const;
const UNITS: Readonly<Record<string, number>> = {
	m: 1,
	km: 1000,
	cm: 0.01,
	mm: 0.001,
	'7': 1,
	'1': 1000,
	'6': 0.01,
	'5': 0.001
};

/** Geographic, and transverse Mercator (3 is Lambert, 10 Mercator…). */
const LON_LAT = 1;
const TRANSVERSE = 8;

interface Datum {
	datum: FileCrs['datum'] | null;
	/** What stands behind it. */
	rest: string[];
}

function datumOf(parts: readonly string[]): Datum {
	const code = Number(parts[0]) % 1000 === 104 ? 104 : Number(parts[0]);
	if (WGS84_DATUMS.includes(code)) return { datum: 'wgs84', rest: parts.slice(1) };
	if (!CUSTOM.includes(code)) return { datum: null, rest: [] };
	// Ellipsoid and shift in metres; 9999 has three turns, a scale and a prime meridian too.
	const shift = parts.slice(2, 5).map(Number);
	const isVn = SHIFT.every((part, k) => Math.abs((shift[k] ?? NaN) - part) < 5);
	const isWgs = shift.every((part) => part === 0);
	const rest = parts.slice(code === 999 ? 5 : 10);
	return { datum: isVn ? 'vn2000' : isWgs ? 'wgs84' : null, rest };
}

function systemOf(projection: number, { datum, rest }: Datum): FileCrs | null {
	if (datum === null) return null;
	if (projection === LON_LAT) return { datum, plane: null };
	if (projection !== TRANSVERSE) return null;
	const unit = UNITS[(rest[0] ?? '').toLowerCase()];
	const [meridian = NaN, origin = NaN, scale = NaN, east = NaN, north = NaN] = rest.slice(1).map(Number);
	if (unit === undefined || origin !== 0 || ![meridian, scale, east, north].every(Number.isFinite))
		return null;
	const plane = {
		kind: 'transverse-mercator' as const,
		meridian,
		scale,
		east: east * unit,
		north: north * unit,
		unit
	};
	return { datum, plane };
}

/**
 * What a table of MapInfo says, with the doubt that belongs to it: MapInfo names no VN-2000, so programs write WGS 84 in
 * its place, which is 225 m off, and nobody can tell the one from the other. The reader is asked.
 */
export function withDoubt(stated: StatedCrs): StatedCrs {
	const { said, crs } = stated;
	if (crs?.datum !== 'wgs84' || crs.plane?.kind === 'web-mercator') return stated;
	return { said, crs: null, maybe: [{ ...crs, datum: 'vn2000' }, crs] };
}

/** What a CoordSys clause of MapInfo says; WGS 84 is left open (`withDoubt`). null for a plane without an earth. */
export function readCoordSys(clause: string): StatedCrs | null {
	const said = clause.trim().slice(0, 80);
	const earth = /^CoordSys\s+Earth\s+Projection\s+(.+)$/i.exec(clause.trim());
	if (!earth) return null;
	const numbers = (earth[1] ?? '').replace(/\s*(Affine|Bounds)\b.*$/i, '');
	const parts = numbers.split(',').map((part) => part.trim().replaceAll('"', ''));
	const projection = Number(parts[0]);
	return withDoubt({ said, crs: systemOf(projection % 1000, datumOf(parts.slice(1))) });
}
