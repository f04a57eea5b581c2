import type { Geometry, Position } from 'geojson';
import type { FileLayer } from '../layers/layer';

/** So many places of a layer stand for it. */
const SAMPLED = 200;

/** Where the numbers of a layer lie, and some places of it. */
export interface Extent {
	/** Least and most of the first numbers, then of the second. */
	x: [number, number];
	y: [number, number];
	sample: Position[];
}

function* positionsOf(geometry: Geometry): Generator<Position> {
	if (geometry.type === 'GeometryCollection') {
		for (const one of geometry.geometries) yield* positionsOf(one);
	} else yield* flat(geometry.coordinates);
}

function* flat(list: Position | readonly unknown[]): Generator<Position> {
	if (typeof list[0] === 'number') yield list as Position;
	else for (const one of list) if (Array.isArray(one)) yield* flat(one as unknown[]);
}

/** The extent of some layers; null where they have no place with finite numbers. */
export function extentOf(layers: readonly FileLayer[]): Extent | null {
	const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity], sample: [] };
	const every: Position[] = [];
	let count = 0;
	let step = 1;
	for (const { features } of layers) {
		for (const { geometry } of features) {
			if (!geometry) continue;
			for (const place of positionsOf(geometry)) {
				const [x = NaN, y = NaN] = place;
				if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
				extent.x = [Math.min(extent.x[0], x), Math.max(extent.x[1], x)];
				extent.y = [Math.min(extent.y[0], y), Math.max(extent.y[1], y)];
				if (count % step === 0) every.push(place);
				count += 1;
				if (every.length >= 2 * SAMPLED) {
					for (let k = 0; k < SAMPLED; k += 1) every[k] = every[2 * k] ?? place;
					every.length = SAMPLED;
					step *= 2;
				}
			}
		}
	}
	if (count === 0) return null;
	return { ...extent, sample: every };
}
