import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, refusal } from './call';
import { strip } from '../../fixtures/geometry/strip';

let folder: string;
let given: string;

function save(name: string, features: readonly object[]): string {
	const path = join(folder, name);
	writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
	return path;
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'plans-'));
	const approved = { type: 'zoning', status: 'approved', approved: '2023-01-01' };
	given = save('do-an.geojson', [
		{ type: 'Feature', properties: { ma: 'a', ...approved }, geometry: strip(106, 106.01) },
		{
			type: 'Feature',
			properties: { ma: 'b', ...approved },
			geometry: { type: 'Polygon', coordinates: [[[106.01, null]]] }
		}
	]);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Saved {
	features: { properties: Record<string, unknown>; geometry: unknown }[];
}

describe('planning plans', () => {
	it('saves what is refused, and takes it back mended: the figure grows by it', async () => {
		const out = join(folder, 'refused.geojson');
		const first = await json('plans', '--file', given, '--refused', out);
		expect(first['plans']).toHaveLength(1);
		expect(first['refused']).toEqual([
			{ feature: 2, id: null, code: 'coordinate-invalid', value: null, at: null }
		]);
		const saved = JSON.parse(readFileSync(out, 'utf8')) as Saved;
		expect(saved.features[0]?.properties).toMatchObject({ ma: 'b', qh_so: 2, qh_ma: 'coordinate-invalid' });
		// Vietnamese, whatever the language of the command line.
		expect(saved.features[0]?.properties['qh_loi']).toMatch(/toạ độ|tọa độ/i);

		const mended = save(
			'mended.geojson',
			saved.features.map((one) => ({ type: 'Feature', ...one, geometry: strip(106.01, 106.02) }))
		);
		const back = await json('plans', '--file', given, '--mended', mended);
		expect([back['refused'], back['mended'], back['added']]).toEqual([[], 1, 0]);

		// The area is 0.04° wide, the plans 0.01° each: a quarter, then a half.
		const areas = save('areas.geojson', [
			{ type: 'Feature', properties: { id: 'A' }, geometry: strip(106, 106.04) }
		]);
		const percent = async (...more: string[]) => {
			const { areas: rows } = await json('coverage', '--areas', areas, '--plans', given, ...more);
			return (rows as { percent: number }[])[0]?.percent;
		};
		expect([await percent(), await percent('--mended', mended)]).toEqual([25, 50]);
	});

	it('refuses to save two ways at once, and where nothing can be written', async () => {
		const both = ['--refused', 'a', '--repaired', 'b'];
		expect((await refusal('plans', '--file', given, ...both)).code).toBe('option-conflict');
		const nowhere = join(folder, 'none', 'x.geojson');
		expect((await refusal('plans', '--file', given, '--refused', nowhere)).code).toBe('file-unwritable');
	});
});
