import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import { fromVn2000, fromVn2000Degrees } from '../geometry/vn2000';
import { gridOf, gridsFrom } from '../geometry/vn2000-grids';
import { atomAt } from './what-is-here';
import type { AxisLabel } from './axis-labels';
import type { NumberPair } from './number-pairs';
import type {
	EvidenceCode,
	Frame,
	Place,
	PlaceRead,
	QuestionCode,
	Reading,
	Remark,
	RemarkCode,
	StatedFrame
} from './reading';
import { VIET_NAM, within } from './viet-nam';
import { PRESENT_VINTAGE } from '../register/vintages';
import { communeOf } from '../boundaries/topology';
import { PROVINCE } from '../register/province';

/** Northings and eastings of every VN-2000 grid over Viet Nam. */
const GRID = { north: [650_000, 2_700_000], east: [100_000, 900_000] } as const;
/** One degree of latitude, m. */
const METRES_PER_DEGREE = 110_700;

const latLike = (value: number) => within(value, VIET_NAM.lat);
const lonLike = (value: number) => within(value, VIET_NAM.lon);

interface Pair extends NumberPair {
	labels: readonly AxisLabel[];
	mixed: boolean;
}

/** 1 for an axis to the north, 0 for one to the east, null for no label or X and Y. */
function axisOf(label: AxisLabel | undefined): 0 | 1 | null {
	if (label === 'north' || label === 'south') return 1;
	return label === 'east' || label === 'west' ? 0 : null;
}

function reading(place: Place, frame: Frame, marginM: number, remarks: readonly Remark[]): Reading {
	return {
		kind: typeof frame === 'number' ? 'grid' : 'degrees',
		place,
		frame,
		marginM,
		precision: 'surveyed',
		remarks,
		evidence: [],
		named: null
	};
}

/** A grid is meant for half its zone to either side of its meridian, and in practice a little more. */
const ZONE_SLACK = 0.25;

function outsideZone({ frame, place }: Reading): boolean {
	if (typeof frame !== 'number') return false;
	const { meridian, zone } = gridOf(frame);
	return Math.abs(place[0] - meridian) > zone / 2 + ZONE_SLACK;
}

/** What speaks for a reading: where it falls, and whether its grid is the one set for the province. */
function evidenceOf(boundaries: Boundaries, one: Reading): Reading {
	const atom = atomAt(boundaries, one.place);
	const commune = atom ? boundaries.unitByCode(PRESENT_VINTAGE, communeOf(atom, PRESENT_VINTAGE)) : null;
	const evidence: Remark<EvidenceCode>[] = [
		...(one.frame === PROVINCE.grid && !PROVINCE.gridAssumed ? [{ code: 'grid-of-province' as const }] : []),
		...(outsideZone(one) ? [{ code: 'outside-its-zone' as const }] : []),
		commune ? { code: 'falls-in-unit', about: commune.id } : { code: 'falls-outside-province' }
	];
	return { ...one, evidence };
}

const isInside = (one: Reading) => one.evidence.some(({ code }) => code === 'falls-in-unit');

/** Readings of a pair of degrees of a datum, each order that is possible; the usual order first. */
function degreeReadings(pair: Pair, frame: 'wgs84' | 'vn2000'): Reading[] {
	const [a, b] = pair.values;
	const signs = pair.labels.map((label) => (label === 'south' || label === 'west' ? -1 : 1));
	const [first, second] = [a * (signs[0] ?? 1), b * (signs[1] ?? 1)];
	const margin = (pair.step / 2) * METRES_PER_DEGREE;
	const remarks: Remark[] = pair.mixed ? [{ code: 'letter-n-as-north' }] : [];
	const make = (lat: number, lon: number, more: readonly Remark[]): Reading[] => {
		if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return [];
		const place = frame === 'wgs84' ? ([lon, lat] as const) : fromVn2000Degrees([lon, lat]);
		return [reading(place, frame, margin, [...remarks, ...more])];
	};
	const axis = axisOf(pair.labels[0]);
	if (axis !== null && axisOf(pair.labels[1]) === 1 - axis) {
		const [lat, lon] = axis === 1 ? [first, second] : [second, first];
		if (latLike(lon) && lonLike(lat)) return make(lon, lat, [{ code: 'letters-swapped' }]);
		return make(lat, lon, []);
	}
	if (latLike(first) && lonLike(second)) return make(first, second, []);
	if (lonLike(first) && latLike(second)) return make(second, first, [{ code: 'order-lon-lat' }]);
	const turned = make(second, first, [{ code: 'order-lon-lat' }]);
	return [...make(first, second, []), ...(first === second ? [] : turned)];
}

/** What is to be said of the axes of a pair of metres, and which number is which. null when both are alike. */
function axes(pair: Pair): { east: number; north: number; remarks: Remark[] } | null {
	const [a, b] = pair.values;
	const northFirst = within(a, GRID.north) && within(b, GRID.east) && a > b;
	const eastFirst = within(b, GRID.north) && within(a, GRID.east) && b > a;
	if (northFirst === eastFirst) return null;
	const [east, north] = northFirst ? [b, a] : [a, b];
	const label = pair.labels[0];
	const said = axisOf(label);
	let code: RemarkCode = northFirst ? 'order-north-first' : 'order-east-first';
	if (said !== null && (said === 1) !== northFirst) code = 'axes-swapped';
	else if (label === 'x') code = northFirst ? 'x-is-north' : 'x-is-east';
	else if (label === 'y') code = northFirst ? 'x-is-east' : 'x-is-north';
	return { east, north, remarks: [{ code }] };
}

function gridReading(pair: Pair, epsg: number): Reading[] {
	const found = axes(pair);
	if (!found) return [];
	const place = fromVn2000([found.east, found.north], epsg);
	return lonLike(place[0]) && latLike(place[1]) ? [reading(place, epsg, pair.step / 2, found.remarks)] : [];
}

const isGrid = (pair: Pair) => pair.values.every((value) => Math.abs(value) >= 10_000);
/** True for two numbers that can be degrees. */
export const isDegrees = (pair: NumberPair) => pair.values.every((value) => Math.abs(value) <= 180);

function settle(readings: readonly Reading[], why: QuestionCode): PlaceRead {
	const [only] = readings;
	if (!only) throw new CodedError('coordinates-out-of-range');
	return readings.length === 1
		? { outcome: 'reading', reading: only }
		: { outcome: 'question', why, readings };
}

/** In the province before outside, within the zone of the grid before far from it; else as they come. */
function ranked(boundaries: Boundaries, readings: readonly Reading[]): Reading[] {
	const rank = (one: Reading) => (isInside(one) ? 0 : 2) + (outsideZone(one) ? 1 : 0);
	return readings.map((one) => evidenceOf(boundaries, one)).sort((a, b) => rank(a) - rank(b));
}

function readGrid(boundaries: Boundaries, pairs: readonly Pair[], frame: StatedFrame | null): PlaceRead {
	const all = ranked(
		boundaries,
		gridsFrom(PROVINCE.grid).flatMap((epsg) => pairs.flatMap((pair) => gridReading(pair, epsg)))
	);
	const inside = all.filter(isInside);
	if (frame === null || frame === 'vn2000' || frame === 'unclear') {
		const shown = inside.length > 0 ? inside : all.slice(0, 4);
		if (shown.length === 0) throw new CodedError('coordinates-out-of-range');
		return { outcome: 'question', why: 'grid-not-stated', readings: shown };
	}
	if (frame === 'wgs84') return { outcome: 'question', why: 'metres-are-no-degrees', readings: inside };
	const stated = all.filter((one) => one.frame === frame);
	const others = inside.filter((one) => one.frame !== frame);
	if (stated.length === 1 && !stated.some(isInside) && others.length > 0) {
		return { outcome: 'question', why: 'stated-grid-falls-outside', readings: [...stated, ...others] };
	}
	return settle(stated, 'numbers-ambiguous');
}

/**
 * Reads a pair of numbers, each in the ways it may have been meant, in the stated frame (null = not stated).
 * Degrees are WGS 84 unless VN-2000 is stated; a grid stated for degrees, or an unclear datum, is asked about. Metres need a grid, and
 * without one every grid that puts them in the province is asked about. Throws `coordinates-out-of-range` when
 * nothing on earth, or no grid of Viet Nam, fits.
 */
export function readPairs(
	boundaries: Boundaries,
	pairs: readonly Pair[],
	frame: StatedFrame | null
): PlaceRead {
	const metres = pairs.filter((pair) => isGrid(pair) && axes(pair) !== null);
	if (metres.length > 0) return readGrid(boundaries, metres, frame);
	const degrees = (datum: 'wgs84' | 'vn2000') =>
		ranked(
			boundaries,
			pairs.filter(isDegrees).flatMap((pair) => degreeReadings(pair, datum))
		);
	const read = degrees(frame === 'vn2000' ? 'vn2000' : 'wgs84');
	if (read.length > 0 && (typeof frame === 'number' || frame === 'unclear')) {
		const why = frame === 'unclear' ? 'datum-unclear' : 'degrees-are-no-metres';
		return { outcome: 'question', why, readings: [...read, ...degrees('vn2000')] };
	}
	const inside = read.filter(isInside);
	// Ways of writing numbers that lead out of the country do not compete with one that leads into the province.
	return settle(inside.length > 0 ? inside : read, 'order-unclear');
}
