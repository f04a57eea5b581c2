import type { Position } from 'geojson';

/** Lines put together at their ends. */
export interface Joined {
	rings: Position[][];
	/** Chains whose ends do not meet, and how far they are apart. */
	open: { line: Position[]; gap: number }[];
}

const apart = ([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position) =>
	Math.hypot(bx - ax, by - ay);

/** Ends by the square of a grid they lie in; each square is as wide as the tolerance. */
class Ends {
	readonly #squares = new Map<string, Set<number>>();

	constructor(private readonly width: number) {}

	#around([x = NaN, y = NaN]: Position): string[] {
		const [i, j] = [Math.floor(x / this.width), Math.floor(y / this.width)];
		return [-1, 0, 1].flatMap((di) => [-1, 0, 1].map((dj) => `${i + di} ${j + dj}`));
	}

	#own([x = NaN, y = NaN]: Position): string {
		return `${Math.floor(x / this.width)} ${Math.floor(y / this.width)}`;
	}

	add(place: Position, line: number): void {
		const square = this.#squares.get(this.#own(place)) ?? new Set<number>();
		square.add(line);
		this.#squares.set(this.#own(place), square);
	}

	remove(place: Position, line: number): void {
		this.#squares.get(this.#own(place))?.delete(line);
	}

	near(place: Position): number[] {
		return this.#around(place).flatMap((square) => [...(this.#squares.get(square) ?? [])]);
	}
}

/**
 * Lines joined end to end where they meet within a tolerance (in the unit of the drawing), the nearest first; closed
 * chains become rings. A place where more than two lines meet is followed to the nearest one only.
 */
export function joinLines(lines: readonly Position[][], tolerance: number): Joined {
	const joined: Joined = { rings: [], open: [] };
	const ends = new Ends(tolerance);
	const free = new Map<number, Position[]>();
	const endsOf = (line: Position[]) => [line[0] ?? [], line.at(-1) ?? []] as const;
	lines.forEach((line, k) => {
		if (line.length < 2) return;
		free.set(k, line);
		for (const end of endsOf(line)) ends.add(end, k);
	});
	const take = (k: number, line: Position[]) => {
		free.delete(k);
		for (const end of endsOf(line)) ends.remove(end, k);
	};
	/** The free line that begins or ends nearest to a place, turned to begin there. */
	const follow = (place: Position): Position[] | null => {
		let best: { k: number; line: Position[]; turned: boolean; distance: number } | null = null;
		for (const k of ends.near(place)) {
			const line = free.get(k);
			if (!line) continue;
			const [first, last] = endsOf(line);
			const [near, far] = [apart(first, place), apart(last, place)];
			const distance = Math.min(near, far);
			if (distance <= tolerance && (!best || distance < best.distance))
				best = { k, line, turned: far < near, distance };
		}
		if (!best) return null;
		take(best.k, best.line);
		return best.turned ? [...best.line].reverse() : best.line;
	};
	for (const [k, line] of free) {
		take(k, line);
		const chain = [...line];
		const closed = () => chain.length > 3 && apart(chain[0] ?? [], chain.at(-1) ?? []) <= tolerance;
		for (let turn = 0; turn < 2 && !closed(); turn += 1) {
			for (let next = follow(chain.at(-1) ?? []); next; next = closed() ? null : follow(chain.at(-1) ?? []))
				chain.push(...next.slice(1));
			if (!closed()) chain.reverse();
		}
		if (closed()) joined.rings.push([...chain.slice(0, -1), chain[0] ?? []]);
		else joined.open.push({ line: chain, gap: apart(chain[0] ?? [], chain.at(-1) ?? []) });
	}
	return joined;
}
