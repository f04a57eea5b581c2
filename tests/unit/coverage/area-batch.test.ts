import { describe, expect, it } from 'vitest';
import { countryPlans } from '../../../scripts/bench/country-plans';
import { measureBatch, packArea } from '../../../src/lib/coverage/area-batch';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { readPlanChunk } from '../../../src/lib/coverage/plan-chunk';
import { fromRecord, toRecord } from '../../../src/lib/coverage/plan-record';
import type { CoverageArea, CoveragePlan } from '../../../src/lib/coverage/types';

const box = (west: number, south: number, side: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, south],
			[west + side, south],
			[west + side, south + side],
			[west, south + side],
			[west, south]
		]
	]
});

describe('areas measured a batch at a time, from records', () => {
	it('keeps every corner of land with holes and parts', () => {
		const geometry = {
			type: 'MultiPolygon' as const,
			coordinates: [
				[...box(106.1, 21.3, 0.3).coordinates, ...box(106.2, 21.4, 1 / 30).coordinates],
				box(107, 21.123456789, 0.1).coordinates
			]
		};
		const facts = { id: 'phường', warnings: [] };
		const record = toRecord(geometry, facts);
		expect(record.length % 8).toBe(0);
		expect(fromRecord(record.buffer, 0)).toEqual({ geometry, facts });
	});

	it('gives the figures of all areas measured at once, to 1e-9 points', () => {
		const squares = Array.from({ length: 9 }, (_, k) => box(106 + 0.1 * (k % 3), 21 + 0.1 * (k % 2), 0.1));
		const made = [...countryPlans(squares, 400)];
		const areas = squares.map((geometry, k): CoverageArea => ({
			id: `a${k}`,
			name: `a${k}`,
			level: 'file',
			geometry,
			precision: 'surveyed',
			sources: [],
			warnings: [],
			completeTypes: []
		}));
		const plans = made.map(({ id, geometry }): CoveragePlan => ({
			id,
			name: id,
			type: 'zoning',
			geometry,
			precision: 'surveyed',
			known: null,
			sources: [],
			warnings: []
		}));
		const asked = { types: ['zoning'], asOf: '2026-01-01' };
		const whole = computeCoverage({ areas, plans, ...asked, base: 'unit' }, { kernel: 'edges' });
		const lines = made.map(({ id, geometry }) =>
			JSON.stringify({
				type: 'Feature',
				properties: { id, type: 'zoning', status: 'approved', approved: '2024-05-01', precision: 'surveyed' },
				geometry
			})
		);
		const ends = lines.map((_, k) => lines.slice(0, k + 1).reduce((sum, line) => sum + line.length, 0));
		const chunk = { first: 0, bytes: new TextEncoder().encode(lines.join('')), ends };
		const form = { format: 'geojson' as const, beside: null, crs: null };
		const { plans: kept } = readPlanChunk(form, chunk, { today: null });
		expect(kept).toHaveLength(400);
		const records = kept.map(({ record }) => ({ bytes: record.buffer, from: 0 }));
		for (const size of [1, 4, 9]) {
			for (let k = 0; k < areas.length; k += size) {
				const batch = areas.slice(k, k + size).map((area) => ({ bytes: packArea(area).record, from: 0 }));
				const results = measureBatch({
					areas: batch,
					plans: records,
					...asked,
					kernel: 'edges',
					plansLeftOut: false
				});
				[...results].forEach((result, n) => {
					const other = whole[k + n];
					expect(result.id).toBe(other?.id);
					expect(Math.abs((result.percent ?? NaN) - (other?.percent ?? NaN))).toBeLessThan(1e-9);
					expect(Math.abs((result.overlapHa ?? NaN) - (other?.overlapHa ?? NaN))).toBeLessThan(1e-6);
					expect(result.plans).toHaveLength(other?.plans.length ?? -1);
					expect(result.overlaps).toHaveLength(other?.overlaps.length ?? -1);
					expect(result.warnings).toEqual(other?.warnings);
				});
			}
		}
	});
});
