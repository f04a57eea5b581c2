import { describe, expect, it } from 'vitest';
import { readFlatGeobuf } from '../../../src/lib/interchange/flatgeobuf/flatgeobuf';
import { Budget } from '../../../src/lib/interchange/layers/budget';
import { FlatGeobufSplitter } from '../../../src/lib/interchange/stream/flatgeobuf-splitter';
import { GeoJsonSplitter } from '../../../src/lib/interchange/stream/geojson-splitter';
import { NotFeatures } from '../../../src/lib/interchange/stream/not-features';
import { readChunk } from '../../../src/lib/interchange/stream/source';
import { WGS84 } from '../../../src/lib/interchange/crs/file-crs';
import { writeFlatGeobuf } from '../../../src/lib/interchange/write/flatgeobuf';
import { outCrs } from '../../../src/lib/interchange/write/out-crs';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The features of a text that comes in pieces of so many bytes. */
function cut(text: string, size: number) {
	const splitter = new GeoJsonSplitter();
	const found: string[] = [];
	const bytes = bytesOf(text);
	for (let k = 0; k < bytes.length; k += size)
		splitter.push(bytes.subarray(k, k + size), (feature) => found.push(new TextDecoder().decode(feature)));
	splitter.end();
	return { found: found.map((one) => JSON.parse(one) as unknown), splitter };
}

const feature = (k: number) => ({
	type: 'Feature',
	properties: { features: [{ a: '}]' }], 'quote " and \\': `xã ${k} {[`, deep: { b: [1, {}] } },
	geometry: { type: 'Point', coordinates: [106 + k, 21.5] }
});

describe('GeoJSON that comes in pieces', () => {
	const features = [feature(1), feature(2), feature(3)];
	const sizes = [1, 2, 3, 7, 64, 100_000];

	it.each(sizes)('a collection in pieces of %i bytes', (size) => {
		const crs = { type: 'name', properties: { name: 'EPSG:4326' } };
		const whole = { type: 'FeatureCollection', featuresX: [], crs, features, note: 'after' };
		for (const text of [JSON.stringify(whole), `\uFEFF${JSON.stringify(whole, null, 2)}\n`]) {
			const { found, splitter } = cut(text, size);
			expect(found).toEqual(features);
			const { features: _, ...rest } = whole;
			expect(JSON.parse(splitter.before.replace(/^\uFEFF/, '') + splitter.after)).toEqual({
				...rest,
				features: []
			});
		}
	});

	it.each(sizes)('one a line, or after record marks, in pieces of %i bytes', (size) => {
		const lines = features.map((one) => JSON.stringify(one));
		for (const text of [lines.join('\n'), `\u001E${lines.join('\n\u001E')}\n`]) {
			const { found, splitter } = cut(text, size);
			expect(found).toEqual(features);
			expect(splitter.sequence).toBe(true);
		}
	});

	it.each([
		'',
		'[]',
		'{"type":"FeatureCollection","features":[{"type":"Feature"}',
		'{"type":"FeatureCollection","features":[{"type":"Feature"}]',
		'{"type":"FeatureCollection","features":[1]}',
		'not JSON'
	])('%j is for the reader of the whole', (text) => {
		expect(() => cut(text, 8)).toThrow(NotFeatures);
	});

	it.each([
		['an object that is no feature', '{"type":"FeatureCollection"}'],
		['a collection within one', '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'],
		['broken JSON', '{"type":"Feature",}']
	])('%s is for the reader of the whole', (_, text) => {
		const bytes = bytesOf(text);
		const chunk = { first: 0, bytes, ends: [bytes.length] };
		expect(() => readChunk({ format: 'geojson', beside: null, crs: null }, chunk)).toThrow(NotFeatures);
	});
});

describe('FlatGeobuf that comes in pieces', () => {
	const square = (x: number) => ({
		type: 'Polygon' as const,
		coordinates: [
			[
				[x, 21],
				[x + 1, 21],
				[x + 1, 22],
				[x, 21]
			]
		]
	});
	const layer = {
		name: 'plans',
		fields: [{ name: 'name', type: 'text' as const }],
		features: [1, 2, 3].map((k) => ({ values: [`khu ${k}`], geometry: square(105 + k) })),
		label: 0,
		kind: null,
		about: []
	};
	const { bytes } = writeFlatGeobuf(layer, outCrs(4326));
	const whole = readFlatGeobuf('plans', bytes, new Budget());

	it.each([1, 5, 64, 100_000])('in pieces of %i bytes', (size) => {
		const splitter = new FlatGeobufSplitter();
		const found: number[] = [];
		let all = new Uint8Array(0);
		for (let k = 0; k < bytes.length; k += size)
			splitter.push(bytes.subarray(k, k + size), (one) => {
				all = Uint8Array.from([...all, ...one]);
				found.push(all.length);
			});
		splitter.end();
		const header = bytes.slice(12, 12 + (splitter.header?.bytes ?? 0));
		const form = { format: 'flatgeobuf' as const, header, crs: WGS84 };
		const { features } = readChunk(form, { first: 0, bytes: all, ends: found });
		expect(features.map(({ properties }) => properties)).toEqual(
			whole.features.map(({ properties }) => properties)
		);
		expect(features.map(({ shape }) => shape.polygons)).toEqual(
			layer.features.map(({ geometry }) => [geometry.coordinates])
		);
	});

	it('cut short', () => {
		const splitter = new FlatGeobufSplitter();
		splitter.push(bytes.subarray(0, -5), () => undefined);
		expect(() => splitter.end()).toThrow(RangeError);
	});
});
