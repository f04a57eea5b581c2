import type { Position } from 'geojson';
import { CodedError } from '../domain/errors';
import { lineLengthKm } from './area';

/** Ends of neighbouring parts of one road may lie this far apart, km. */
const JOIN_KM = 0.2;

const apart = (a: Position | undefined, b: Position | undefined) =>
	a && b ? lineLengthKm([a, b]) : Infinity;

/**
 * Joins parts of a road in the given order into one line from `origin` on, turning parts round where needed.
 * Degrees. Throws `line-broken` when a part begins more than 200 m from where the one before ends.
 */
export function chained(parts: readonly (readonly Position[])[], origin: Position): Position[] {
	const line: Position[] = [];
	parts.forEach((part, index) => {
		const end = line.at(-1) ?? origin;
		const turned = apart(end, part[0]) <= apart(end, part.at(-1)) ? [...part] : [...part].reverse();
		if (apart(end, turned[0]) > JOIN_KM) throw new CodedError('line-broken', { part: index });
		line.push(...(line.length > 0 ? turned.slice(1) : turned));
	});
	return line;
}

/** The point a distance in km along a line (degrees), or null beyond its ends. */
export function pointAtKm(line: readonly Position[], km: number): [number, number] | null {
	if (km < 0) return null;
	let left = km;
	for (let k = 1; k < line.length; k += 1) {
		const [from, to] = [line[k - 1] as Position, line[k] as Position];
		const length = lineLengthKm([from, to]);
		if (left <= length) {
			const t = length === 0 ? 0 : left / length;
			const [x1 = 0, y1 = 0] = from;
			const [x2 = 0, y2 = 0] = to;
			return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
		}
		left -= length;
	}
	return null;
}

/** The stretch of a line between two distances in km from its start; what lies beyond the end is left out. */
export function stretchKm(line: readonly Position[], fromKm: number, toKm: number): Position[] {
	const total = lineLengthKm(line);
	const start = pointAtKm(line, Math.min(fromKm, total));
	const end = pointAtKm(line, Math.min(toKm, total * (1 - 1e-12)));
	if (!start || !end) return [];
	let done = 0;
	const inner = line.filter((point, k) => {
		if (k > 0) done += lineLengthKm([line[k - 1] as Position, point]);
		return done > fromKm && done < toKm;
	});
	return [start, ...inner, end];
}
