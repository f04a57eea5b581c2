import { CodedError } from '../domain/errors';
import type { Place } from './what-is-here';

/** Box round the province with room to spare, degrees: tells the two orders of a pair apart. */
const AROUND = { west: 105.5, east: 108, south: 20.8, north: 23 };

function inBox(lon: number, lat: number): boolean {
	return lon >= AROUND.west && lon <= AROUND.east && lat >= AROUND.south && lat <= AROUND.north;
}

/**
 * Reads a WGS 84 pair in decimal degrees, in either order, comma or point decimals.
 * Returns [lon, lat]. Throws `place-unreadable`; other notations are refused rather than guessed.
 */
export function readPlace(text: string): Place {
	const numbers = text
		.trim()
		.replace(/(\d),(\d{3,})(?!\d*,\d)/g, '$1.$2')
		.split(/[\s;]+|,\s*/)
		.filter((part) => part !== '')
		.map(Number);
	const [a, b, more] = numbers;
	if (a === undefined || b === undefined || more !== undefined || Number.isNaN(a) || Number.isNaN(b)) {
		throw new CodedError('place-unreadable', { text });
	}
	if (inBox(b, a)) return [b, a];
	if (inBox(a, b)) return [a, b];
	if (Math.abs(a) <= 90 && Math.abs(b) <= 180) return [b, a];
	throw new CodedError('place-unreadable', { text });
}
