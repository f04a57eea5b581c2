import type { MultiPolygon } from 'geojson';
import { inPolygons } from '../geometry/contains';
import { EdgeIndex } from '../geometry/edge-index';
import type { Land } from './land';

/** How a footprint lies to the base. Only `crossing` needs clipping; it is also the answer when in doubt. */
export type Position = 'outside' | 'inside' | 'covers' | 'crossing';

/** How land of atoms lies to other land of atoms. */
export function positionByAtoms(base: ReadonlySet<string>, plan: ReadonlySet<string>): Position {
	const shared = [...plan].filter((atom) => base.has(atom)).length;
	if (shared === 0) return 'outside';
	if (shared === base.size) return 'covers';
	return shared === plan.size ? 'inside' : 'crossing';
}

function firstPoints(geometry: MultiPolygon): [number, number][] {
	return geometry.coordinates.flat().map((ring) => [ring[0]?.[0] ?? NaN, ring[0]?.[1] ?? NaN]);
}

/** Tells how footprints lie to one base; the index of its edges is built once. */
export class Classifier {
	readonly #index: EdgeIndex;
	readonly #points: [number, number][];

	constructor(readonly base: Land) {
		this.#index = new EdgeIndex(base.geometry);
		this.#points = firstPoints(base.geometry);
	}

	/** The position of a footprint whose bounds touch those of the base. */
	of(plan: Land): Position {
		if (this.base.atoms && plan.atoms) return positionByAtoms(this.base.atoms, plan.atoms);
		const near = this.#index.near(plan.bounds);
		const points = firstPoints(plan.geometry);
		if (near.length === 0) {
			const [x, y] = points[0] as [number, number];
			return this.#index.contains(x, y) ? 'inside' : 'outside';
		}
		if (this.#index.meets(near, plan.geometry)) return 'crossing';
		const planIn = points.filter(([x, y]) => this.#index.contains(x, y)).length;
		const baseIn = this.#points.filter(([x, y]) => inPolygons(x, y, plan.geometry)).length;
		if (planIn === 0 && baseIn === 0) return 'outside';
		if (planIn === points.length && baseIn === 0) return 'inside';
		return baseIn === this.#points.length && planIn === 0 ? 'covers' : 'crossing';
	}
}
