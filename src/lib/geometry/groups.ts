import Flatbush from 'flatbush';
import { boundsTouch, type Bounds } from './bounds';

/** Below this many, comparing all pairs is quicker than building an index. */
const INDEX_FROM = 24;

/** Pairs `[i, j]`, i < j, whose bounds touch. */
export function touchingPairs(bounds: readonly Bounds[]): [number, number][] {
	const pairs: [number, number][] = [];
	if (bounds.length < INDEX_FROM) {
		bounds.forEach((a, i) => {
			for (let j = i + 1; j < bounds.length; j += 1) {
				if (boundsTouch(a, bounds[j] as Bounds)) pairs.push([i, j]);
			}
		});
		return pairs;
	}
	const index = new Flatbush(bounds.length);
	for (const b of bounds) index.add(...b);
	index.finish();
	bounds.forEach((b, i) => {
		for (const j of index.search(...b)) if (j > i) pairs.push([i, j]);
	});
	return pairs;
}

/** Numbers 0…n−1 in groups, so that the bounds of different groups do not touch along any chain. */
export function connectedGroups(bounds: readonly Bounds[]): number[][] {
	const parent = bounds.map((_, k) => k);
	const rootOf = (k: number): number => {
		let root = k;
		while (parent[root] !== root) root = parent[root] as number;
		while (parent[k] !== root) {
			const next = parent[k] as number;
			parent[k] = root;
			k = next;
		}
		return root;
	};
	for (const [i, j] of touchingPairs(bounds)) parent[rootOf(i)] = rootOf(j);
	const groups = new Map<number, number[]>();
	bounds.forEach((_, k) => {
		const root = rootOf(k);
		const group = groups.get(root);
		if (group) group.push(k);
		else groups.set(root, [k]);
	});
	return [...groups.values()];
}
