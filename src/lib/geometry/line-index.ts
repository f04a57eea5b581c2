import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { RADIAN, radiiAt } from './ellipsoid';
import { cutsBy } from './segment-cuts';

/** A line with how far it may lie from the truth, m. */
export interface KnownLine {
	line: readonly Position[];
	accuracyM: number;
}

/** Where a place is nearest to the lines. */
export interface Nearest {
	metres: number;
	/** The point of the line, WGS 84 [lon, lat]. */
	at: readonly [number, number];
	/** Accuracy of the line there, m. */
	accuracyM: number;
}

/** First search radius, degrees: a few hundred metres; doubled until something is found. */
const START = 0.004;
const WIDEST = 20;

interface Plane {
	x: number;
	y: number;
}

/** Metres per degree of longitude and latitude at a latitude: a plane good to 1e-4 within 50 km. */
function planeAt(lat: number): Plane {
	const { meridian, parallel } = radiiAt(lat * RADIAN);
	return { x: parallel * RADIAN, y: meridian * RADIAN };
}

/** Nearest point of the segment a–b to p, in the plane of p. */
function foot(p: Position, a: Position, b: Position, plane: Plane): { metres: number; at: [number, number] } {
	const [px = 0, py = 0] = p;
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const [dx, dy] = [(bx - ax) * plane.x, (by - ay) * plane.y];
	const [ex, ey] = [(px - ax) * plane.x, (py - ay) * plane.y];
	const length = dx * dx + dy * dy;
	const t = length === 0 ? 0 : Math.min(1, Math.max(0, (ex * dx + ey * dy) / length));
	return {
		metres: Math.hypot(ex - t * dx, ey - t * dy),
		at: [ax + t * (bx - ax), ay + t * (by - ay)]
	};
}

/** Lines findable by place; distances in metres on the ellipsoid's local plane. Degrees. */
export class LineIndex {
	readonly #from: Position[] = [];
	readonly #to: Position[] = [];
	readonly #accuracy: number[] = [];
	readonly #tree: Flatbush | null;

	constructor(lines: readonly KnownLine[]) {
		for (const { line, accuracyM } of lines) {
			for (let k = 1; k < line.length; k += 1) {
				this.#from.push(line[k - 1] as Position);
				this.#to.push(line[k] as Position);
				this.#accuracy.push(accuracyM);
			}
		}
		this.#tree = this.#from.length > 0 ? new Flatbush(this.#from.length) : null;
		this.#from.forEach(([x1 = 0, y1 = 0], k) => {
			const [x2 = 0, y2 = 0] = this.#to[k] as Position;
			this.#tree?.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
		});
		this.#tree?.finish();
	}

	/** Where a segment meets the lines, as shares of the segment from 0 to 1, in no order. */
	cuts(from: Position, to: Position): number[] {
		const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [from, to];
		const bounds = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
		const found = this.#tree?.search(...bounds) ?? [];
		return found.flatMap((k) => cutsBy(from, to, this.#from[k] as Position, this.#to[k] as Position));
	}

	#best(places: readonly Position[], candidates: readonly number[]): Nearest | null {
		let best: Nearest | null = null;
		for (const p of places) {
			const plane = planeAt(p[1] ?? 0);
			for (const k of candidates) {
				const { metres, at } = foot(p, this.#from[k] as Position, this.#to[k] as Position, plane);
				if (!best || metres < best.metres) best = { metres, at, accuracyM: this.#accuracy[k] ?? 0 };
			}
		}
		return best;
	}

	/** The nearest point of the lines, or null when there are none. */
	nearest([lon, lat]: readonly [number, number]): Nearest | null {
		const plane = planeAt(lat);
		for (let r = START; r <= WIDEST; r *= 2) {
			const found = this.#tree?.search(lon - r, lat - r, lon + r, lat + r) ?? [];
			const best = this.#best([[lon, lat]], found);
			// What lies outside the box may still be nearer than a corner of the box.
			if (best && best.metres <= r * Math.min(plane.x, plane.y)) return best;
		}
		return null;
	}

	/**
	 * The nearest point of the lines to another line that does not cross them: the distance is reached at an end
	 * of an edge of one of the two.
	 */
	nearestToLine(line: readonly Position[]): Nearest | null {
		const lons = line.map((p) => p[0] ?? 0);
		const lats = line.map((p) => p[1] ?? 0);
		const [west, south, east, north] = [
			Math.min(...lons),
			Math.min(...lats),
			Math.max(...lons),
			Math.max(...lats)
		];
		const plane = planeAt((south + north) / 2);
		for (let r = START; r <= WIDEST; r *= 2) {
			const found = this.#tree?.search(west - r, south - r, east + r, north + r) ?? [];
			const ends = this.#best(line, found);
			let best = ends;
			for (const k of found) {
				for (const end of [this.#from[k] as Position, this.#to[k] as Position]) {
					for (let e = 1; e < line.length; e += 1) {
						const { metres } = foot(end, line[e - 1] as Position, line[e] as Position, plane);
						if (!best || metres < best.metres) {
							best = { metres, at: [end[0] ?? 0, end[1] ?? 0], accuracyM: this.#accuracy[k] ?? 0 };
						}
					}
				}
			}
			if (best && best.metres <= r * Math.min(plane.x, plane.y)) return best;
		}
		return null;
	}
}

/** Azimuth from one place to a near one, degrees from north over east. */
export function azimuth(from: readonly [number, number], to: readonly [number, number]): number {
	const plane = planeAt((from[1] + to[1]) / 2);
	const angle = Math.atan2((to[0] - from[0]) * plane.x, (to[1] - from[1]) * plane.y) / RADIAN;
	return (angle + 360) % 360;
}
