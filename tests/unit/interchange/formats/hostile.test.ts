import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CodedError, isErrorCode } from '../../../../src/lib/domain/errors';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { openLayers } from '../../../../src/lib/interchange/layers/open-layers';
import { fileWords } from '../../../../src/lib/i18n/file-words';
import { HOSTILE, shp } from './hostile-files';
import { features, fixture, parts, read, text } from './zoo';

/** What came of files: `read`, `asked`, or the code they were refused for; any other error fails. */
async function outcome(files: readonly GivenFile[]): Promise<string> {
	try {
		return (await read(files)).outcome;
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}

const zipped = (stem: string): GivenFile => ({
	name: `${stem}.zip`,
	bytes: zipSync(Object.fromEntries(parts(stem).map(({ name, bytes }) => [name, bytes])))
});

const ALL: readonly GivenFile[] = [
	zipped('shp-utf8'),
	fixture('shp-utf8.shp'),
	fixture('plan-9215.gpkg'),
	fixture('plan-wgs84.gpkg'),
	fixture('plan.kml'),
	fixture('plan.kmz'),
	fixture('plan-9215.fgb'),
	fixture('plan-noindex.fgb'),
	fixture('plan-9215.mif'),
	fixture('plan.dxf'),
	fixture('plan-wkt.csv'),
	fixture('plan.ndjson'),
	text(
		'plan.topojson',
		'{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[0]]}},"arcs":[[[106,21],[107,21],[107,22],[106,21]]]}'
	),
	text(
		'track.gpx',
		'<gpx><trk><name>Đường</name><trkseg><trkpt lat="21.8" lon="106.7"/><trkpt lat="21.9" lon="106.7"/></trkseg></trk></gpx>'
	)
];

const SHARES = [0, 0.05, 0.3, 0.6, 0.9, 0.99];
const CUT = ALL.flatMap((file) => SHARES.map((share) => [file.name, share, file] as const));

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number> {
	for (let state = seed; ;) {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		yield state / 2_147_483_648;
	}
}

function mutated({ name, bytes }: GivenFile, seed: number): GivenFile {
	const random = numbers(seed);
	const next = () => random.next().value as number;
	const broken = bytes.slice();
	for (let k = 0; k < 12; k += 1) broken[Math.floor(next() * broken.length)] = Math.floor(next() * 256);
	return { name, bytes: broken };
}

describe('files cut short', () => {
	it.each(CUT)('%s cut to %d ends in a reading, a question or a code', async (_, share, { name, bytes }) => {
		const cut = { name, bytes: bytes.slice(0, Math.floor(bytes.length * share)) };
		expect(await outcome([cut])).toMatch(/^[a-z-]+$/);
	});

	it.each(ALL.map((file) => [file.name, file] as const))('%s empty is said to be so', async (_, { name }) => {
		expect(await outcome([{ name, bytes: new Uint8Array() }])).toBe('file-empty');
	});
});

describe('files with wrong bytes', () => {
	const seeds = [1, 2, 3, 4];
	it.each(ALL.flatMap((file) => seeds.map((seed) => [file.name, seed, file] as const)))(
		'%s, mutation %d',
		async (_, seed, file) => {
			for (let k = 0; k < 25; k += 1)
				expect(await outcome([mutated(file, 1000 * seed + k)])).toMatch(/^[a-z-]+$/);
		}
	);
});

describe('files made to harm', () => {
	it.each(HOSTILE)('%s', { timeout: 20_000 }, async (_, make, expected) => {
		const got = await outcome(make());
		if (typeof expected === 'string') expect(got).toBe(expected);
		else expect(got).toMatch(expected);
	});

	it('has words in both languages for each refusal', async () => {
		for (const [, , expected] of HOSTILE) {
			if (typeof expected !== 'string' || !isErrorCode(expected)) continue;
			for (const locale of ['vi', 'en'] as const)
				expect(
					fileWords({ code: expected, details: { format: 'mapinfo-tab', group: 'gis' } }, { locale })
				).toBeTruthy();
		}
	});

	it('tells each record that could not be read', async () => {
		const bytes = shp((view) => {
			view.setInt32(0, 5, true);
			view.setInt32(36, 1, true);
			view.setInt32(40, 2_000_000_000, true);
		});
		const { leftOut } = await features([{ name: 'a.shp', bytes }], { crs: '9215' });
		expect(leftOut).toMatchObject([{ index: 0, id: null, code: 'record-invalid' }]);
	});

	it('reads what stands before the place where a shapefile was cut', async () => {
		const { bytes } = fixture('shp-utf8.shp');
		const { layers } = await openLayers([{ name: 'a.shp', bytes: bytes.slice(0, 500) }]);
		expect(layers[0]?.notes).toContainEqual({ code: 'file-torn' });
		expect(layers[0]?.features.length).toBeGreaterThan(0);
	});
});
