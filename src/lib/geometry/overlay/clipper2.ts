import { FillRule, type Paths64 } from 'clipper2-ts/dist/Core.js';
import type { PolyPath64 } from 'clipper2-ts/dist/Engine.js';
import type { MultiPolygon, Position } from 'geojson';
import type { Bounds } from '../bounds';
import { eachApart, MANY_PATHS, nested, subtractApart } from './apart';
import { intersectPaths, unionPaths, unionTree } from './boolean';
import { boundsOver, pathBounds, pathsAreaHa, STEPS_PER_DEGREE, toPaths, toRing } from './grid';
import type { Overlay } from './overlay';
import { windowPaths } from './window';

function writePolygons(node: PolyPath64, into: Position[][][]): void {
	for (let k = 0; k < node.count; k += 1) {
		const shell = node.child(k);
		const rings = [toRing(shell.poly ?? [])];
		for (let h = 0; h < shell.count; h += 1) {
			const hole = shell.child(h);
			rings.push(toRing(hole.poly ?? []));
			writePolygons(hole, into);
		}
		into.push(rings);
	}
}

const boundsOfAll = (paths: Paths64): Bounds => boundsOver(paths.map(pathBounds));

/** A clockwise frame takes one from every winding number, so what stays positive lay in two or more. */
function doubled(paths: Paths64): Paths64 {
	const [left, top, right, bottom] = boundsOfAll(paths);
	const frame = [
		{ x: left - 1, y: top - 1 },
		{ x: left - 1, y: bottom + 1 },
		{ x: right + 1, y: bottom + 1 },
		{ x: right + 1, y: top - 1 }
	];
	return paths.length === 0 ? [] : unionPaths([...paths, frame], FillRule.Positive);
}

/** What operations gave: no path of it crosses another. */
const clean = new WeakSet<Paths64>();

function cleaned(paths: Paths64): Paths64 {
	clean.add(paths);
	return paths;
}

/** Clipper2 on integers: never throws on hard borders; exact to the grid of `STEPS_PER_DEGREE`. */
export const clipper2: Overlay<Paths64> = {
	name: 'clipper2',
	read: toPaths,
	write(land) {
		const many = land.length >= MANY_PATHS && clean.has(land) ? nested(land) : null;
		const coordinates: Position[][][] = many?.map((rings) => rings.map(toRing)) ?? [];
		if (!many) writePolygons(unionTree(land, FillRule.NonZero), coordinates);
		return coordinates.length > 0 ? ({ type: 'MultiPolygon', coordinates } satisfies MultiPolygon) : null;
	},
	isEmpty: (land) => land.length === 0,
	areaHa: pathsAreaHa,
	boundsOf: (land) => {
		const [west, south, east, north] = boundsOfAll(land).map((steps) => steps / STEPS_PER_DEGREE);
		return [west ?? NaN, south ?? NaN, east ?? NaN, north ?? NaN];
	},
	union: (lands) => cleaned(eachApart(lands.flat(), (group) => unionPaths(group, FillRule.NonZero))),
	intersection: (a, b) => cleaned(intersectPaths(a, b, FillRule.NonZero)),
	difference: (a, b) => cleaned(subtractApart(a, b)),
	twice: (lands) => cleaned(eachApart(lands.flat(), doubled)),
	window: (land, [west, south, east, north]) =>
		windowPaths(land, {
			left: Math.floor(west * STEPS_PER_DEGREE),
			top: Math.floor(south * STEPS_PER_DEGREE),
			right: Math.ceil(east * STEPS_PER_DEGREE),
			bottom: Math.ceil(north * STEPS_PER_DEGREE)
		})
};
