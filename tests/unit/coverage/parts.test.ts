import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRings } from '../../../src/lib/coverage/crossing';
import { CoverageService } from '../../../src/lib/coverage/service';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { measuringOrder, partsOfAreas } from '../../../src/lib/coverage/parts';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import { CoverageSession } from '../../../src/lib/coverage/session';
import type { CoverageArea, CoveragePlan } from '../../../src/lib/coverage/types';
import type { UnitLevel } from '../../../src/lib/domain/admin-unit';
import { areaHa } from '../../../src/lib/geometry/area';
import { discOfHa as disc } from '../../../src/lib/geometry/disc';
import { PLANS } from '../../../src/lib/register/plans';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, plan, request } from './build';
import { boundaries } from './register';

const all = boundaries();
const TYPES = ['general', 'zoning', 'detailed', 'commune-general'];
const levels = (base: 'unit' | 'urban', ...of: UnitLevel[]): CoverageArea[] =>
	of.flatMap((level) => coverageAreas(all, { level, vintage: '2020', base }));

/** A round plan somewhere over the province, across borders as it comes. */
const aDisc = fc
	.record({
		lon: fc.double({ min: 106.15, max: 107.3, noNaN: true }),
		lat: fc.double({ min: 21.35, max: 22.4, noNaN: true }),
		ha: fc.integer({ min: 20, max: 20_000 }),
		type: fc.constantFrom('zoning', 'detailed')
	})
	.map(({ lon, lat, ha, type }) => ({ geometry: disc([lon, lat], ha), type }));
const discs = fc
	.array(aDisc, { minLength: 1, maxLength: 12 })
	.map((given) => given.map(({ geometry, type }, k) => plan(`p${k}`, geometry, { type })));

describe('parts of areas', () => {
	it('are the districts of the province, and the communes of each district', () => {
		const areas = levels('unit', 'province', 'district', 'commune');
		const parts = partsOfAreas(areas);
		expect(parts[0]).toHaveLength(11);
		const communes = parts.slice(1, 12).flatMap((of) => of ?? []);
		expect(communes.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, k) => k + 12));
		expect(parts.slice(12).every((of) => of === null)).toBe(true);
		const order = measuringOrder(areas, parts);
		expect(order.at(-1)).toBe(0);
		expect(order.slice(0, 200).every((k) => k >= 12)).toBe(true);
	});

	it('are nothing that overlaps or leaves land out', () => {
		const unit = (id: string, atoms: string[], level: CoverageArea['level'] = 'commune') =>
			area(id, polygon(box(0, 0, 10, 10)), { atoms, level });
		const whole = unit('w', ['a', 'b', 'c'], 'province');
		expect(partsOfAreas([whole, unit('1', ['a']), unit('2', ['b'])])[0]).toBeNull();
		expect(partsOfAreas([whole, unit('1', ['a', 'b']), unit('2', ['b', 'c'])])[0]).toBeNull();
		expect(partsOfAreas([whole, unit('1', ['a', 'b']), unit('2', ['c', 'd'])])[0]).toBeNull();
		expect(partsOfAreas([whole, unit('1', ['a', 'b']), unit('2', ['c'])])[0]).toEqual([1, 2]);
	});
});

describe('a figure summed from parts', () => {
	it.each(['unit', 'urban'] as const)('is the figure of the whole, base %s', (base) => {
		const areas = levels(base, 'commune', 'district', 'province');
		fc.assert(
			fc.property(discs, (plans) => {
				const results = computeCoverage(request(areas, plans), { kernel: 'edges' });
				for (const [k, summed] of results.entries()) {
					if (summed.parts === null) continue;
					const [alone] = computeCoverage(request([areas[k] as CoverageArea], plans), { kernel: 'clipper2' });
					expect(summed.percent).toBeCloseTo(alone?.percent ?? NaN, 6);
					expect(summed.overlapHa).toBeCloseTo(alone?.overlapHa ?? NaN, 3);
					expect(summed.plans.map((share) => share.plan).sort()).toEqual(
						alone?.plans.map((share) => share.plan).sort()
					);
				}
				expect(results.at(-1)?.parts).toBe(results.at(-1)?.percent === null ? null : 11);
			}),
			{ numRuns: 6, seed: 122 }
		);
	});

	it('carries the pieces of the whole, joined over the borders of its parts', () => {
		const areas = levels('unit', 'district', 'province');
		const over = plan('over', disc([106.75, 21.86], 5_000));
		const [whole] = computeCoverage(request(areas, [over]), { pieces: true }).slice(-1);
		expect(whole?.parts).toBe(11);
		expect(whole?.pieces?.covered?.coordinates).toHaveLength(1);
		// The disc lies inside the province, across the border of the city and Cao Lộc: its own size is the figure.
		expect(whole?.coveredHa).toBeCloseTo(areaHa(over.geometry), 2);
		expect(whole?.pieces?.covered ? areaHa(whole.pieces.covered) : NaN).toBeCloseTo(areaHa(over.geometry), 2);
	});

	it('of very many plans makes the pieces when they are asked for, of a whole from those of its parts', async () => {
		// Enough corners for edge sums.
		const many = Array.from({ length: 400 }, (_, k) =>
			plan(`d${k}`, disc([106.3 + 0.04 * (k % 20), 21.55 + 0.03 * Math.floor(k / 20)], 2_600))
		);
		const large = request(levels('unit', 'commune', 'district', 'province'), many);
		const service = new CoverageService();
		const outcome = await service.compute(large, { pieces: 'where-small' });
		const whole = computeCoverage(large, { pieces: true });
		const plain = whole.map((one) => ({ ...one, pieces: null }));
		expect(outcome).toEqual({ cancelled: false, results: plain, more: false });
		expect(whole.at(-1)).toMatchObject({ kernel: 'edges', parts: 11 });
		for (const { id, pieces } of whole.slice(-14)) {
			const slices = [await service.pieces(id)];
			while (slices.at(-1)?.more) slices.push(await service.pieces(id, slices.length));
			const rings = slices.flatMap((slice) => slice?.rings ?? []);
			expect(slices[0] && fromRings(rings)).toEqual(pieces);
		}
		const [last] = whole.slice(-1);
		expect((await service.findings(last?.id ?? ''))?.gaps[0]?.ha).toBeGreaterThan(1);
		// Measured anew in between, they are no longer those of the figure.
		await service.compute(large, { pieces: 'where-small' });
		const asking = service.pieces(last?.id ?? '');
		void service.compute(request(levels('unit', 'province'), many.slice(1)), { pieces: 'where-small' });
		expect(await asking).toBeNull();
	});

	it('of the register by communes is what the province is as a whole', () => {
		const asOf = '2026-11-01';
		const plans = coveragePlans(all, PLANS, { types: TYPES, asOf });
		const fine = plans.filter(({ known }) => known !== 'district');
		const [alone] = computeCoverage(request(levels('unit', 'province'), fine, { types: TYPES }));
		const [whole] = computeCoverage(
			request(levels('unit', 'commune', 'province'), fine, { types: TYPES })
		).slice(-1);
		expect(whole?.parts).toBe(200);
		expect(whole?.percent).toBeCloseTo(alone?.percent ?? NaN, 6);
		expect(whole?.plans.map(({ plan: id }) => id).sort()).toEqual(
			alone?.plans.map(({ plan: id }) => id).sort()
		);
	});

	it('is not made where a plan counts in the whole and not in its parts', () => {
		const areas = levels('unit', 'commune', 'district');
		const vague = plan('vague', disc([106.75, 21.86], 300), { known: 'district' });
		const results = computeCoverage(request(areas, [vague]));
		const districts = results.slice(200);
		const sum = districts.reduce((ha, { coveredHa }) => ha + (coveredHa ?? 0), 0);
		expect(districts.filter(({ percent }) => percent !== null).every(({ parts }) => parts === null)).toBe(
			true
		);
		expect(sum).toBeCloseTo(areaHa(vague.geometry), 3);
	});

	it('follows an edit: the part is measured again, and the whole is summed again', () => {
		const areas = levels('unit', 'commune', 'district', 'province');
		const session = new CoverageSession();
		const plans = [plan('a', disc([106.7, 21.8], 100)), plan('b', disc([106.3, 22.1], 200))];
		for (const _ of session.start(request(areas, plans))) continue;
		const edits: CoveragePlan[] = [plan('a', disc([106.9, 21.7], 700)), plan('c', disc([106.31, 22.1], 90))];
		const again = [...session.change({ put: edits })].map(({ index }) => index);
		expect(again.length).toBeLessThan(40);
		expect(again.at(-1)).toBe(211);
		const fresh = computeCoverage(request(areas, [plans[1] as CoveragePlan, ...edits]), {
			kernel: 'clipper2'
		});
		session.results.forEach(({ percent }, k) =>
			expect(percent ?? -1).toBeCloseTo(fresh[k]?.percent ?? -1, 6)
		);
	});
});
