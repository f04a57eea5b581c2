import type { Position } from 'geojson';
import { apartM, type GroundScale } from './ground-scale';

/** Of places that lie on one another so many are looked at: a file may put a hundred thousand there. */
const MOST = 200;

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

	/** Indices of the others within the reach of a place, the nearest first; of very many, some. */
	near(of: number): { k: number; widthM: number }[] {
		const place = this.places[of] ?? [];
		const found: { k: number; widthM: number }[] = [];
		const nearest = () => found.sort((a, b) => a.widthM - b.widthM);
		for (const east of [-1, 0, 1])
			for (const north of [-1, 0, 1])
				for (const k of this.#squares.get(this.#square(place, east, north)) ?? []) {
					const widthM = apartM(place, this.places[k] ?? [], this.scale);
					if (k !== of && widthM <= this.reachM) found.push({ k, widthM });
					if (found.length >= MOST) return nearest();
				}
		return nearest();
	}
}
