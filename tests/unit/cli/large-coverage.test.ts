import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countryPlans } from '../../../scripts/bench/country-plans';
import { runCli } from '../../../scripts/cli/run';
import { writeLayer } from '../../../src/lib/interchange/write/write-layer';
import { refusal } from './call';

let folder: string;
let areas: string;
const DAY = '2026-01-01';

const box = (west: number, south: number, side: number): Polygon => {
	const [e, n] = [west + side, south + side];
	const ring = [
		[west, south],
		[e, south],
		[e, n],
		[west, n],
		[west, south]
	];
	return { type: 'Polygon', coordinates: [ring] };
};

/** Twelve squares side by side. */
const SQUARES = Array.from({ length: 12 }, (_, k) => box(106 + 0.1 * (k % 4), 21 + 0.1 * (k % 3), 0.1));

const collection = (features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

function file(name: string, text: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const approved = { type: 'zoning', status: 'approved', approved: '2024-05-01' };
const plan = (properties: Record<string, unknown>, geometry: unknown) => ({
	type: 'Feature',
	properties,
	geometry
});

/** Made-up plans with what is wrong with plans of files. */
function mixed(count: number): unknown[] {
	const made = [...countryPlans(SQUARES, count)].map(({ id, geometry }, k) =>
		plan({ ...approved, id, type: k % 3 === 0 ? 'detailed' : 'zoning' }, geometry)
	);
	const bow: Position[] = [
		[106.02, 21.02],
		[106.06, 21.06],
		[106.06, 21.02],
		[106.02, 21.06],
		[106.02, 21.02]
	];
	return [
		...made,
		plan({ ...approved, id: 'p1', name: 'Again' }, box(106.11, 21.11, 0.02)),
		plan({ ...approved, id: 'p1', precision: 'surveyed' }, box(106.12, 21.12, 0.02)),
		plan({ ...approved, id: 'bow' }, { type: 'Polygon', coordinates: [bow] }),
		plan({ ...approved, approved: null }, box(106.2, 21, 0.05)),
		plan({ ...approved, status: 'task' }, box(106.3, 21, 0.05)),
		plan({ ...approved, status: '???' }, box(106.3, 21, 0.05)),
		plan({ ...approved, approved: '2031-01-01' }, box(106.3, 21, 0.05)),
		plan(approved, null),
		plan(approved, { type: 'Point', coordinates: [106, 21] })
	];
}

async function asked(plans: string, ...more: string[]) {
	const args = ['coverage', '--areas', areas, '--plans', plans, '--as-of', DAY, ...more, '--json'];
	const { exitCode, stdout, more: rest, stderr } = await runCli(args);
	if (exitCode !== 0) throw new Error(stderr);
	return stdout + [...rest].join('');
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'large-'));
	const features = SQUARES.map((geometry, k) => plan({ id: `a${k}`, name: `Area ${k}` }, geometry));
	areas = file('areas.geojson', collection(features));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('plans read piece by piece', () => {
	it('give the very text that plans read whole do, in threads too', async () => {
		const features = mixed(40);
		const whole = file('plans.geojson', collection(features));
		const lines = file('plans.ndjson', features.map((one) => JSON.stringify(one)).join('\n'));
		const text = await asked(whole);
		expect(JSON.parse(text)).toHaveProperty('quarantined.length', 4);
		expect(text).toContain('id-repeated');
		for (const path of [whole, lines])
			for (const jobs of ['1', '2']) expect(await asked(path, '--jobs', jobs)).toBe(text);
	});

	it('of a FlatGeobuf give the same', async () => {
		const made = [...countryPlans(SQUARES, 30)];
		const layer = {
			name: 'plans',
			fields: ['id', 'type', 'status', 'approved'].map((name) => ({ name, type: 'text' as const })),
			features: made.map(({ id, geometry }) => ({
				values: [id, approved.type, approved.status, approved.approved],
				geometry
			})),
			label: 0,
			kind: null,
			about: []
		};
		const { bytes } = await writeLayer(layer, 'fgb', 4326);
		const path = file('plans.fgb', bytes);
		expect(await asked(path, '--jobs', '2')).toBe(await asked(path));
	});

	it('so many that edges are summed: the same figures within 1e-6 points', async () => {
		const path = file('many.geojson', collection(mixed(900)));
		interface Told {
			areas: { id: string; percent: number; kernel: string; overlap_ha: number; plans: unknown[] }[];
		}
		const [whole, pieces] = [await asked(path), await asked(path, '--jobs', '2')].map(
			(text) => JSON.parse(text) as Told
		);
		expect(pieces?.areas[0]?.kernel).toBe('edges');
		pieces?.areas.forEach((area, k) => {
			const other = whole?.areas[k];
			expect(Math.abs(area.percent - (other?.percent ?? NaN))).toBeLessThan(1e-6);
			expect(area.overlap_ha).toBeCloseTo(other?.overlap_ha ?? NaN, 3);
			expect({ ...area, plans: area.plans.length, overlaps: null }).toMatchObject({
				id: other?.id,
				kernel: other?.kernel,
				plans: other?.plans.length
			});
		});
	});

	it('are written area by area with --out', async () => {
		const path = file('out.geojson', collection(mixed(40)));
		const out = join(folder, 'areas.ndjson');
		const told = JSON.parse(await asked(path, '--out', out, '--jobs', '2')) as Record<string, unknown>;
		expect(told['areas_measured']).toBe(SQUARES.length);
		const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
		const written = lines.map((line) => JSON.parse(line) as { id: string });
		const { areas: all } = JSON.parse(await asked(path)) as { areas: { id: string }[] };
		const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
		expect(written.sort(byId)).toEqual([...all].sort(byId));
	});

	it('tell how far they have come', async () => {
		const path = file('told.geojson', collection(mixed(40)));
		const steps: string[] = [];
		const args = ['coverage', '--areas', areas, '--plans', path, '--jobs', '1'];
		await runCli(args, ({ step, share }) => steps.push(`${step} ${share}`));
		expect(steps).toContain('plans read 1');
		expect(steps.at(-1)).toBe('areas measured 1');
	});

	it('are refused with --jobs that is no number, and where they cannot be cut', async () => {
		const path = file('list.geojson', JSON.stringify([plan(approved, box(106, 21, 0.1))]));
		const args = ['coverage', '--areas', areas, '--plans', path, '--jobs'];
		expect(await refusal(...args, '0')).toEqual({ exitCode: 2, code: 'option-value' });
		expect(await refusal(...args, '1')).toEqual({ exitCode: 2, code: 'option-conflict' });
	});
});
