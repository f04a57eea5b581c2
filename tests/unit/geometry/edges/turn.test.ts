import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeft, turn } from '../../../../src/lib/geometry/edges/turn';

const coordinate = fc.integer({ min: -(2 ** 44), max: 2 ** 44 });
const near = fc.integer({ min: -3, max: 3 });

/** The same determinant in integers of any size. */
function exact(p: number[], q: number[], r: number[]): bigint {
	const [px, py, qx, qy, rx, ry] = [...p, ...q, ...r].map(BigInt) as [
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint
	];
	return (qx - px) * (ry - py) - (qy - py) * (rx - px);
}

function same(p: number[], q: number[], r: number[]): void {
	const value = turn(p[0]!, p[1]!, q[0]!, q[1]!, r[0]!, r[1]!);
	const truth = exact(p, q, r);
	expect(Math.sign(value) + 0).toBe(truth > 0n ? 1 : truth < 0n ? -1 : 0);
	expect(Math.abs(value - Number(truth))).toBeLessThanOrEqual(1e-10 * Math.abs(Number(truth)));
}

describe('the turn of three grid points, against integers of any size', () => {
	const point = fc.tuple(coordinate, coordinate);

	it('has the right sign and ten right digits anywhere', () => {
		fc.assert(fc.property(point, point, point, (p, q, r) => same(p, q, r)));
	});

	it('also where the third point lies within three steps of the line', () => {
		const third = fc.record({
			p: point,
			d: fc.tuple(coordinate, coordinate),
			k: fc.integer({ min: -9, max: 9 })
		});
		fc.assert(
			fc.property(third, near, near, ({ p, d, k }, dx, dy) => {
				const [ux, uy] = [Math.trunc(d[0] / 16), Math.trunc(d[1] / 16)];
				same(p, [p[0] + ux, p[1] + uy], [p[0] + k * ux + dx, p[1] + k * uy + dy]);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('a point on a line', () => {
	it('lies left of an eastward line when moved north, right when moved south', () => {
		expect(isLeft(0, 1, 0, 1)).toBe(true);
		expect(isLeft(0, 1, 0, -1)).toBe(false);
	});

	it('lies right of a northward line when moved east, whatever the smaller move north', () => {
		expect(isLeft(0, 0, 1, 1)).toBe(false);
		expect(isLeft(0, 5, 1, 1)).toBe(false);
		expect(isLeft(0, 5, 1, -1)).toBe(true);
	});
});
