// The parts themselves: the package's own entry brings offsets and triangles along, 96 kB that nothing here uses.
import { ClipType, PathType, type FillRule, type Paths64 } from 'clipper2-ts/dist/Core.js';
import { Clipper64, PolyTree64 } from 'clipper2-ts/dist/Engine.js';

/** Paths (steps of the grid) put into Clipper2, ready for an operation. */
function clipperOf(subject: Paths64, clip: Paths64): Clipper64 {
	const clipper = new Clipper64();
	clipper.addPaths(subject, PathType.Subject);
	clipper.addPaths(clip, PathType.Clip);
	return clipper;
}

function paths(type: ClipType, subject: Paths64, clip: Paths64, rule: FillRule): Paths64 {
	const solution: Paths64 = [];
	clipperOf(subject, clip).execute(type, rule, solution);
	return solution;
}

/** Land of all paths together, after a fill rule. */
export const unionPaths = (all: Paths64, rule: FillRule): Paths64 => paths(ClipType.Union, all, [], rule);

/** Land of both. */
export const intersectPaths = (a: Paths64, b: Paths64, rule: FillRule): Paths64 =>
	paths(ClipType.Intersection, a, b, rule);

/** Land of the first without that of the second. */
export const subtractPaths = (a: Paths64, b: Paths64, rule: FillRule): Paths64 =>
	paths(ClipType.Difference, a, b, rule);

/** The same land as `unionPaths`, shells with the holes that lie in them. */
export function unionTree(all: Paths64, rule: FillRule): PolyTree64 {
	const tree = new PolyTree64();
	clipperOf(all, []).execute(ClipType.Union, rule, tree);
	return tree;
}
