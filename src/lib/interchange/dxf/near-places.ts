import type { Position } from 'geojson';
import { apartM, type GroundScale } from './ground-scale';

/** So many places round one are looked at: a file may put a hundred thousand on one spot. */
const MOST = 2000;
/** Squares are numbered over so many a side and then begin again: what lies elsewhere is told by its distance. */
const SIDE = 2 ** 26;
const wrapped = (square: number) => ((square % SIDE) + SIDE) % SIDE;

/** Places by the square of a grid they lie in: those within a reach of one are found without looking at all. */
export class NearPlaces {
	readonly #squares = new Map<number, number[]>();

	constructor(
		private readonly places: readonly Position[],
		private readonly reachM: number,
		private readonly scale: GroundScale
	) {
		places.forEach((place, k) => {
			const key = this.#square(place, 0, 0);
			const square = this.#squares.get(key);
			if (square) square.push(k);
			else this.#squares.set(key, [k]);
		});
	}

	#square([x = NaN, y = NaN]: Position, east: number, north: number): number {
		const [sx, sy] = this.scale;
		const column = wrapped(Math.floor((x * sx) / this.reachM) + east);
		return column * SIDE + wrapped(Math.floor((y * sy) / this.reachM) + north);
	}

	/** The others within the reach of a place, with how far they are; of very many, some. */
	*near(of: number): Generator<{ k: number; widthM: number }> {
		const place = this.places[of] ?? [];
		let looked = 0;
		for (const east of [0, -1, 1])
			for (const north of [0, -1, 1])
				for (const k of this.#squares.get(this.#square(place, east, north)) ?? []) {
					if (k === of) continue;
					looked += 1;
					if (looked > MOST) return;
					const widthM = apartM(place, this.places[k] ?? [], this.scale);
					if (widthM <= this.reachM) yield { k, widthM };
				}
	}
}
