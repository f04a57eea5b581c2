import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import type { Bounds } from './bounds';
import { meeting } from './crossings';

/** Comparing more edge pairs than this costs more than letting the overlay find out. */
const MAX_EDGE_PAIRS = 50_000;

/** The edges of a MultiPolygon, findable by place. */
export class EdgeIndex {
	readonly #from: Position[] = [];
	readonly #to: Position[] = [];
	readonly #tree: Flatbush;
	readonly #east: number;

	constructor(geometry: MultiPolygon) {
		for (const ring of geometry.coordinates.flat()) {
			for (let k = 1; k < ring.length; k += 1) {
				this.#from.push(ring[k - 1] as Position);
				this.#to.push(ring[k] as Position);
			}
		}
		this.#tree = new Flatbush(this.#from.length);
		this.#from.forEach(([x1 = 0, y1 = 0], k) => {
			const [x2 = 0, y2 = 0] = this.#to[k] as Position;
			this.#tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
		});
		this.#tree.finish();
		this.#east = this.#tree.maxX;
	}

	/** Numbers of the edges whose bounds touch these. */
	near(bounds: Bounds): number[] {
		return this.#tree.search(...bounds);
	}

	/** True when a point lies inside, by the even-odd rule. On a line it may say either. */
	contains(x: number, y: number): boolean {
		let inside = false;
		for (const k of this.#tree.search(x, y, Math.max(x, this.#east), y)) {
			const [x1 = 0, y1 = 0] = this.#from[k] as Position;
			const [x2 = 0, y2 = 0] = this.#to[k] as Position;
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
		}
		return inside;
	}

	/** True when a point lies exactly on an edge. */
	touches(x: number, y: number): boolean {
		return this.#tree.search(x, y, x, y).some((k) => {
			const [x1 = 0, y1 = 0] = this.#from[k] as Position;
			const [x2 = 0, y2 = 0] = this.#to[k] as Position;
			return (x2 - x1) * (y - y1) === (y2 - y1) * (x - x1);
		});
	}

	/** True when a line of the other geometry meets one of these edges, or there are too many to look. */
	meets(edges: readonly number[], other: MultiPolygon): boolean {
		const rings = other.coordinates.flat();
		const size = rings.reduce((sum, ring) => sum + ring.length, 0);
		if (edges.length * size > MAX_EDGE_PAIRS) return true;
		return edges.some((k) => {
			const [p, q] = [this.#from[k] as Position, this.#to[k] as Position];
			const [west, east] = [Math.min(p[0] ?? 0, q[0] ?? 0), Math.max(p[0] ?? 0, q[0] ?? 0)];
			const [south, north] = [Math.min(p[1] ?? 0, q[1] ?? 0), Math.max(p[1] ?? 0, q[1] ?? 0)];
			return rings.some((ring) => {
				for (let n = 1; n < ring.length; n += 1) {
					const [rx = 0, ry = 0] = ring[n - 1] as Position;
					const [sx = 0, sy = 0] = ring[n] as Position;
					if ((rx < west && sx < west) || (rx > east && sx > east)) continue;
					if ((ry < south && sy < south) || (ry > north && sy > north)) continue;
					if (meeting(p, q, ring[n - 1] as Position, ring[n] as Position)) return true;
				}
				return false;
			});
		});
	}
}
