import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import { fromVn2000, fromVn2000Degrees, toVn2000 } from '../geometry/vn2000';
import { cornerRows, type CornerRow } from './corner-rows';
import { isLink } from './map-link';
import { readPairs } from './frame-pair';
import { frameFor, takeFrame } from './frame-words';
import type { Frame, Place, PlaceRead, Remark, StatedFrame } from './reading';
import { PROVINCE } from '../register/province';

/** A corner of a parcel, placed. */
export interface Corner {
	label: string;
	/** Line of the text it stood in, from 1. */
	line: number;
	place: Place;
	/** Metres of `grid` of the list. */
	east: number;
	north: number;
}

export interface CornerList {
	frame: Frame;
	/** Grid in which lengths and the plane area are given: that of the list, or that of the province for degrees. */
	grid: number;
	corners: readonly Corner[];
	/** Half the last digit written, m. */
	marginM: number;
	remarks: readonly Remark[];
	skipped: readonly number[];
}

export type CornersRead = { outcome: 'corners'; list: CornerList } | (PlaceRead & { outcome: 'question' });

const MAX_CORNERS = 5000;
const METRES_PER_DEGREE = 110_700;

/** True when the first number is the one to the north: by size, as no northing is as small as an easting. */
function northFirst([a, b]: readonly [number, number], degrees: boolean): boolean {
	return degrees ? a < b : a > b;
}

function orderRemarks(rows: readonly CornerRow[], degrees: boolean): Remark[] {
	const turned = rows.filter((row) => northFirst(row.values, degrees));
	const most = turned.length * 2 >= rows.length;
	const odd = rows.filter((row) => northFirst(row.values, degrees) !== most);
	const order = degrees ? (most ? null : 'order-lon-lat') : most ? 'order-north-first' : 'order-east-first';
	return [
		...(order ? [{ code: order } as const] : []),
		...odd.map((row): Remark => ({ code: 'corner-swapped', about: row.label || String(row.line) }))
	];
}

function placeIn(frame: Frame, pair: readonly [number, number]): Place {
	if (typeof frame === 'number') return fromVn2000(pair, frame);
	return frame === 'vn2000' ? fromVn2000Degrees(pair) : pair;
}

/** True when a text is to be read as a list of corners and not as one place. */
export function looksLikeCorners(text: string): boolean {
	// A link may hold what reads as degrees (!3d21.8!4d106.7).
	return !isLink(text) && cornerRows(text).rows.length > 1;
}

/**
 * Reads a list of corners. `frame` is what was stated beside the text, null when nothing; a frame named in the
 * text wins. Without one, the readings of the middle of the corners are asked about. Rows in the other order are
 * put right and said. Throws `corners-missing`, `corners-too-many`, `corners-mixed` (degrees and metres), and
 * the codes of `takeFrame` and `readPairs`.
 */
export function readCorners(boundaries: Boundaries, text: string, frame: StatedFrame | null): CornersRead {
	const { rows, skipped } = cornerRows(text);
	if (rows.length === 0) throw new CodedError('corners-missing');
	if (rows.length > MAX_CORNERS) throw new CodedError('corners-too-many', { most: MAX_CORNERS });
	const degrees = rows.every(({ values }) => Math.max(...values) <= 180);
	if (!degrees && rows.some(({ values }) => Math.max(...values) <= 180))
		throw new CodedError('corners-mixed');
	const heading = text.replace(/^\s*[\d.,;\s]+$/gm, '');
	const stated = frameFor(takeFrame(heading).frame, frame, degrees);
	const ordered = rows.map(({ values: [a, b] }) =>
		northFirst([a, b], degrees) ? ([b, a] as const) : ([a, b] as const)
	);
	const mean = (axis: 0 | 1) => ordered.reduce((sum, pair) => sum + pair[axis], 0) / ordered.length;
	const step = Math.max(...rows.map((row) => row.step));
	const middle = { values: [mean(0), mean(1)] as const, step, labels: [], mixed: false };
	const read = readPairs(boundaries, [middle], stated);
	if (read.outcome === 'question') {
		// The middle was asked about east first; what is told is the order of the list.
		const remarks = orderRemarks(rows, degrees);
		return { ...read, readings: read.readings.map((one) => ({ ...one, remarks })) };
	}
	const found = read.reading.frame ?? 'wgs84';
	const grid = typeof found === 'number' ? found : PROVINCE.grid;
	const corners = ordered.map((pair, index): Corner => {
		const place = placeIn(found, pair);
		const [east, north] = typeof found === 'number' ? pair : toVn2000(place, grid);
		const row = rows[index];
		return { label: row?.label || String(index + 1), line: row?.line ?? 0, place, east, north };
	});
	return {
		outcome: 'corners',
		list: {
			frame: found,
			grid,
			corners,
			marginM: (step / 2) * (degrees ? METRES_PER_DEGREE : 1),
			remarks: orderRemarks(rows, degrees),
			skipped
		}
	};
}
