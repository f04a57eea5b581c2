import type { Position } from 'geojson';
import { chainOf, joinedChain, joinedRing, turned, type Chain, type EndsMet } from './chain';
import { SAME_M } from './corner';
import { apartM, type GroundScale } from './ground-scale';
import { NearPlaces } from './near-places';
import { withoutRepeats } from './repeated-lines';

/** Lines put together at their ends. */
export interface Joined {
	/** Closed chains; the last place is the first one again. */
	rings: Chain[];
	/** Chains whose ends do not meet. */
	open: Position[][];
	/** Ends that are apart by more than the tolerance and less than the reach, each with its nearest. */
	apart: EndsMet[];
	/** Three ends or more within the tolerance: not joined, as nobody can tell which two belong together. */
	several: EndsMet[];
	/** Lines that were drawn twice: they count once. */
	repeated: number;
}

export interface JoinWays {
	/** Ends no further apart than this are joined, m; those within a centimetre first. */
	toleranceM: number;
	/** Up to here ends are told as apart, m. */
	reachM: number;
	scale: GroundScale;
}

/** Ends are numbered: two to a chain, its beginning first. */
const other = (e: number) => e ^ 1;
const endsOf = (chains: readonly Chain[]) =>
	chains.flatMap(({ line }): [Position, Position] => [line[0] ?? [], line.at(-1) ?? []]);

/** Finds ends by each other; a line of two or three places does not close on itself. */
class Ends {
	readonly places: Position[];
	readonly #index: NearPlaces;

	constructor(
		private readonly chains: readonly Chain[],
		reachM: number,
		scale: GroundScale
	) {
		this.places = endsOf(chains);
		this.#index = new NearPlaces(this.places, reachM, scale);
	}

	*near(e: number): Generator<{ k: number; widthM: number }> {
		const closes = (this.chains[e >> 1]?.line.length ?? 0) > 3;
		for (const one of this.#index.near(e)) if (closes || one.k !== other(e)) yield one;
	}

	/** At most `most` of the others. */
	some(e: number, most: number): number[] {
		const found: number[] = [];
		for (const { k } of this.near(e)) {
			found.push(k);
			if (found.length >= most) break;
		}
		return found;
	}
}

/** More than two others need not be told apart: nothing is joined there. */
const ENOUGH = 3;

/** Ends that hang together by threes and more. */
function severalOf(places: readonly Position[], near: readonly number[][], scale: GroundScale): EndsMet[] {
	const head = places.map((_, e) => e);
	const headOf = (e: number): number => {
		let at = e;
		while (head[at] !== at) {
			head[at] = head[head[at] ?? at] ?? at;
			at = head[at] ?? at;
		}
		return at;
	};
	near.forEach((list, e) => list.forEach((k) => (head[headOf(e)] = headOf(k))));
	const groups = new Map<number, Position[]>();
	near.forEach((list, e) => {
		if (list.length === 0) return;
		const group = groups.get(headOf(e));
		if (group) group.push(places[e] ?? []);
		else groups.set(headOf(e), [places[e] ?? []]);
	});
	return [...groups.values()]
		.filter(({ length }) => length > 2)
		.map((ends) => ({
			ends,
			widthM: ends.reduce((most, one) => Math.max(most, apartM(ends[0] ?? [], one, scale)), 0)
		}));
}

/** Joins ends that have each other and nobody else within a tolerance. */
function joinAt(chains: readonly Chain[], toleranceM: number, scale: GroundScale) {
	const ends = new Ends(chains, toleranceM, scale);
	const near = ends.places.map((_, e) => ends.some(e, ENOUGH));
	const only = near.map((list) => (list.length === 1 ? (list[0] ?? null) : null));
	const partner = only.map((k, e) => (k !== null && only[k] === e ? k : null));
	const rings: Chain[] = [];
	const open: Chain[] = [];
	const taken = new Set<number>();
	/** Puts together all that hangs on an end, which is free where that is no ring. */
	const put = (from: number, free: boolean) => {
		const way: Chain[] = [];
		for (let e: number | null = from; e !== null; e = partner[other(e)] ?? null) {
			const chain = chains[e >> 1];
			if (!chain || taken.has(e >> 1)) break;
			taken.add(e >> 1);
			way.push(e % 2 === 0 ? chain : turned(chain));
		}
		if (free) {
			open.push(joinedChain(way, toleranceM, scale));
			return;
		}
		const ring = joinedRing(way, toleranceM, scale);
		if (ring) rings.push(ring);
		else open.push(...way);
	};
	chains.forEach((_, k) => {
		for (const e of [2 * k, 2 * k + 1]) if (!taken.has(k) && partner[e] === null) put(e, true);
	});
	chains.forEach((_, k) => {
		if (!taken.has(k)) put(2 * k, false);
	});
	return { rings, open, several: severalOf(ends.places, near, scale) };
}

/** Each free end with the nearest other one, where they lie within a reach and not within the tolerance. */
function apartOf(chains: readonly Chain[], { toleranceM, reachM, scale }: JoinWays): EndsMet[] {
	const ends = new Ends(chains, reachM, scale);
	const pairs = new Map<string, EndsMet>();
	ends.places.forEach((place, e) => {
		let nearest: { k: number; widthM: number } | null = null;
		for (const one of ends.near(e)) {
			if (!nearest || one.widthM < nearest.widthM) nearest = one;
			if (nearest.widthM <= toleranceM) return;
		}
		if (!nearest) return;
		const { k, widthM } = nearest;
		pairs.set(`${Math.min(e, k)} ${Math.max(e, k)}`, { ends: [place, ends.places[k] ?? []], widthM });
	});
	return [...pairs.values()].sort((a, b) => a.widthM - b.widthM);
}

/**
 * Lines joined end to end: first those that meet within a centimetre, then those within the tolerance. Two ends are
 * joined only where neither has another within it; chains that come round become rings.
 */
export function joinLines(given: readonly Position[][], ways: JoinWays): Joined {
	const { toleranceM, scale } = ways;
	const { lines, repeated } = withoutRepeats(
		given.filter(({ length }) => length > 1),
		scale
	);
	let chains = lines.map(chainOf);
	const rings: Chain[] = [];
	let several: EndsMet[] = [];
	for (const level of toleranceM > SAME_M ? [SAME_M, toleranceM] : [SAME_M]) {
		const made = joinAt(chains, level, scale);
		rings.push(...made.rings);
		chains = made.open;
		several = made.several;
	}
	return { rings, open: chains.map(({ line }) => line), apart: apartOf(chains, ways), several, repeated };
}
