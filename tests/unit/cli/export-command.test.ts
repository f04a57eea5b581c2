import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { openLayers } from '../../../src/lib/interchange/layers/open-layers';
import type { FileLayer } from '../../../src/lib/interchange/layers/layer';
import { PLANS } from '../../../src/lib/register/plans';
import { json, refusal } from './call';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function exported(layer: string, format: string, ...more: string[]): Promise<FileLayer> {
	const out = join(folder, `${layer}.${format}`);
	await json('export', '--layer', layer, '--level', 'commune', '--format', format, '--out', out, ...more);
	const { layers } = await openLayers([
		{ name: `x.${format === 'shp' ? 'zip' : format}`, bytes: Uint8Array.from(readFileSync(out)) }
	]);
	return layers[0] as FileLayer;
}

const FIGURES = ['base_ha', 'covered_ha', 'percent', 'qualifier', 'overlap_ha', 'gap_ha'] as const;

describe('planning export', () => {
	it.each(['gpkg', 'fgb', 'shp'])(
		'areas as %s: the numbers of `planning coverage` to their last digit',
		async (format) => {
			const { areas } = (await json('coverage', '--level', 'commune')) as {
				areas: Record<string, string | number | null>[];
			};
			const layer = await exported('areas', format, '--crs', '9215');
			expect(layer.crs?.crs?.plane).toMatchObject({ meridian: 107.25, scale: 0.9999 });
			const told = layer.features.map(({ properties: p }) => [
				p['id'],
				p['name'],
				...FIGURES.map((name) => p[name])
			]);
			expect(told).toEqual(
				areas.map((area) => [area['id'], area['name'], ...FIGURES.map((name) => area[name])])
			);
			const unknown = areas.filter(({ percent }) => percent === null).length;
			expect(unknown).toBeGreaterThan(0);
			const zeros = layer.features.filter(({ properties }) => properties['percent'] === 0).length;
			expect(zeros).toBe(areas.filter(({ percent }) => percent === 0).length);
		}
	);

	it('plans: those of the register that count on the day, each with day, method and sources', async () => {
		const { features } = await exported('plans', 'gpkg', '--as-of', '2023-05-27');
		const known = new Set(PLANS.map(({ id }) => id));
		expect(features.length).toBeGreaterThan(0);
		for (const { properties, geometry } of features) {
			expect(known.has(String(properties['id']))).toBe(true);
			expect(properties['as_of']).toBe('2023-05-27');
			expect(properties['method']).toBe('geodesic-area');
			expect(properties['sources']).toBeTruthy();
			expect(geometry?.type).toBe('MultiPolygon');
		}
	});

	it('gaps: base less covered land, and all of the base where no plan is known', async () => {
		const { features } = await exported('gaps', 'gpkg');
		for (const { properties, geometry } of features) {
			if (geometry?.type !== 'MultiPolygon') continue;
			// The figure of a unit of which nothing is known stays unknown; its land under no known plan is all of it.
			const none = properties['gap_ha'] ?? properties['base_ha'];
			expect(Math.abs(areaHa(geometry) - Number(none))).toBeLessThan(0.01);
			expect(Number(properties['none_known'])).toBeCloseTo(Number(none), 3);
		}
		expect(features.some(({ geometry }) => geometry !== null)).toBe(true);
	});

	it('refuses a system that a format cannot have, and one that nobody knows', async () => {
		const call = ['export', '--layer', 'areas', '--level', 'province', '--out', join(folder, 'x')];
		expect(await refusal(...call, '--format', 'kml', '--crs', '9215')).toMatchObject({
			code: 'option-conflict'
		});
		expect(await refusal(...call, '--format', 'shp', '--crs', '27700')).toMatchObject({
			code: 'grid-unknown'
		});
		expect(await refusal(...call, '--format', 'dwg')).toMatchObject({ code: 'option-value' });
		expect(await refusal(...call, '--format', 'csv', '--area', 'nowhere')).toMatchObject({
			code: 'unit-unknown'
		});
	});

	it('a plan as a dossier, which the dossier check reads without an error', async () => {
		const out = join(folder, 'R3.zip');
		const told = await json('export', '--plan', 'R3', '--format', 'dossier', '--out', out);
		expect(told).toMatchObject({ plan: 'R3', crs: 9215 });
		const checked = await json('dossier', out);
		expect(checked['counts']).toMatchObject({ error: 0 });
		const refusals = await Promise.all([
			refusal('export', '--plan', 'Z9', '--format', 'dossier', '--out', out),
			refusal('export', '--plan', 'R3', '--format', 'dossier', '--level', 'commune', '--out', out),
			refusal(
				'export',
				'--plan',
				'R3',
				'--layer',
				'areas',
				'--level',
				'commune',
				'--format',
				'gpkg',
				'--out',
				out
			)
		]);
		expect(refusals.map(({ code }) => code)).toEqual(['plan-unknown', 'option-conflict', 'option-conflict']);
	});
});
