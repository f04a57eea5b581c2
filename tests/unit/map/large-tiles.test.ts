import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LargeTiles, partsOf } from '../../../src/lib/map/large-tiles';

const square = (x: number, y: number, size: number): Position[] => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y]
];

// A square with a hole beside a second square, one more feature, and a named point.
const COLLECTION: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { piece: 'gap', own: true },
			geometry: {
				type: 'MultiPolygon',
				coordinates: [
					[square(106.7, 21.8, 0.02), square(106.705, 21.805, 0.01).toReversed()],
					[square(106.73, 21.8, 0.01)]
				]
			}
		},
		{
			type: 'Feature',
			properties: { piece: 'covered' },
			geometry: { type: 'Polygon', coordinates: [square(106.75, 21.85, 0.01)] }
		},
		{
			type: 'Feature',
			properties: { name: 'Đồng Đăng' },
			geometry: { type: 'Point', coordinates: [106.7, 21.9] }
		}
	]
};

/** The tile of a zoom that a place lies in: web mercator, as the specification of vector tiles has it. */
function tileAt(z: number, lon: number, lat: number): [number, number] {
	const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
	return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(((1 - y) / 2) * 2 ** z)];
}

function tiles(): LargeTiles {
	const made = new LargeTiles();
	for (const part of partsOf(COLLECTION)) made.add('c', [part]);
	made.close('c');
	return made;
}

describe('a large collection in tiles', () => {
	it('is what it was: features with their words, rings and holes, within 1 m', () => {
		const [x, y] = tileAt(8, 106.7, 21.8);
		const bytes = tiles().tile('c', 8, x, y);
		const layer = new VectorTile(new PbfReader(bytes ?? new Uint8Array())).layers['c'];
		expect(layer?.length).toBe(3);
		const features = Array.from({ length: 3 }, (_, k) => layer!.feature(k).toGeoJSON(x, y, 8));
		expect(features.map(({ properties }) => properties)).toEqual([
			{ piece: 'gap', own: true },
			{ piece: 'covered' },
			{ name: 'Đồng Đăng' }
		]);
		const [gap] = features;
		if (gap?.geometry.type !== 'MultiPolygon') throw new Error(gap?.geometry.type);
		expect(gap.geometry.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
	});

	it('is drawn to 1 m where the map is closest', () => {
		const [x, y] = tileAt(16, 106.735, 21.8);
		const bytes = tiles().tile('c', 16, x, y);
		const layer = new VectorTile(new PbfReader(bytes ?? new Uint8Array())).layers['c'];
		const { geometry } = layer!.feature(0).toGeoJSON(x, y, 16);
		if (geometry.type !== 'Polygon') throw new Error(geometry.type);
		// The lower edge of the second square runs through this tile: 0.00001° is 1.1 m.
		const south = Math.min(...geometry.coordinates.flat().map(([, lat]) => lat as number));
		expect(Math.abs(south - 21.8)).toBeLessThan(1e-5);
	});

	it('is nothing where nothing lies, before it is whole, and once it is let go', () => {
		const made = new LargeTiles();
		made.add('c', [...partsOf(COLLECTION)]);
		const at = tileAt(8, 106.7, 21.8);
		expect(made.tile('c', 8, ...at)).toBeNull();
		made.close('c');
		expect(made.tile('c', 8, ...at)).not.toBeNull();
		expect(made.tile('c', 8, 0, 0)).toBeNull();
		made.drop('c');
		expect(made.tile('c', 8, ...at)).toBeNull();
	});
});
