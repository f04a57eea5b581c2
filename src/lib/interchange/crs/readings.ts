import { VN2000_GRIDS } from '../../geometry/vn2000-grids';
import type { Place } from '../../location/reading';
import { VIET_NAM, within } from '../../location/viet-nam';
import type { FileCrs, StatedCrs } from '../layers/layer';
import type { Extent } from './extent';
import { crsKey, crsOfCode, tmPlane, toWgs84Of, VN2000, WEB_MERCATOR, WGS84 } from './file-crs';

/** One way to understand the coordinates of a file, and what speaks for it. */
export interface CrsReading {
	/** By which it is chosen: an EPSG code where there is one. */
	key: string;
	datum: FileCrs['datum'];
	/** Central meridian in degrees and width of the zone; null for degrees and other planes. */
	meridian: number | null;
	northFirst: boolean;
	/** Where the middle lands, WGS 84. */
	middle: Place;
	/** Name of the commune there; null outside the province, or where nobody can tell. */
	unit: string | null;
	/** Share of the file's corners within the province, 0 to 1; null where nobody can tell. */
	inside: number | null;
}

/** Why a file does not tell its system: it says nothing known here, or what contradicts its coordinates. */
export type CrsDoubt = 'crs-unknown' | 'crs-wants-metres' | 'crs-wants-degrees' | 'crs-elsewhere';

/** The name of the unit at a place; null outside the province. */
export type WhereIs = (place: Place) => string | null;

/** At most so many are worth a look. */
const MOST = 8;
const UNITS = [1, 0.001];

const inVietNam = ([lon, lat]: Place) => within(lon, VIET_NAM.lon) && within(lat, VIET_NAM.lat);

function moved(crs: FileCrs, [x = NaN, y = NaN]: readonly number[]): Place | null {
	try {
		const [lon, lat] = toWgs84Of(crs)(x, y);
		return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
	} catch {
		return null;
	}
}

const middleOf = ({ x, y }: Extent) => [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2] as const;

/** A reading of an extent; null when its middle does not land in the country. */
function readingOf(crs: FileCrs, extent: Extent, whereIs: WhereIs | null): CrsReading | null {
	const middle = moved(crs, middleOf(extent));
	if (!middle || !inVietNam(middle)) return null;
	const places = extent.sample.map((one) => moved(crs, one));
	const held = whereIs ? places.filter((place) => place && whereIs(place) !== null).length : null;
	return {
		key: crsKey(crs),
		datum: crs.datum,
		meridian: crs.plane?.kind === 'transverse-mercator' ? crs.plane.meridian : null,
		northFirst: crs.northFirst ?? false,
		middle,
		unit: whereIs?.(middle) ?? null,
		inside: held === null ? null : held / Math.max(1, places.length)
	};
}

/** Metres, or thousandths of them as drawings may be in. */
function planes(): FileCrs[] {
	const grids = VN2000_GRIDS.map(({ meridian, scale }): FileCrs => ({
		datum: 'vn2000',
		plane: tmPlane(meridian, scale)
	}));
	const utm = [32648, 32649].map(crsOfCode).filter((one) => one !== null);
	return [...grids, ...utm, WEB_MERCATOR].flatMap((crs) =>
		crs.plane?.kind === 'transverse-mercator'
			? UNITS.map((unit): FileCrs => ({
					...crs,
					plane: { ...(crs.plane as typeof crs.plane & object), unit } as FileCrs['plane']
				}))
			: [crs]
	);
}

const degrees = ({ x, y }: Extent) =>
	Math.max(...x.map(Math.abs)) <= 180 && Math.max(...y.map(Math.abs)) <= 180;

/**
 * Readings of coordinates whose system nobody knows: those that land in the country, the likeliest first: most
 * corners within the province, then the province's own grid (`own`). `first` are those the file leaves open.
 */
export function crsReadings(
	extent: Extent,
	{
		first = [],
		own = null,
		whereIs = null
	}: { first?: readonly FileCrs[]; own?: number | null; whereIs?: WhereIs | null }
): CrsReading[] {
	const all = [...first, ...(degrees(extent) ? [WGS84, VN2000] : planes())];
	const both = all.flatMap((crs): FileCrs[] => [crs, { ...crs, northFirst: !crs.northFirst }]);
	const seen = new Set<string>();
	const readings = both.flatMap((crs) => {
		const read = readingOf(crs, extent, whereIs);
		if (!read || seen.has(read.key)) return [];
		seen.add(read.key);
		return [read];
	});
	const stated = new Set(first.map(crsKey));
	const rank = (one: CrsReading) =>
		(stated.has(one.key) ? 4 : 0) + 2 * (one.inside ?? 0) + (one.key.startsWith(String(own)) ? 1 : 0);
	// Where some land in the province, one that lands elsewhere is no rival.
	const here = readings.filter((one) => stated.has(one.key) || (one.inside ?? 0) > 0);
	const rivals = here.length > 0 ? here : readings;
	return rivals.sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

/** Why a stated system cannot be that of some coordinates; null when it can. */
export function contradiction(crs: FileCrs, extent: Extent): CrsDoubt | null {
	const small = degrees(extent);
	if (crs.plane && small) return 'crs-wants-metres';
	if (!crs.plane && !small) return 'crs-wants-degrees';
	const middle = moved(crs, middleOf(extent));
	return middle && inVietNam(middle) ? null : 'crs-elsewhere';
}

/** What is known of the system of some layers that are read as one: the same for all, or not known. */
export function commonCrs(stated: readonly (StatedCrs | null)[]): StatedCrs | null {
	const [first = null] = stated;
	const word = (one: StatedCrs | null) => (one?.crs ? crsKey(one.crs) : (one?.said ?? ''));
	return stated.every((one) => word(one) === word(first)) ? first : null;
}
