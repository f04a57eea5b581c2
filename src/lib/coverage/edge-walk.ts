import { CodedError } from '../domain/errors';
import { edgeSum, type GridLand } from '../geometry/edges/grid-land';
import { CROSSING, type Meeting } from '../geometry/edges/meet';

/** A land of an arrangement with its meetings with others, by their numbers. */
export interface Walked {
	land: GridLand;
	meetings: { other: number; meeting: Meeting }[];
}

/** What is told on a walk. */
export interface Listener {
	/** The walk goes into (true) or out of another land. */
	change(other: number, inside: boolean): void;
	/** A piece of line was walked without a change; `sum` is the area under it (see `edgeSum`). */
	piece(sum: number): void;
}

/** Crossings met on a walk along one land, in order: into or out of another one. */
interface Steps {
	order: Uint32Array;
	edges: number[];
	xs: number[];
	ys: number[];
	others: number[];
	/** 1 into the other land, −1 out of it. */
	by: number[];
}

const NONE: Steps = { order: new Uint32Array(0), edges: [], xs: [], ys: [], others: [], by: [] };

function stepsOf({ land, meetings }: Walked): Steps {
	const [edges, xs, ys, others, by]: [number[], number[], number[], number[], number[]] = [
		[],
		[],
		[],
		[],
		[]
	];
	const places: number[] = [];
	for (const { other, meeting } of meetings) {
		const first = meeting.first === land;
		const c = meeting.crossings;
		for (let k = 0; k < c.length; k += CROSSING) {
			const edge = c[first ? k : k + 2] as number;
			edges.push(edge);
			places.push(edge + (c[first ? k + 1 : k + 3] as number));
			xs.push(c[k + 4] as number);
			ys.push(c[k + 5] as number);
			others.push(other);
			by.push(first ? (c[k + 6] as number) : -(c[k + 6] as number));
		}
	}
	if (edges.length === 0) return NONE;
	const order = new Uint32Array(edges.length);
	for (let k = 0; k < order.length; k += 1) order[k] = k;
	order.sort(
		(a, b) => (places[a] as number) - (places[b] as number) || (edges[a] as number) - (edges[b] as number)
	);
	return { order, edges, xs, ys, others, by };
}

/**
 * Walks along all lines of one land and tells which other lands the line lies in. `windings` is scratch of at
 * least as many zeros as there are lands, and zeros again afterwards. Throws `overlay-wrong` when a ring does
 * not end in the lands it began in.
 */
export function walk(walked: Walked, windings: Int32Array, q0: number, listener: Listener): void {
	const { land, meetings } = walked;
	const { xs, ys, sums, rings } = land;
	const steps = stepsOf(walked);
	let next = 0;
	const turnTo = (other: number, by: number) => {
		const before = windings[other] as number;
		windings[other] = before + by;
		if (before <= 0 && before + by > 0) listener.change(other, true);
		else if (before > 0 && before + by <= 0) listener.change(other, false);
	};
	const startOf = (meeting: Meeting, ring: number) =>
		(meeting.first === land ? meeting.firstIn : meeting.secondIn)[ring] ?? 0;
	for (let r = 0; r + 1 < rings.length; r += 1) {
		const [first, last] = [rings[r] as number, (rings[r + 1] as number) - 1];
		for (const { other, meeting } of meetings) {
			const by = startOf(meeting, r);
			if (by !== 0) turnTo(other, by);
		}
		let [edge, x, y] = [first, xs[first] as number, ys[first] as number];
		for (; next < steps.order.length; next += 1) {
			const step = steps.order[next] as number;
			const to = steps.edges[step] as number;
			if (to >= last) break;
			const atX = steps.xs[step] as number;
			const atY = steps.ys[step] as number;
			if (to === edge) {
				listener.piece(edgeSum(x, y, atX, atY, q0));
			} else {
				const rest = edgeSum(x, y, xs[edge + 1] as number, ys[edge + 1] as number, q0);
				const between = (sums[to] as number) - (sums[edge + 1] as number);
				listener.piece(rest + between + edgeSum(xs[to] as number, ys[to] as number, atX, atY, q0));
			}
			edge = to;
			x = atX;
			y = atY;
			turnTo(steps.others[step] as number, steps.by[step] as number);
		}
		const rest = edgeSum(x, y, xs[edge + 1] as number, ys[edge + 1] as number, q0);
		listener.piece(rest + (sums[last] as number) - (sums[edge + 1] as number));
		for (const { other, meeting } of meetings) {
			const by = startOf(meeting, r);
			if (by !== 0) turnTo(other, -by);
			if (windings[other] !== 0) throw new CodedError('overlay-wrong', { law: 'ring-not-closed' });
		}
	}
}
