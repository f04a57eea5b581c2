import { toHa } from '../geometry/area';
import { boundsTouch, type Bounds } from '../geometry/bounds';
import type { Meeting } from '../geometry/edges/meet';
import type { EdgeGround } from './edge-ground';
import { walk, type Listener, type Walked } from './edge-walk';
import { touchingPairs } from '../geometry/groups';
import type { Land } from './land';
import { FLOOR_HA, type Candidate, type Detail, type Measured } from './measure';
import type { OverlapPair } from './types';

const common = (a: Bounds, b: Bounds): Bounds => [
	Math.max(a[0], b[0]),
	Math.max(a[1], b[1]),
	Math.min(a[2], b[2]),
	Math.min(a[3], b[3])
];

/** Number of the base among the lands of a walk; the candidates follow from 1. */
const BASE = 0;

/** The base and its candidates with all their meetings, plans only where they can meet in the base. */
function arrange(ground: EdgeGround, base: Land, candidates: readonly Candidate[]): Walked[] {
	const lands = [base, ...candidates.map(({ land }) => land)];
	const all = lands.map((land): Walked => ({ land: ground.read(land), meetings: [] }));
	const link = (i: number, j: number, meeting: Meeting) => {
		const { crossings, firstIn, secondIn } = meeting;
		if (crossings.length === 0 && !firstIn.some((w) => w !== 0) && !secondIn.some((w) => w !== 0)) return;
		(all[i] as Walked).meetings.push({ other: j, meeting });
		(all[j] as Walked).meetings.push({ other: i, meeting });
	};
	candidates.forEach(({ land }, k) => link(BASE, k + 1, ground.ofBase(base, land)));
	for (const [i, j] of touchingPairs(candidates.map(({ land }) => land.bounds))) {
		const [a, b] = [candidates[i] as Candidate, candidates[j] as Candidate];
		if (!boundsTouch(common(a.land.bounds, b.land.bounds), base.bounds)) continue;
		const again = a.position !== 'inside' && b.position !== 'inside';
		link(i + 1, j + 1, ground.ofPlans(a.land, b.land, again));
	}
	return all;
}

/** The lands that the walk lies in, counted the ways the figures need. */
class Here {
	readonly plans: number[] = [];
	inBase = false;
	solid = 0;
	/** Types under which land lies twice here. */
	doubled = 0;
	readonly ofType: Int32Array;

	constructor(
		readonly typeOf: readonly number[],
		readonly isSolid: readonly boolean[],
		types: number
	) {
		this.ofType = new Int32Array(types);
	}

	change(other: number, inside: boolean): void {
		if (other === BASE) {
			this.inBase = inside;
			return;
		}
		const type = this.typeOf[other] as number;
		const by = inside ? 1 : -1;
		if (inside) this.plans.push(other);
		else this.plans.splice(this.plans.indexOf(other), 1);
		const count = (this.ofType[type] as number) + by;
		this.ofType[type] = count;
		if (inside && count === 2) this.doubled += 1;
		if (!inside && count === 1) this.doubled -= 1;
		if (this.isSolid[other]) this.solid += by;
	}
}

/** Sums of areas under lines, as they add up on the walks. */
class Sums {
	covered = 0;
	solid = 0;
	overlap = 0;
	readonly byType: Float64Array;
	readonly shares: Float64Array;
	readonly pairs = new Map<number, number>();

	constructor(
		types: number,
		readonly lands: number
	) {
		this.byType = new Float64Array(types);
		this.shares = new Float64Array(lands);
	}

	pair(a: number, b: number, sum: number): void {
		const key = a < b ? a * this.lands + b : b * this.lands + a;
		this.pairs.set(key, (this.pairs.get(key) ?? 0) + sum);
	}
}

/** A line of plan k bounds the covered land where no other plan lies over it, and so on for each sum. */
function onPlan(k: number, here: Here, sums: Sums, full: boolean): Listener {
	const type = here.typeOf[k] as number;
	const solid = here.isSolid[k] as boolean;
	return {
		change: (other, inside) => here.change(other, inside),
		piece(sum) {
			if (!here.inBase) return;
			sums.shares[k] = (sums.shares[k] as number) + sum;
			const { plans } = here;
			const same = here.ofType[type] as number;
			if (plans.length === 0) sums.covered += sum;
			if (solid && here.solid === 0) sums.solid += sum;
			if (same === 0) sums.byType[type] = (sums.byType[type] as number) + sum;
			if (!full || same === 0) return;
			if (same === 1 && here.doubled === 0) sums.overlap += sum;
			for (const other of plans) if (here.typeOf[other] === type) sums.pair(k, other, sum);
		}
	};
}

/** A line of the base bounds all land that lies inside it. */
function onBase(here: Here, sums: Sums, full: boolean): Listener {
	return {
		change: (other, inside) => here.change(other, inside),
		piece(sum) {
			const { plans, ofType } = here;
			if (plans.length === 0) return;
			sums.covered += sum;
			if (here.solid > 0) sums.solid += sum;
			if (here.doubled > 0) sums.overlap += sum;
			for (let t = 0; t < ofType.length; t += 1) {
				if ((ofType[t] as number) > 0) sums.byType[t] = (sums.byType[t] as number) + sum;
			}
			plans.forEach((a, k) => {
				sums.shares[a] = (sums.shares[a] as number) + sum;
				if (!full || here.doubled === 0) return;
				for (let n = k + 1; n < plans.length; n += 1) {
					const b = plans[n] as number;
					if (here.typeOf[a] === here.typeOf[b]) sums.pair(a, b, sum);
				}
			});
		}
	};
}

/**
 * Measures one base under its candidates without making any geometry: the area of a union, an intersection or
 * an overlap is the sum of the areas under those parts of the given lines that bound it. Exact to the grid;
 * throws `overlay-wrong` when a walk does not close.
 */
export function measureByEdges(
	ground: EdgeGround,
	base: Land,
	candidates: readonly Candidate[],
	detail: Detail
): Measured {
	const types = [...new Set(candidates.map(({ type }) => type))];
	const typeOf = [-1, ...candidates.map(({ type }) => types.indexOf(type))];
	const isSolid = [false, ...candidates.map(({ indicative }) => !indicative)];
	const all = arrange(ground, base, candidates);
	const sums = new Sums(types.length, all.length);
	const windings = new Int32Array(all.length);
	const full = detail === 'full';
	const here = new Here(typeOf, isSolid, types.length);
	all.forEach((walked, k) => {
		const listener = k === BASE ? onBase(here, sums, full) : onPlan(k, here, sums, full);
		walk(walked, windings, ground.q0, listener);
	});
	return toMeasured(base, candidates, types, sums);
}

function toMeasured(
	base: Land,
	candidates: readonly Candidate[],
	types: readonly string[],
	sums: Sums
): Measured {
	const size = (sum: number) => Math.max(0, toHa(sum));
	const covering = candidates.filter(({ position }) => position === 'covers');
	const covered = covering.length > 0 ? base.ha : size(sums.covered);
	const solid = covering.some(({ indicative }) => !indicative) ? base.ha : size(sums.solid);
	const shares = candidates
		.map(({ id, position }, k) => {
			const ha = position === 'covers' ? base.ha : size(sums.shares[k + 1] as number);
			return { plan: id, ha };
		})
		.filter(({ ha }) => ha >= FLOOR_HA);
	const counted = new Set(shares.map(({ plan }) => plan));
	const overlaps = [...sums.pairs].flatMap(([key, sum]): OverlapPair[] => {
		const a = candidates[Math.floor(key / sums.lands) - 1] as Candidate;
		const b = candidates[(key % sums.lands) - 1] as Candidate;
		const ha = size(sum);
		return ha < FLOOR_HA ? [] : [{ a: a.id, b: b.id, type: a.type, ha }];
	});
	const present = types.filter((type) => candidates.some((c) => c.type === type && counted.has(c.id)));
	return {
		coveredHa: shares.length > 0 ? covered : 0,
		overlapHa: overlaps.length > 0 ? size(sums.overlap) : 0,
		indicativeHa: shares.length > 0 && solid < covered - FLOOR_HA ? covered - solid : 0,
		byType: new Map(
			present.map((type) => [
				type,
				covering.some((c) => c.type === type) ? base.ha : size(sums.byType[types.indexOf(type)] as number)
			])
		),
		shares,
		overlaps,
		pieces: null
	};
}
