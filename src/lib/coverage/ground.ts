import type { MultiPolygon } from 'geojson';
import type { Paths64 } from 'clipper2-ts/dist/Core.js';
import { grown, type Bounds } from '../geometry/bounds';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { Overlay } from '../geometry/overlay/overlay';
import type { Land } from './land';
import { ENOUGH, WindowTree } from './window-tree';

/** The part of a plan that lies in a base. */
export interface Clipped<L> {
	land: L;
	bounds: Bounds;
	ha: number;
}

/** Land in a kernel's form, and plans cut with bases. */
export interface Ground<L> {
	readonly overlay: Overlay<L>;
	read(land: Land): L;
	clip(base: Land, plan: Land): Clipped<L>;
}

function toClipped<L>(overlay: Overlay<L>, land: L): Clipped<L> {
	return { land, bounds: overlay.boundsOf(land), ha: overlay.areaHa(land) };
}

/** Land as it is, for an overlay of polygons. */
export function polygonGround(overlay: Overlay<MultiPolygon>): Ground<MultiPolygon> {
	return {
		overlay,
		read: (land) => land.geometry,
		clip: (base, plan) => toClipped(overlay, overlay.intersection(plan.geometry, base.geometry))
	};
}

/** A margin round a box, so that the cuts of a window never lie on the land inside it. */
const margin = (bounds: Bounds) => grown(bounds, 0.01, 1e-6);

function vertexCount(paths: Paths64): number {
	return paths.reduce((sum, path) => sum + path.length, 0);
}

/** Land as paths of clipper2: read once, windowed and, with `keep`, cut once for every base and plan. */
export class PathGround implements Ground<Paths64> {
	readonly overlay = clipper2;
	/** Cuts are worth keeping only for a later edit; for one run they are a burden on memory. */
	readonly keep: boolean;
	readonly #paths = new WeakMap<Land, Paths64>();
	readonly #windows = new WeakMap<Land, WindowTree<Paths64>>();
	readonly #clipped = new WeakMap<Land, WeakMap<Land, Clipped<Paths64>>>();

	constructor(keep: boolean) {
		this.keep = keep;
	}

	read(land: Land): Paths64 {
		let paths = this.#paths.get(land);
		if (!paths) {
			paths = clipper2.read(land.geometry);
			this.#paths.set(land, paths);
		}
		return paths;
	}

	clip(base: Land, plan: Land): Clipped<Paths64> {
		if (!this.keep) return this.#cut(base, plan);
		let ofBase = this.#clipped.get(base);
		if (!ofBase) {
			ofBase = new WeakMap();
			this.#clipped.set(base, ofBase);
		}
		let clipped = ofBase.get(plan);
		if (!clipped) {
			clipped = this.#cut(base, plan);
			ofBase.set(plan, clipped);
		}
		return clipped;
	}

	#cut(base: Land, plan: Land): Clipped<Paths64> {
		const mine = this.#window(plan, margin(base.bounds));
		const ground = this.#window(base, margin(plan.bounds));
		return toClipped(clipper2, clipper2.intersection(mine, ground));
	}

	#window(land: Land, box: Bounds): Paths64 {
		if (land.vertices <= ENOUGH) return clipper2.window(this.read(land), box);
		let tree = this.#windows.get(land);
		if (!tree) {
			tree = new WindowTree(clipper2, this.read(land), margin(land.bounds), vertexCount);
			this.#windows.set(land, tree);
		}
		const [west, south, east, north] = tree.bounds;
		const inside: Bounds = [
			Math.max(box[0], west),
			Math.max(box[1], south),
			Math.min(box[2], east),
			Math.min(box[3], north)
		];
		return clipper2.window(tree.near(inside), box);
	}
}
