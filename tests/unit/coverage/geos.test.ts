import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { coverageAreas } from '../../../src/lib/coverage/register-input';
import { star } from '../../fixtures/geometry/shapes';
import { geographicLib, geos, type Geos } from '../geometry/independent';
import { plan, request } from './build';
import { boundaries } from './register';

let reference: Geos;

beforeAll(async () => {
	reference = await geos();
});

/** A hundred plans over the city and its neighbours, some hundred hectares each, many over each other. */
function plans(seed: number) {
	const place = fc.record({
		x: fc.integer({ min: -20_000, max: 20_000 }),
		y: fc.integer({ min: -20_000, max: 20_000 }),
		size: fc.integer({ min: 400, max: 4_000 }),
		rays: fc.integer({ min: 3, max: 20 }),
		inner: fc.integer({ min: 30, max: 100 }),
		zoning: fc.boolean()
	});
	return fc.sample(place, { seed, numRuns: 100 }).map(({ x, y, size, rays, inner, zoning }, k) => {
		const points = star(x, y, size, (size * inner) / 100, rays, k);
		const ring = [...points, points[0] as [number, number]].map(([dx, dy]) => [
			106.76 + dx * 1e-5,
			21.85 + dy * 1e-5
		]);
		const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
		return plan(`p${k}`, geometry, { type: zoning ? 'zoning' : 'detailed' });
	});
}

describe.each(['auto', 'clipper2', 'edges'] as const)(
	'communes of today under random plans, kernel %s',
	(kernel) => {
		it('agrees with GEOS and GeographicLib on over 200 area × plan cases to 1e-6 points', () => {
			const given = plans(81);
			const lands = new Map(given.map((one) => [one.id, reference.madeValid(one.geometry)]));
			const areas = coverageAreas(boundaries(), { level: 'commune', vintage: '2025', base: 'unit' });
			let [cases, worst] = [0, 0];
			for (const area of areas) {
				const [result] = computeCoverage(request([{ ...area, level: 'file' }], given), { kernel });
				if (!result || !area.geometry || result.plans.length === 0) continue;
				const ground = reference.madeValid(area.geometry);
				const whole = geographicLib(ground).ha;
				for (const share of result.plans) {
					const part = reference.intersection(lands.get(share.plan) as MultiPolygon, ground);
					worst = Math.max(worst, (100 * Math.abs(share.ha - geographicLib(part).ha)) / whole);
					cases += 1;
				}
				const covered = reference.intersection(reference.union([...lands.values()]), ground);
				const percent = (100 * geographicLib(covered).ha) / whole;
				worst = Math.max(worst, Math.abs((result.percent ?? NaN) - percent));
			}
			expect(cases).toBeGreaterThanOrEqual(200);
			expect(worst).toBeLessThan(1e-6);
		});
	}
);
