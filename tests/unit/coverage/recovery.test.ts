import { describe, expect, it } from 'vitest';
import { brokenLaw } from '../../../src/lib/coverage/laws';
import { readLand, type Land } from '../../../src/lib/coverage/land';
import { LandStore } from '../../../src/lib/coverage/land-store';
import { kernelFor, runKernel, TURF_MAX_MEETINGS, TURF_MAX_VERTICES } from '../../../src/lib/coverage/kernel';
import type { Candidate, Measured } from '../../../src/lib/coverage/measure';
import { checked } from '../../../src/lib/geometry/overlay/checked';
import { turf } from '../../../src/lib/geometry/overlay/turf';
import { box, polygon, star, type Local } from '../../fixtures/geometry/shapes';

function land(points: Local): Land {
	const { land: read } = readLand(polygon(points), 'x');
	if (!read) throw new Error('no land');
	return read;
}

function candidate(id: string, points: Local): Candidate {
	return { id, type: 'zoning', indicative: false, land: land(points), position: 'crossing' };
}

const base = land(box(0, 0, 1000, 1000));
const plans = [candidate('p', box(-100, 0, 300, 1000)), candidate('q', box(200, 0, 600, 1100))];
const options = { pieces: true, detail: 'full' } as const;
const ways = { pieces: null, indicativeHa: 0, overlapHa: 0, byType: new Map(), shares: [], overlaps: [] };

describe('a wrong overlay', () => {
	const a = base.geometry;
	const b = land(box(500, 500, 1500, 1500)).geometry;

	it.each([
		[
			'union that forgets a part',
			{ union: () => a },
			() => checked({ ...turf, union: () => turf.intersection(a, b) }).union([a, b])
		],
		[
			'union that is too large',
			{},
			() => checked({ ...turf, union: () => land(box(0, 0, 9000, 9000)).geometry }).union([a, b])
		],
		[
			'intersection that is too large',
			{},
			() => checked({ ...turf, intersection: () => turf.union([a, b]) }).intersection(a, b)
		],
		[
			'difference that takes nothing of a whole',
			{},
			() => checked({ ...turf, difference: () => turf.union([a, b]) }).difference(a, b)
		],
		[
			'ring too many',
			{},
			() =>
				checked({
					...turf,
					intersection: () => ({
						type: 'MultiPolygon',
						coordinates: [...b.coordinates.map((r) => r), ...b.coordinates].slice(0, 2)
					})
				}).intersection(b, b)
		]
	])('is caught: %s', (_name, _why, run) => {
		expect(run).toThrow('overlay-wrong');
	});
});

describe('the laws of a measurement', () => {
	const right = runKernel('clipper2', new LandStore(), base, plans, options).measured as Measured;

	it('hold for what was measured', () => {
		expect(brokenLaw(base, plans, right, true)).toBeNull();
	});

	it.each([
		['not-a-size', { coveredHa: NaN }],
		['not-a-size', { overlapHa: -1 }],
		['covered-over-base', { coveredHa: base.ha + 1 }],
		['overlap-over-covered', { overlapHa: right.coveredHa + 1 }],
		['indicative-over-covered', { indicativeHa: right.coveredHa + 1 }],
		['share-too-large', { shares: [{ plan: 'p', ha: base.ha + 1 }] }],
		['covered-under-share', { coveredHa: 1, overlapHa: 0 }],
		['covered-over-types', { byType: new Map([['zoning', 1]]) }],
		['inclusion-exclusion', { overlaps: [] }],
		['pieces-not-covered', { pieces: { covered: null, overlap: null, gap: base.geometry } }],
		['parts-not-whole', { pieces: right.pieces && { ...right.pieces, gap: null } }]
	] as const)('%s is told', (law, change) => {
		expect(brokenLaw(base, plans, { ...right, ...change }, law === 'inclusion-exclusion')).toBe(law);
	});

	it('nothing measured of nothing keeps them', () => {
		expect(brokenLaw(base, [], { ...ways, coveredHa: 0 }, true)).toBeNull();
	});
});

describe('recovery', () => {
	it('lets the other kernel do what the first cannot, and says so', () => {
		// A store that hands clipper2 something it cannot read stands for a kernel that fails.
		const broken = new LandStore();
		Object.defineProperty(broken, 'paths', { value: () => null });
		const run = runKernel('clipper2', broken, base, plans, options);
		expect(run).toMatchObject({ kernel: 'turf', recovered: true, law: null });
		const right = runKernel('turf', new LandStore(), base, plans, options);
		expect(run.measured?.coveredHa).toBeCloseTo(right.measured?.coveredHa ?? NaN, 6);
	});

	it('lets clipper2 do what edge sums cannot, and says so', () => {
		const broken = new LandStore();
		Object.defineProperty(broken, 'edges', { value: null });
		const run = runKernel('edges', broken, base, plans, options);
		expect(run).toMatchObject({ kernel: 'clipper2', recovered: true, law: null });
		const right = runKernel('clipper2', new LandStore(), base, plans, options);
		expect(run.measured).toEqual(right.measured);
	});

	it('does not hand Turf what is too large for it: no figure, no throw', () => {
		const broken = new LandStore();
		Object.defineProperty(broken, 'paths', { value: () => null });
		const large = [candidate('p', star(500, 500, 700, 300, TURF_MAX_VERTICES))];
		expect(runKernel('clipper2', broken, base, large, options)).toMatchObject({
			measured: null,
			recovered: false
		});
	});
});

describe('the choice of kernel', () => {
	it('is Turf for small work and edge sums for large', () => {
		expect(kernelFor('auto', base, plans)).toBe('turf');
		expect(kernelFor('auto', base, [candidate('p', star(5000, 500, 700, 300, TURF_MAX_VERTICES / 2))])).toBe(
			'edges'
		);
	});

	it('is edge sums where many edges meet, however small', () => {
		const heap = Array.from({ length: 30 }, (_, k) =>
			candidate(`s${k}`, star(500, 500, 400, 200, 9, k * 0.1))
		);
		expect(30 * 19).toBeLessThan(TURF_MAX_VERTICES);
		expect(30 * 29).toBeGreaterThan(TURF_MAX_MEETINGS);
		expect(kernelFor('auto', base, heap)).toBe('edges');
	});

	it('does not count what needs no cutting', () => {
		const cover = {
			...candidate('c', star(500, 500, 9000, 8000, TURF_MAX_VERTICES)),
			position: 'covers' as const
		};
		expect(kernelFor('auto', base, [...plans, cover])).toBe('turf');
	});
});
