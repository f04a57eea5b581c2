import type { Position } from 'geojson';
import { cornerOf, SAME_M, type Corner } from './corner';
import type { GroundScale } from './ground-scale';

/** Ends of lines by each other, and how far the furthest two of them are apart, m. */
export interface EndsMet {
	ends: Position[];
	widthM: number;
}

/** A line, or several that were put together. */
export interface Chain {
	line: Position[];
	/** Ends that were joined although they lay apart. */
	joints: EndsMet[];
	/** By so much the land may differ because of those, m². */
	doubtM2: number;
}

export const chainOf = (line: Position[]): Chain => ({ line, joints: [], doubtM2: 0 });

export const turned = (chain: Chain): Chain => ({ ...chain, line: [...chain.line].reverse() });

/** True for a ring no wider than what passes as one place: two lines beside each other, no land. */
function isSliver(ring: readonly Position[], toleranceM: number, [sx, sy]: GroundScale): boolean {
	const [x0 = NaN, y0 = NaN] = ring[0] ?? [];
	let [twice, length] = [0, 0];
	for (let k = 1; k < ring.length; k += 1) {
		const [[ax = NaN, ay = NaN] = [], [bx = NaN, by = NaN] = []] = [ring[k - 1], ring[k]];
		twice += ((ax - x0) * (by - y0) - (bx - x0) * (ay - y0)) * sx * sy;
		length += Math.hypot((bx - ax) * sx, (by - ay) * sy);
	}
	return Math.abs(twice) <= length * toleranceM;
}

/** Puts chains together one behind the other. */
class Joining {
	readonly chain: Chain;

	constructor(
		way: readonly Chain[],
		private readonly toleranceM: number,
		private readonly scale: GroundScale
	) {
		this.chain = chainOf([]);
		for (const next of way) this.#append(next);
	}

	#corner(b: Position, after: Position): Corner {
		const { line, joints } = this.chain;
		const a = line.at(-1) ?? b;
		const corner = cornerOf([line.at(-2) ?? a, a], [b, after], this.toleranceM, this.scale);
		if (corner.widthM > SAME_M) joints.push({ ends: [a, b], widthM: corner.widthM });
		this.chain.doubtM2 += corner.doubtM2;
		return corner;
	}

	#append({ line, joints, doubtM2 }: Chain): void {
		const [first, second] = line;
		let from = 0;
		if (this.chain.line.length > 0 && first) {
			const corner = this.#corner(first, second ?? first);
			this.chain.line.pop();
			this.chain.line.push(...corner.places);
			from = 1;
		}
		for (let k = from; k < line.length; k += 1) this.chain.line.push(line[k] as Position);
		this.chain.joints.push(...joints);
		this.chain.doubtM2 += doubtM2;
	}

	/** The chain as a ring. */
	ring(): Chain {
		const { line, joints } = this.chain;
		const [first = [], second = first] = line;
		const corner = this.#corner(first, second);
		const ring = [...corner.places, ...line.slice(1, -1)];
		return { line: [...ring, ring[0] ?? []], joints, doubtM2: this.chain.doubtM2 };
	}
}

/** Chains as one line. */
export const joinedChain = (way: readonly Chain[], toleranceM: number, scale: GroundScale): Chain =>
	new Joining(way, toleranceM, scale).chain;

/** Chains that come round as a ring; null where that holds no land. */
export function joinedRing(way: readonly Chain[], toleranceM: number, scale: GroundScale): Chain | null {
	const joining = new Joining(way, toleranceM, scale);
	if (joining.chain.line.length < 3) return null;
	const ring = joining.ring();
	return ring.line.length > 3 && !isSliver(ring.line, toleranceM, scale) ? ring : null;
}
