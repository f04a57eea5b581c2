import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { CoverageArea } from '../../../src/lib/coverage/types';
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

const GIVEN = plans(81);

/** What GEOS and GeographicLib find of an area, ha: its plans one by one, all of them, and itself. */
interface Truth {
	plan: (id: string) => number;
	covered: number;
	whole: number;
}

const references = new Map<string, Truth>();

/** Found once for all kernels. */
function referenceOf(area: CoverageArea): Truth {
	const known = references.get(area.id);
	if (known) return known;
	const lands = new Map(GIVEN.map((one) => [one.id, reference.madeValid(one.geometry)]));
	const ground = reference.madeValid(area.geometry as MultiPolygon);
	const ha = (land: MultiPolygon) => geographicLib(reference.intersection(land, ground)).ha;
	const parts = new Map<string, number>();
	const found = {
		plan: (id: string) => {
			const part = parts.get(id) ?? ha(lands.get(id) as MultiPolygon);
			parts.set(id, part);
			return part;
		},
		covered: ha(reference.union([...lands.values()])),
		whole: geographicLib(ground).ha
	};
	references.set(area.id, found);
	return found;
}

describe.each(['auto', 'clipper2', 'edges'] as const)(
	'communes of today under random plans, kernel %s',
	(kernel) => {
		it('agrees with GEOS and GeographicLib on over 200 area × plan cases to 1e-6 points', () => {
			const areas = coverageAreas(boundaries(), { level: 'commune', vintage: '2025', base: 'unit' });
			let [cases, worst] = [0, 0];
			for (const area of areas) {
				const [result] = computeCoverage(request([{ ...area, level: 'file' }], GIVEN), { kernel });
				if (!result || !area.geometry || result.plans.length === 0) continue;
				const truth = referenceOf(area);
				for (const share of result.plans) {
					worst = Math.max(worst, (100 * Math.abs(share.ha - truth.plan(share.plan))) / truth.whole);
					cases += 1;
				}
				worst = Math.max(worst, Math.abs((result.percent ?? NaN) - (100 * truth.covered) / truth.whole));
			}
			expect(cases).toBeGreaterThanOrEqual(200);
			expect(worst).toBeLessThan(1e-6);
		});
	}
);
