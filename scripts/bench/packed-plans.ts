import type { Polygon, Position } from 'geojson';
import { boundsTouch, type Bounds } from '../../src/lib/geometry/bounds';

/** A plan of one ring. */
export interface RingPlan {
	id: string;
	geometry: Polygon;
}

/** Very many plans of one ring each in little memory, made anew as they are asked for. */
export class PackedPlans implements Iterable<RingPlan> {
	#corners = new Float64Array(1 << 20);
	#filled = 0;
	readonly #ends: number[] = [];
	readonly #bounds: Bounds[] = [];
	readonly #ids: string[] = [];

	constructor(plans: Iterable<RingPlan>) {
		for (const { id, geometry } of plans) this.#add(id, geometry.coordinates[0] ?? []);
	}

	#add(id: string, ring: readonly Position[]): void {
		if (this.#filled + 2 * ring.length > this.#corners.length) {
			const larger = new Float64Array(2 * this.#corners.length);
			larger.set(this.#corners);
			this.#corners = larger;
		}
		let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
		for (const [x = NaN, y = NaN] of ring) {
			this.#corners[this.#filled] = x;
			this.#corners[this.#filled + 1] = y;
			this.#filled += 2;
			[west, south] = [Math.min(west, x), Math.min(south, y)];
			[east, north] = [Math.max(east, x), Math.max(north, y)];
		}
		this.#ids.push(id);
		this.#ends.push(this.#filled);
		this.#bounds.push([west, south, east, north]);
	}

	#plan(k: number): RingPlan {
		const from = this.#ends[k - 1] ?? 0;
		const ring = Array.from({ length: ((this.#ends[k] ?? from) - from) / 2 }, (_, n): Position => {
			const at = from + 2 * n;
			return [this.#corners[at] as number, this.#corners[at + 1] as number];
		});
		return { id: this.#ids[k] as string, geometry: { type: 'Polygon', coordinates: [ring] } };
	}

	*[Symbol.iterator](): Iterator<RingPlan> {
		for (const k of this.#ids.keys()) yield this.#plan(k);
	}

	/** Those whose bounds touch others. */
	near(bounds: Bounds): RingPlan[] {
		return this.#bounds.flatMap((own, k) => (boundsTouch(own, bounds) ? [this.#plan(k)] : []));
	}
}
