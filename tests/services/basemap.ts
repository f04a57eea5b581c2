import type { Feature, Geometry } from 'geojson';
import { cutTiles, type Bounds } from '../../scripts/tiles/cut-tiles';
import type { TileLayer } from '../../scripts/tiles/layer';
import { encodeArchive } from '../../scripts/tiles/pmtiles-writer';

const BOUNDS: Bounds = [106.6, 21.7, 107, 22];
const ZOOMS = [6, 7, 8, 9, 10, 11, 12];

const feature = (id: number, kind: string, geometry: Geometry, name?: string): Feature => ({
	type: 'Feature',
	id,
	properties: { kind, ...(name && { name }) },
	geometry
});

const layer = (id: string, ...features: Feature[]): TileLayer => ({
	id,
	fields: { kind: 'String', name: 'String' },
	features: () => features
});

const square = (x: number, y: number, size: number): Geometry => ({
	type: 'Polygon',
	coordinates: [
		[
			[x, y],
			[x + size, y],
			[x + size, y + size],
			[x, y + size],
			[x, y]
		]
	]
});

/** A small archive in the schema of Protomaps: a wood, a lake, a stream, two roads. */
export function smallBasemap(): Uint8Array {
	const layers = [
		layer('landcover', feature(1, 'forest', square(106.62, 21.72, 0.1))),
		layer('landuse', feature(2, 'residential', square(106.74, 21.82, 0.06))),
		layer(
			'water',
			feature(3, 'lake', square(106.68, 21.84, 0.03)),
			feature(4, 'river', {
				type: 'LineString',
				coordinates: [
					[106.6, 21.9],
					[106.99, 21.88]
				]
			})
		),
		layer(
			'roads',
			feature(
				5,
				'highway',
				{
					type: 'LineString',
					coordinates: [
						[106.61, 21.71],
						[106.98, 21.99]
					]
				},
				'Quốc lộ 1'
			),
			feature(6, 'minor_road', {
				type: 'LineString',
				coordinates: [
					[106.7, 21.86],
					[106.9, 21.8]
				]
			})
		),
		layer('buildings', feature(7, 'building', square(106.76, 21.84, 0.004)))
	];
	const tiles = ZOOMS.flatMap((zoom) => cutTiles(layers, zoom, BOUNDS));
	return encodeArchive(tiles, {
		minZoom: 6,
		maxZoom: 12,
		bounds: BOUNDS,
		center: [106.76, 21.84, 10],
		metadata: { name: 'Nền', vector_layers: layers.map(({ id }) => ({ id, fields: {} })) }
	});
}
