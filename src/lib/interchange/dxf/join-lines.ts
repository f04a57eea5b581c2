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

/** By each end, the others within a distance; a line of two or three places does not close on itself. */
function nearEnds(chains: readonly Chain[], distanceM: number, scale: GroundScale) {
	const ends = endsOf(chains);
	const index = new NearPlaces(ends, distanceM, scale);
	const closes = (e: number) => (chains[e >> 1]?.line.length ?? 0) > 3;
	return { ends, near: ends.map((_, e) => index.near(e).filter(({ k }) => k !== other(e) || closes(e))) };
}

type Near = ReturnType<typeof nearEnds>;

/** Ends that hang together by threes and more. */
function severalOf({ ends, near }: Near, scale: GroundScale): EndsMet[] {
	const seen = new Set<number>();
	const found: EndsMet[] = [];
	near.forEach((list, e) => {
		if (seen.has(e) || list.length < 2) return;
		const group = [e];
		seen.add(e);
		for (const one of group)
			for (const { k } of near[one] ?? [])
				if (!seen.has(k)) {
					seen.add(k);
					group.push(k);
				}
		const met = group.map((one) => ends[one] ?? []);
		const [first = []] = met;
		found.push({
			ends: met,
			widthM: met.reduce((most, one) => Math.max(most, apartM(first, one, scale)), 0)
		});
	});
	return found;
}

/** Joins ends that have each other and nobody else within a tolerance. */
function joinAt(chains: readonly Chain[], toleranceM: number, scale: GroundScale) {
	const found = nearEnds(chains, toleranceM, scale);
	const only = found.near.map((list) => (list.length === 1 ? (list[0]?.k ?? null) : null));
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
	return { rings, open, several: severalOf(found, scale) };
}

/** Each free end with the nearest other one, where they lie within a reach and not within the tolerance. */
function apartOf(chains: readonly Chain[], { toleranceM, reachM, scale }: JoinWays): EndsMet[] {
	const { ends, near } = nearEnds(chains, reachM, scale);
	const pairs = new Map<string, EndsMet>();
	near.forEach(([first], e) => {
		if (!first || first.widthM <= toleranceM) return;
		const key = `${Math.min(e, first.k)} ${Math.max(e, first.k)}`;
		pairs.set(key, { ends: [ends[e] ?? [], ends[first.k] ?? []], widthM: first.widthM });
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
