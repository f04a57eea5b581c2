import { FillRule, type Path64, type Paths64 } from 'clipper2-ts/dist/Core.js';
import Flatbush from 'flatbush';
import type { Bounds } from '../bounds';
import { connectedGroups } from '../groups';
import { subtractPaths, unionPaths } from './boolean';
import { boundsOver, pathBounds } from './grid';

/** From so many paths on it pays to work on those apart from each other one by one: a sweep meets them all in every row. */
export const MANY_PATHS = 64;

const within = (inner: Bounds, outer: Bounds) =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Paths in groups whose bounds do not touch along any chain: what is done to one changes nothing of another. */
function groupsOf(paths: Paths64): { paths: Paths64; bounds: Bounds }[] {
	const bounds = paths.map(pathBounds);
	return connectedGroups(bounds).map((group) => ({
		paths: group.map((k) => paths[k] as Path64),
		bounds: boundsOver(group.map((k) => bounds[k] as Bounds))
	}));
}

/** Some operation on paths, group by group where there are many. */
export function eachApart(paths: Paths64, work: (group: Paths64) => Paths64): Paths64 {
	if (paths.length < MANY_PATHS) return work(paths);
	return groupsOf(paths).flatMap((group) => work(group.paths));
}

/** How often paths go round a point, counter-clockwise. */
function windingAt(paths: Paths64, x: number, y: number): number {
	let winding = 0;
	for (const path of paths) {
		let from = path.at(-1);
		for (const to of path) {
			if (from && from.y > y !== to.y > y) {
				const crossing = from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
				if (crossing > x) winding += to.y > from.y ? 1 : -1;
			}
			from = to;
		}
	}
	return winding;
}

/** An index of the bounds of all edges; null where there are none. */
function edgesOf(paths: Paths64): Flatbush | null {
	const count = paths.reduce((sum, path) => sum + path.length, 0);
	if (count === 0) return null;
	const index = new Flatbush(count);
	for (const path of paths) {
		let from = path.at(-1);
		for (const to of path) {
			if (from)
				index.add(
					Math.min(from.x, to.x),
					Math.min(from.y, to.y),
					Math.max(from.x, to.x),
					Math.max(from.y, to.y)
				);
			from = to;
		}
	}
	index.finish();
	return index;
}

/** Land of the first without that of the second; groups of the second that no edge of the first comes near are holes. */
export function subtractApart(a: Paths64, b: Paths64): Paths64 {
	const edges = b.length < MANY_PATHS ? null : edgesOf(a);
	if (!edges) return subtractPaths(a, b, FillRule.NonZero);
	const near: Paths64 = [];
	const holes: Paths64 = [];
	for (const group of groupsOf(b)) {
		const [start] = group.paths[0] ?? [];
		if (edges.search(...group.bounds).length > 0) for (const path of group.paths) near.push(path);
		else if (start && windingAt(a, start.x, start.y) !== 0)
			for (const path of unionPaths(group.paths, FillRule.NonZero)) holes.push(path.reverse());
	}
	return [...subtractPaths(a, near, FillRule.NonZero), ...holes];
}

/** Twice the area of a path, positive where it goes round counter-clockwise. */
function turnOf(path: Path64): number {
	const [origin] = path;
	let sum = 0;
	let from = path.at(-1);
	for (const to of path) {
		if (from && origin)
			sum += (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y);
		from = to;
	}
	return sum;
}

/** Three places on the edges of a ring: another one may touch it, but not along its edges. */
const witnesses = (ring: Path64) =>
	[0, 1 / 3, 2 / 3].map((share) => {
		const k = Math.floor(share * ring.length);
		const [a, b] = [ring[k], ring[(k + 1) % ring.length]];
		return [((a?.x ?? NaN) + (b?.x ?? NaN)) / 2, ((a?.y ?? NaN) + (b?.y ?? NaN)) / 2] as const;
	});

/**
 * Shells, each with the holes that lie in it, of paths that an operation gave: none crosses another. null where a hole
 * lies in no shell.
 */
export function nested(paths: Paths64): Path64[][] | null {
	const shells = paths
		.filter((path) => turnOf(path) > 0)
		.map((path) => ({ path, bounds: pathBounds(path), size: turnOf(path), polygon: [path] }));
	if (shells.length === 0) return paths.length === 0 ? [] : null;
	const index = new Flatbush(shells.length);
	for (const { bounds } of shells) index.add(...bounds);
	index.finish();
	for (const hole of paths) {
		if (turnOf(hole) > 0) continue;
		const bounds = pathBounds(hole);
		const places = witnesses(hole);
		const around = index
			.search(...bounds)
			.flatMap((k) => shells[k] ?? [])
			.filter((shell) => within(bounds, shell.bounds))
			.sort((a, b) => a.size - b.size)
			.find(({ path }) => places.filter(([x, y]) => windingAt([path], x, y) !== 0).length > 1);
		if (!around) return null;
		around.polygon.push(hole);
	}
	return shells.map(({ polygon }) => polygon);
}
