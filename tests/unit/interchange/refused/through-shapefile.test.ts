import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlans } from '../../../../src/lib/coverage/plan-file';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { readMended } from '../../../../src/lib/interchange/refused/read-mended';
import { refusedFile } from '../../../../src/lib/interchange/refused/refused-file';

const CHOOSER = { wants: 'polygons', own: 9215, whereIs: null } as const;
const FIXTURE = 'tests/fixtures/formats/mended-shp.zip';
const there = spawnSync('ogr2ogr', ['--version']).status === 0;

const square = (west: number, south: number) => [
	[west, south],
	[west + 0.01, south],
	[west + 0.01, south + 0.01],
	[west, south + 0.01],
	[west, south]
];
/** As an office writes it: the names of its columns are longer than the ten bytes that a Shapefile keeps. */
const plan = (name: string, ring: unknown[][]) => ({
	type: 'Feature',
	properties: {
		'Tên đồ án': name,
		'Loại quy hoạch': 'Quy hoạch phân khu',
		'Trạng thái': 'Đã duyệt',
		'Ngày phê duyệt': '2024-05-01'
	},
	geometry: { type: 'Polygon', coordinates: [ring] }
});
const GIVEN: GivenFile = {
	name: 'đồ án.geojson',
	bytes: new TextEncoder().encode(
		JSON.stringify({
			type: 'FeatureCollection',
			features: [
				plan('Khu Một', square(106.7, 21.8)),
				plan('Khu Hai', [['x', 21.8], ...square(106.72, 21.8).slice(1)]),
				plan('Khu Ba', square(21.82, 106.7))
			]
		})
	)
};

async function readOne(mended: GivenFile[][] = []) {
	const read = await readMended(
		{ files: [GIVEN], choice: {} },
		CHOOSER,
		mended.map((files) => ({ files, choice: {} }))
	);
	if (read.outcome === 'asked') throw new Error('asked');
	return { ...read, plans: readPlans(read.file, { today: '2026-11-26' }) };
}

/** The refused, put right as a person would, as GeoJSON. */
async function mendedText(): Promise<string> {
	const { file, id, plans } = await readOne();
	expect(plans.leftOut.map(({ code }) => code)).toEqual(['coordinate-invalid', 'coordinates-swapped']);
	const source = { id, name: GIVEN.name };
	const bytes = refusedFile(file, { leftOut: plans.leftOut, repaired: [], source, words: {} });
	const saved = JSON.parse(new TextDecoder().decode(bytes)) as {
		features: { geometry: object }[];
	};
	saved.features.forEach((one, k) => {
		one.geometry = { type: 'Polygon', coordinates: [square(106.72 + 0.02 * k, 21.8)] };
	});
	return JSON.stringify(saved);
}

/** The same through a program of another house, which saves a Shapefile. */
async function byGdal(): Promise<GivenFile[]> {
	const folder = mkdtempSync(join(tmpdir(), 'mended-'));
	try {
		writeFileSync(join(folder, 'mended.geojson'), await mendedText());
		const args = ['-f', 'ESRI Shapefile', join(folder, 'out'), join(folder, 'mended.geojson')];
		const { status } = spawnSync('ogr2ogr', [...args, '-lco', 'ENCODING=UTF-8']);
		expect(status).toBe(0);
		const names = readdirSync(join(folder, 'out'));
		return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, 'out', name))) }));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** All three count, under the names, types and days of their own columns. */
async function joins(files: GivenFile[]): Promise<void> {
	const { plans, mended, added } = await readOne([files]);
	expect([mended, added, plans.leftOut]).toEqual([2, 0, []]);
	expect(plans.items.map(({ name, type, countsFrom }) => [name, type, countsFrom])).toEqual(
		['Khu Một', 'Khu Hai', 'Khu Ba'].map((name) => [name, 'zoning', '2024-05-01'])
	);
}

describe('refused, saved as a Shapefile, mended and back', () => {
	it('as GDAL 3.6 wrote it', async () => {
		await joins([{ name: 'mended.zip', bytes: new Uint8Array(readFileSync(FIXTURE)) }]);
	});

	it.skipIf(!there)('as GDAL writes it here', async () => {
		await joins(await byGdal());
	});
});
