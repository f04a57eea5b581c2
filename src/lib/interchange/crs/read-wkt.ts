import { takeFrame } from '../../location/frame-words';
import type { FileCrs, StatedCrs } from '../layers/layer';
import { crsOfCode, VN2000, WEB_MERCATOR, WGS84 } from './file-crs';
import { findNode, parseWkt, type WktNode } from './wkt';

/** So much of what a file says is shown again. */
const SHOWN = 80;

const PLANES = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const DEGREES = [
	'GEOGCS',
	'GEOGCRS',
	'GEODCRS',
	'GEOGRAPHICCRS',
	'GEODETICCRS',
	'BASEGEOGCRS',
	'BASEGEODCRS'
];

const VN2000_NAME = /vn[\s_-]*2000|viet[\s_]*nam[\s_]*2000/i;
const WGS84_NAME = /wgs[\s_]*(19)?84|world[\s_]*geodetic[\s_]*system[\s_]*(19)?84/i;

/** Shifts published for VN-2000 lie within metres of each other. */
const SHIFT = [-191.9, -39.3, -111.45] as const;
const isVnShift = (numbers: readonly unknown[]) =>
	SHIFT.every((part, k) => Math.abs(Number(numbers[k]) - part) < 5);

const nameOf = (node: WktNode | null) => String(node?.values[0] ?? '');

/** Scale of the 3° zones of VN-2000: no zone of WGS 84 has it. */
const TM3_SCALE = 0.9999;

/** The datum by its own name, the shift beside it, the name of the whole; null when none tells. */
function datumOf(root: WktNode): FileCrs['datum'] | 'both' | null {
	const datum = nameOf(findNode(root, ['DATUM', 'GEODETICDATUM', 'TRF', 'ENSEMBLE']));
	const geographic = nameOf(findNode(root, DEGREES));
	const whole = nameOf(root);
	if ([datum, geographic, whole].some((name) => VN2000_NAME.test(name))) return 'vn2000';
	const shift = findNode(root, ['TOWGS84']);
	if (shift && isVnShift(shift.values)) return 'vn2000';
	const moved = findNode(root, ['ABRIDGEDTRANSFORMATION']);
	const parameters = moved?.nodes.filter(({ word }) => word === 'PARAMETER').map(({ values }) => values[1]);
	if (parameters && isVnShift(parameters)) return 'vn2000';
	if (WGS84_NAME.test(datum) || WGS84_NAME.test(geographic)) return 'wgs84';
	const ellipsoid = nameOf(findNode(root, ['SPHEROID', 'ELLIPSOID']));
	// "Unknown based on WGS 84 ellipsoid", as of a system made by hand without its shift.
	return WGS84_NAME.test(ellipsoid.replace(/\s/g, '_')) ? 'both' : null;
}

function parametersOf(plane: WktNode): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	const look = (node: WktNode) => {
		for (const one of node.nodes) {
			if (one.word === 'PARAMETER') {
				const name = nameOf(one)
					.toLowerCase()
					.replace(/[^a-z]+/g, ' ')
					.trim();
				found.set(name, Number(one.values[1]));
			} else if (one.word === 'CONVERSION') look(one);
		}
	};
	look(plane);
	return found;
}

function planeOf(plane: WktNode): FileCrs['plane'] | 'other' {
	const method = nameOf(findNode(plane, ['PROJECTION', 'METHOD'])).replace(/[\s_]+/g, ' ');
	if (
		/pseudo[ -]?mercator|mercator auxiliary sphere/i.test(`${method} ${nameOf(plane).replaceAll('_', ' ')}`)
	)
		return WEB_MERCATOR.plane;
	if (!/^(transverse mercator|gauss kruger)/i.test(method)) return 'other';
	const numbers = parametersOf(plane);
	const one = (...names: string[]) =>
		names.map((name) => numbers.get(name)).find((value) => value !== undefined);
	const meridian = one('central meridian', 'longitude of natural origin', 'longitude of origin');
	const scale = one('scale factor', 'scale factor at natural origin') ?? 1;
	const origin = one('latitude of origin', 'latitude of natural origin') ?? 0;
	const east = one('false easting') ?? 0;
	const north = one('false northing') ?? 0;
	const units = plane.nodes.filter(({ word }) => word === 'UNIT' || word === 'LENGTHUNIT');
	const unit = Number(units.at(-1)?.values[1] ?? 1);
	if (meridian === undefined || origin !== 0 || ![meridian, scale, east, north, unit].every(Number.isFinite))
		return 'other';
	return {
		kind: 'transverse-mercator',
		meridian,
		scale,
		east: east * unit,
		north: north * unit,
		unit
	};
}

function codeIn(root: WktNode): number | null {
	const named = root.nodes.find(({ word }) => word === 'AUTHORITY' || word === 'ID');
	if (!named || !/^(EPSG|ESRI)$/i.test(nameOf(named))) return null;
	const code = Number(named.values[1]);
	return Number.isFinite(code) ? code : null;
}

/** What a name alone says, as in LOCAL_CS["VN2000 KTT 107-15"]. */
function crsOfName(name: string): FileCrs | null {
	try {
		const { frame } = takeFrame(name.replaceAll('_', ' '));
		if (frame === null) return null;
		if (frame === 'wgs84') return WGS84;
		return frame === 'vn2000' ? VN2000 : crsOfCode(frame);
	} catch {
		return null;
	}
}

function systemsOf(root: WktNode): FileCrs[] {
	const coded = crsOfCode(codeIn(root) ?? NaN);
	if (coded) return [coded];
	const projected = findNode(root, PLANES);
	if (!projected && !findNode(root, DEGREES)) {
		const named = crsOfName(nameOf(root));
		return named ? [named] : [];
	}
	const datum = datumOf(root);
	const plane = projected ? planeOf(projected) : null;
	if (plane === 'other' || datum === null) return [];
	const vn2000: FileCrs = { datum: 'vn2000', plane };
	const wgs84: FileCrs = { datum: 'wgs84', plane };
	const tm3 = plane?.kind === 'transverse-mercator' && Math.abs(plane.scale - TM3_SCALE) < 1e-9;
	if (datum === 'both' || (datum === 'wgs84' && tm3)) return [vn2000, wgs84];
	return [datum === 'vn2000' ? vn2000 : wgs84];
}

/** What a .prj or another WKT says: a code, a datum and plane by its parameters, or a name. */
export function readWkt(text: string): StatedCrs {
	const root = parseWkt(text);
	const said = (root ? nameOf(root) || root.word : text.trim()).slice(0, SHOWN);
	const systems = root ? systemsOf(root) : [crsOfName(text)].filter((one) => one !== null);
	const [crs = null, other] = systems;
	return other ? { said, crs: null, maybe: systems } : { said, crs };
}

/** What a code says. */
export const readCode = (code: number, authority = 'EPSG'): StatedCrs => ({
	said: `${authority}:${code}`,
	crs: crsOfCode(code)
});
