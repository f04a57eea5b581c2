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

/** Scale of the 3° zones of VN-2000: no zone of WGS 84 has it. */
const TM3_SCALE = 0.9999;

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

function systemsOf(projection: number, { datum, rest }: Datum): FileCrs[] {
	if (datum === null) return [];
	// MapInfo has no VN-2000 by name: what is meant may stand under WGS 84.
	const other: FileCrs['datum'] = 'vn2000';
	if (projection === LON_LAT)
		return datum === 'wgs84' ? [{ datum, plane: null }] : [{ datum: other, plane: null }];
	if (projection !== TRANSVERSE) return [];
	const unit = UNITS[(rest[0] ?? '').toLowerCase()];
	const [meridian = NaN, origin = NaN, scale = NaN, east = NaN, north = NaN] = rest.slice(1).map(Number);
	if (unit === undefined || origin !== 0 || ![meridian, scale, east, north].every(Number.isFinite)) return [];
	const plane = {
		kind: 'transverse-mercator' as const,
		meridian,
		scale,
		east: east * unit,
		north: north * unit,
		unit
	};
	const stated: FileCrs = { datum, plane };
	const tm3 = datum === 'wgs84' && Math.abs(scale - TM3_SCALE) < 1e-9;
	return tm3 ? [{ datum: other, plane }, stated] : [stated];
}

/**
 * What a CoordSys clause of MapInfo says. A 3° zone of WGS 84 is none that exists: VN-2000 under another name, or
 * what the file says; the reader is asked. null for a plane without an earth.
 */
export function readCoordSys(clause: string): StatedCrs | null {
	const said = clause.trim().slice(0, 80);
	const earth = /^CoordSys\s+Earth\s+Projection\s+(.+)$/i.exec(clause.trim());
	if (!earth) return null;
	const numbers = (earth[1] ?? '').replace(/\s*(Affine|Bounds)\b.*$/i, '');
	const parts = numbers.split(',').map((part) => part.trim().replaceAll('"', ''));
	const projection = Number(parts[0]);
	const systems = systemsOf(projection % 1000, datumOf(parts.slice(1)));
	const [crs = null, second] = systems;
	return second ? { said, crs: null, maybe: systems } : { said, crs };
}
