import { boundsTouch } from '../geometry/bounds';
import type { Overlay } from '../geometry/overlay/overlay';
import type { Position } from './classify';
import type { Clipped, Ground } from './ground';
import { connectedGroups, touchingPairs } from '../geometry/groups';
import type { Land } from './land';
import type { CoveragePieces, OverlapPair, PlanShare } from './types';

/** Land smaller than this is the rounding of a shared border, not land: 0.01 m². */
export const FLOOR_HA = 1e-6;

export interface Candidate {
	id: string;
	type: string;
	indicative: boolean;
	land: Land;
	position: Exclude<Position, 'outside'>;
}

/** What an overlay says of one base, before anything is made of it. All in ha. */
export interface Measured {
	coveredHa: number;
	overlapHa: number;
	indicativeHa: number;
	byType: ReadonlyMap<string, number>;
	shares: readonly PlanShare[];
	overlaps: readonly OverlapPair[];
	pieces: CoveragePieces | null;
}

/** The part of a candidate that lies in the base. */
interface Part<L> extends Clipped<L> {
	candidate: Candidate;
}

export type Detail = 'percent' | 'full';

function partOf<L>(ground: Ground<L>, base: Land, candidate: Candidate): Part<L> {
	const { land, position } = candidate;
	if (position === 'crossing') return { candidate, ...ground.clip(base, land) };
	const whole = position === 'inside' ? land : base;
	return { candidate, land: ground.read(whole), bounds: whole.bounds, ha: whole.ha };
}

interface Cover<L> {
	ha: number;
	lands: L[];
}

/** The union of parts, group by group; a part alone in its group is its own union. */
function cover<L>(overlay: Overlay<L>, base: Land, parts: readonly Part<L>[]): Cover<L> {
	const whole = parts.find((part) => part.candidate.position === 'covers');
	if (whole) return { ha: base.ha, lands: [whole.land] };
	const result: Cover<L> = { ha: 0, lands: [] };
	for (const group of connectedGroups(parts.map((part) => part.bounds))) {
		const members = group.map((k) => parts[k] as Part<L>);
		const [only] = members;
		if (only && members.length === 1) {
			result.ha += only.ha;
			result.lands.push(only.land);
		} else {
			const united = overlay.union(members.map((part) => part.land));
			result.ha += overlay.areaHa(united);
			result.lands.push(united);
		}
	}
	return result;
}

/** Land under two or more parts of one type, and which pairs make it. */
function overlapsOf<L>(overlay: Overlay<L>, parts: readonly Part<L>[]) {
	const lands: L[] = [];
	const pairs: OverlapPair[] = [];
	for (const group of connectedGroups(parts.map((part) => part.bounds))) {
		if (group.length < 2) continue;
		const members = group.map((k) => parts[k] as Part<L>);
		const doubled = overlay.twice(members.map((part) => part.land));
		if (overlay.areaHa(doubled) < FLOOR_HA) continue;
		lands.push(doubled);
		for (const [i, j] of touchingPairs(members.map((part) => part.bounds))) {
			const [a, b] = [members[i] as Part<L>, members[j] as Part<L>];
			if (!boundsTouch(a.bounds, b.bounds)) continue;
			const ha = overlay.areaHa(overlay.intersection(a.land, b.land));
			if (ha < FLOOR_HA) continue;
			pairs.push({ a: a.candidate.id, b: b.candidate.id, type: a.candidate.type, ha });
		}
	}
	return { lands, pairs };
}

function sumHa<L>(overlay: Overlay<L>, lands: readonly L[]): number {
	return lands.reduce((sum, land) => sum + overlay.areaHa(land), 0);
}

function partsOf<L>(ground: Ground<L>, base: Land, candidates: readonly Candidate[]): Part<L>[] {
	return candidates.map((candidate) => partOf(ground, base, candidate)).filter((part) => part.ha >= FLOOR_HA);
}

/**
 * Measures one base under its candidates: union first, within the base, connected group by connected group.
 * `detail` 'percent' leaves out overlaps and their pairs (0 and none). Pieces are made only when asked for.
 */
export function measureBase<L>(
	ground: Ground<L>,
	base: Land,
	candidates: readonly Candidate[],
	options: { pieces: boolean; detail: Detail }
): Measured {
	const { overlay } = ground;
	const parts = partsOf(ground, base, candidates);
	const covered = cover(overlay, base, parts);
	const types = [...new Set(parts.map((part) => part.candidate.type))];
	const ofType = (type: string) => parts.filter((part) => part.candidate.type === type);
	const byType = new Map(
		types.map((type) => [type, types.length === 1 ? covered.ha : cover(overlay, base, ofType(type)).ha])
	);
	const solid = parts.filter((part) => !part.candidate.indicative);
	const solidHa = solid.length === parts.length ? covered.ha : cover(overlay, base, solid).ha;
	const doubled = options.detail === 'full' ? types.map((type) => overlapsOf(overlay, ofType(type))) : [];
	const overlapping = doubled.filter(({ lands }) => lands.length > 0);
	const overlapLands =
		overlapping.length > 1
			? [overlay.union(overlapping.flatMap(({ lands }) => lands))]
			: overlapping.flatMap(({ lands }) => lands);
	return {
		coveredHa: covered.ha,
		overlapHa: sumHa(overlay, overlapLands),
		indicativeHa: Math.max(0, covered.ha - solidHa),
		byType,
		shares: parts.map((part) => ({ plan: part.candidate.id, ha: part.ha })),
		overlaps: doubled.flatMap(({ pairs }) => pairs),
		pieces: options.pieces ? piecesOf(overlay, ground.read(base), covered.lands, overlapLands) : null
	};
}

/** Only the pieces of a base: land under a plan, under two of one type, and under none. */
export function piecesOfBase<L>(
	ground: Ground<L>,
	base: Land,
	candidates: readonly Candidate[]
): CoveragePieces {
	const { overlay } = ground;
	const parts = partsOf(ground, base, candidates);
	const types = [...new Set(parts.map((part) => part.candidate.type))];
	const doubled = types.map((type) =>
		overlay.twice(parts.filter((part) => part.candidate.type === type).map((part) => part.land))
	);
	const { lands } = cover(overlay, base, parts);
	const over = doubled.filter((land) => overlay.areaHa(land) >= FLOOR_HA);
	return piecesOf(overlay, ground.read(base), lands, over);
}

function piecesOf<L>(
	overlay: Overlay<L>,
	base: L,
	covered: readonly L[],
	doubled: readonly L[]
): CoveragePieces {
	const land = overlay.union(covered);
	return {
		covered: overlay.write(land),
		overlap: overlay.write(overlay.union(doubled)),
		gap: overlay.write(overlay.difference(base, land))
	};
}
