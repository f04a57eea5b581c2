import { CodedError, type ErrorCode } from '../../domain/errors';
import type { ToWgs84 } from './crs';

/** A number written as text with a point, as some programs do: unmistakable. */
const PLAIN_NUMBER = /^\s*-?\d{1,9}(\.\d+)?([eE][+-]?\d{1,2})?\s*$/;

/** What was done to read positions, to be told. */
export interface PositionNotes {
	asText: boolean;
}

function numberOf(value: unknown, notes: PositionNotes): number {
	if (typeof value === 'number') return value;
	if (typeof value !== 'string' || !PLAIN_NUMBER.test(value)) return NaN;
	notes.asText = true;
	return Number(value);
}

/** Why a pair of numbers is no place on the globe. */
function faultOf(x: number, y: number): ErrorCode {
	if (!Number.isFinite(x) || !Number.isFinite(y)) return 'coordinate-invalid';
	if (Math.abs(x) <= 90 && Math.abs(y) <= 180) return 'coordinates-swapped';
	return Math.abs(x) > 1000 || Math.abs(y) > 1000 ? 'coordinates-metres' : 'coordinate-invalid';
}

const lost = (code: ErrorCode, where: Where, point: number) => new CodedError(code, { ...where, point });

/** Where a list of positions stands in a feature. */
export type Where = Readonly<Record<string, number>>;

/**
 * A position as WGS 84 [lon, lat]; heights are dropped. Throws `coordinate-invalid`, `coordinates-swapped`
 * (latitude first) or `coordinates-metres` with where it stands: `where` its list does, and its place there.
 */
export function readPosition(
	value: unknown,
	toWgs84: ToWgs84,
	notes: PositionNotes,
	where: Where,
	point: number
): [number, number] {
	if (!Array.isArray(value)) throw lost('coordinate-invalid', where, point);
	const x = numberOf(value[0], notes);
	const y = numberOf(value[1], notes);
	if (!Number.isFinite(x) || !Number.isFinite(y)) throw lost('coordinate-invalid', where, point);
	let place: readonly [number, number];
	try {
		place = toWgs84(x, y);
	} catch {
		throw lost('coordinate-invalid', where, point);
	}
	const lon = place[0];
	const lat = place[1];
	if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw lost(faultOf(lon, lat), where, point);
	return [lon, lat];
}
