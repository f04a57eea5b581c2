import type { MultiPolygon, Position } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { CodedError, type ErrorCode } from '../domain/errors';
import { boundsOf, grown, type Bounds } from '../geometry/bounds';
import { inPolygons } from '../geometry/contains';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { CutPart, Proposal } from './proposal';

/** Where a ray from `from` through `to` leaves a rectangle. */
function exit(from: Position, to: Position, [west, south, east, north]: Bounds): Position {
	const [x = 0, y = 0] = to;
	const dx = x - (from[0] ?? 0);
	const dy = y - (from[1] ?? 0);
	const tx = dx > 0 ? (east - x) / dx : dx < 0 ? (west - x) / dx : Infinity;
	const ty = dy > 0 ? (north - y) / dy : dy < 0 ? (south - y) / dy : Infinity;
	const t = Math.min(tx, ty);
	return [x + t * dx, y + t * dy];
}

/** Place of a point of the frame along it, counter-clockwise from the south-west corner, 0 to 4. */
function alongFrame([x = 0, y = 0]: Position, [west, south, east, north]: Bounds): number {
	const u = (x - west) / (east - west);
	const v = (y - south) / (north - south);
	const gaps = [v, 1 - u, 1 - v, u].map(Math.abs);
	const side = gaps.indexOf(Math.min(...gaps));
	return side + [u, v, 1 - u, 1 - v][side as 0 | 1 | 2 | 3]!;
}

/** The land of the frame left of the line, as one ring. */
function leftOf(line: readonly Position[], frame: Bounds): Position[] {
	const [west, south, east, north] = frame;
	const corners: Position[] = [
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	];
	const start = exit(line[1] as Position, line[0] as Position, frame);
	const end = exit(line.at(-2) as Position, line.at(-1) as Position, frame);
	const [from, to] = [alongFrame(end, frame), alongFrame(start, frame)];
	const stop = to <= from ? to + 4 : to;
	const round: Position[] = [];
	for (let k = Math.floor(from) + 1; k < stop; k += 1) round.push(corners[k % 4] as Position);
	return [start, ...line.map((point) => [...point]), end, ...round, start];
}

/**
 * Cuts land along a drawn line (WGS 84) and gives the side asked for, looking along the line. The ends are
 * carried on straight beyond the land. Throws `cut-line-short` (fewer than two different points),
 * `cut-ends-inside` (an end lies in the land) and `cut-misses` (one side would be empty).
 */
export function cutLand(land: MultiPolygon, line: readonly Position[], side: 'left' | 'right'): MultiPolygon {
	const bare = line.filter((p, i) => i === 0 || p[0] !== line[i - 1]?.[0] || p[1] !== line[i - 1]?.[1]);
	if (bare.length < 2) throw new CodedError('cut-line-short', { points: bare.length });
	for (const end of [bare[0], bare.at(-1)] as Position[]) {
		if (inPolygons(end[0] ?? 0, end[1] ?? 0, land)) throw new CodedError('cut-ends-inside');
	}
	const points = { type: 'Polygon' as const, coordinates: [[...bare] as Position[]] };
	const [a, b] = [boundsOf(land), boundsOf(points)];
	const both: Bounds = [
		Math.min(a[0], b[0]),
		Math.min(a[1], b[1]),
		Math.max(a[2], b[2]),
		Math.max(a[3], b[3])
	];
	const frame = grown(both, 0.5, 0.01);
	const half = clipper2.read({ type: 'MultiPolygon', coordinates: [[leftOf(bare, frame)]] });
	const whole = clipper2.read(land);
	const [left, right] = [clipper2.intersection(whole, half), clipper2.difference(whole, half)];
	const found = clipper2.write(side === 'left' ? left : right);
	if (!found || clipper2.isEmpty(left) || clipper2.isEmpty(right)) throw new CodedError('cut-misses');
	return found;
}

const cutBefore = new WeakMap<Boundaries, WeakMap<CutPart, MultiPolygon>>();

/** The land of a cut part, cut once. Throws `unit-unknown` and what `cutLand` throws. */
export function partLand(boundaries: Boundaries, part: CutPart): MultiPolygon {
	const known = cutBefore.get(boundaries) ?? new WeakMap<CutPart, MultiPolygon>();
	cutBefore.set(boundaries, known);
	const land = known.get(part) ?? cutPart(boundaries, part);
	known.set(part, land);
	return land;
}

function cutPart(boundaries: Boundaries, part: CutPart): MultiPolygon {
	const unit = boundaries.unitByCode(part.vintage, part.unit);
	if (!unit) throw new CodedError('unit-unknown', { code: part.unit });
	return cutLand(boundaries.outline(unit.atoms), part.line, part.side);
}

/**
 * A proposal without the parts that cannot be cut (a link or file may hold any line), and the codes of what
 * is wrong with each of them. The same proposal when all can.
 */
export function soundParts(
	boundaries: Boundaries,
	proposal: Proposal
): { proposal: Proposal; refused: ErrorCode[] } {
	const refused: ErrorCode[] = [];
	const parts = proposal.parts.filter((part) => {
		try {
			partLand(boundaries, part);
			return true;
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			refused.push(error.code);
			return false;
		}
	});
	return { proposal: refused.length > 0 ? { ...proposal, parts } : proposal, refused };
}

/** The land of whole atoms and parts as one geometry; null when there is none. */
export function proposalLand(
	boundaries: Boundaries,
	proposal: { atoms: readonly string[]; parts: readonly CutPart[] }
): MultiPolygon | null {
	if (proposal.atoms.length === 0 && proposal.parts.length === 0) return null;
	const whole = boundaries.outline(proposal.atoms);
	if (proposal.parts.length === 0) return whole;
	const lands = [whole, ...proposal.parts.map((part) => partLand(boundaries, part))];
	return clipper2.write(clipper2.union(lands.map(clipper2.read)));
}
