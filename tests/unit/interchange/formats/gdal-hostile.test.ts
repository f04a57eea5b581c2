import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CodedError, isErrorCode } from '../../../../src/lib/domain/errors';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { byteText } from '../../../../src/lib/interchange/byte-text';
import { features, fixture, latin, parts, read } from './zoo';

const GDB: readonly GivenFile[] = Object.entries(unzipSync(fixture('plan-9215.gdb.zip').bytes)).map(
	([name, bytes]) => ({ name, bytes })
);
/** Of a geodatabase: the table of tables, that of items, and the plans with their index. */
const TABLES = ['a00000001.gdbtable', 'a00000004.gdbtable', 'a00000009.gdbtable', 'a00000009.gdbtablx'];

const SOURCES: readonly (readonly [string, readonly GivenFile[]])[] = [
	['plan.dgn', [fixture('plan.dgn')]],
	['plan-9215.gml', [fixture('plan-9215.gml')]],
	['plan-9215.sqlite', [fixture('plan-9215.sqlite')]],
	['plan-esri.json', [fixture('plan-esri.json')]],
	...['.dat', '.map', '.id', '.tab'].map((part) => [part, parts('plan-own')] as const),
	...TABLES.map((part) => [part, GDB] as const)
];

async function outcome(files: readonly GivenFile[]): Promise<string> {
	try {
		return (await read(files)).outcome;
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}

const ends = (got: string) => ['read', 'asked'].includes(got) || isErrorCode(got);

/** Files with one of them changed. */
const other = (
	files: readonly GivenFile[],
	part: string,
	change: (bytes: Uint8Array) => Uint8Array
): GivenFile[] =>
	files.map((file) => (file.name.endsWith(part) ? { ...file, bytes: change(file.bytes) } : file));

function mutated(bytes: Uint8Array, seed: number): Uint8Array {
	const broken = bytes.slice();
	let state = seed;
	const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
	for (let k = 0; k < 12; k += 1) broken[Math.floor(next() * broken.length)] = Math.floor(next() * 256);
	return broken;
}

describe('GML', () => {
	const gml = byteText(fixture('plan-9215.gml').bytes);
	const opened = (changed: string) => [{ name: 'plan.gml', bytes: latin(changed) }];

	it('whose entities unfold to a thousand million letters is refused or torn, in seconds', async () => {
		const more = 'bcdefghij'.replace(/./g, (name, k) => {
			const before = `&${'abcdefghi'[Number(k)] ?? ''};`;
			return `<!ENTITY ${name} "${before.repeat(10)}">`;
		});
		const bomb = gml
			.replace('<ogr:FeatureCollection', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${more}]>$&`)
			.replace('<ogr:ma>QH-01', '<ogr:ma>&j;');
		expect(ends(await outcome(opened(bomb)))).toBe(true);
	});

	it('reads no other file that it names', async () => {
		const other = gml
			.replace('<ogr:FeatureCollection', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>$&')
			.replace('<ogr:ma>QH-01', '<ogr:ma>&x;');
		const { features: read } = await features(opened(other));
		expect(read.map(({ properties }) => properties['ma'] ?? null)).toEqual([null, 'QH-02', 'QH-03']);
	});

	it('of degrees whose system says latitude first has them so', async () => {
		const places = '21.8 106.7 21.8 106.72 21.82 106.72 21.82 106.7 21.8 106.7';
		const of = 'urn:ogc:def:crs:EPSG::4326';
		const feature = `<a:qh gml:id="q"><a:ten>A</a:ten><a:geom><gml:Polygon srsName="${of}" gml:id="g"><gml:exterior><gml:LinearRing><gml:posList>${places}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></a:geom></a:qh>`;
		const wfs = `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="http://a"><wfs:member>${feature}</wfs:member></wfs:FeatureCollection>`;
		const { features: read } = await features(opened(wfs));
		expect(read[0]?.shape.polygons[0]?.[0]?.[0]).toEqual([106.7, 21.8]);
	});
});

describe.each(SOURCES)('%s of what GDAL reads', (part, files) => {
	it.each([0, 0.1, 0.7])('cut to %d ends in a reading, a question or a code', async (share) => {
		const cut = other(files, part, (bytes) => bytes.slice(0, Math.floor(bytes.length * share)));
		expect(ends(await outcome(cut))).toBe(true);
	});

	it('with wrong bytes does so too', async () => {
		for (let seed = 1; seed <= 5; seed += 1)
			expect(ends(await outcome(other(files, part, (bytes) => mutated(bytes, seed))))).toBe(true);
	});

	it('of which the numbers lie does so in seconds', { timeout: 40_000 }, async () => {
		for (const from of [4, 32, 256]) {
			const lying = other(files, part, (bytes) => bytes.slice().fill(0xff, from, from + 8));
			expect(ends(await outcome(lying))).toBe(true);
		}
	});
});
