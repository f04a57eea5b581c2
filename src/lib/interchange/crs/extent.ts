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

function eachPosition(geometry: Geometry, see: (place: Position) => void): void {
	if (geometry.type === 'GeometryCollection') for (const one of geometry.geometries) eachPosition(one, see);
	else eachIn(geometry.coordinates, see);
}

function eachIn(list: Position | readonly unknown[], see: (place: Position) => void): void {
	if (typeof list[0] === 'number') see(list as Position);
	else for (const one of list) if (Array.isArray(one)) eachIn(one as unknown[], see);
}

/** The extent of some layers; null where they have no place with finite numbers. */
export function extentOf(layers: readonly FileLayer[]): Extent | null {
	let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
	const every: Position[] = [];
	let count = 0;
	let step = 1;
	const see = (place: Position) => {
		const x = place[0] ?? NaN;
		const y = place[1] ?? NaN;
		if (!Number.isFinite(x) || !Number.isFinite(y)) return;
		if (x < west) west = x;
		if (x > east) east = x;
		if (y < south) south = y;
		if (y > north) north = y;
		if (count % step === 0) every.push(place);
		count += 1;
		if (every.length < 2 * SAMPLED) return;
		for (let k = 0; k < SAMPLED; k += 1) every[k] = every[2 * k] ?? place;
		every.length = SAMPLED;
		step *= 2;
	};
	for (const { features } of layers)
		for (const { geometry } of features) if (geometry) eachPosition(geometry, see);
	return count === 0 ? null : { x: [west, east], y: [south, north], sample: every };
}
