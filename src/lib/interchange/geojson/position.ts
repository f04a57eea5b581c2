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

/**
 * A position as WGS 84 [lon, lat]; heights are dropped. Throws `coordinate-invalid`, `coordinates-swapped`
 * (latitude first) or `coordinates-metres` with where it stands.
 */
export function readPosition(
	value: unknown,
	toWgs84: ToWgs84,
	notes: PositionNotes,
	where: Readonly<Record<string, number>>
): [number, number] {
	if (!Array.isArray(value)) throw new CodedError('coordinate-invalid', where);
	const [x, y] = [numberOf(value[0], notes), numberOf(value[1], notes)];
	if (!Number.isFinite(x) || !Number.isFinite(y)) throw new CodedError('coordinate-invalid', where);
	let place: readonly [number, number];
	try {
		place = toWgs84(x, y);
	} catch {
		throw new CodedError('coordinate-invalid', where);
	}
	const [lon, lat] = place;
	if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new CodedError(faultOf(lon, lat), where);
	return [lon, lat];
}
