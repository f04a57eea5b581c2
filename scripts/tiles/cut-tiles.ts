import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { MAX_ZOOM, type TileLayer } from './layer';
import { toMercator } from './mercator';

/** One vector tile (MVT 2, not compressed). */
export interface CutTile {
	z: number;
	x: number;
	y: number;
	data: Uint8Array;
}

/** Steps across a tile, of an eighth of a pixel and of a quarter. */
const [FINE, COARSE] = [4096, 2048];
/** Of a tile's width. */
const BUFFER = 1 / 32;

/**
 * Lines and land need fine steps only at the last zoom, which stands in for closer ones; where a word stands decides
 * which others have room beside it.
 */
function extentOf(features: readonly Feature[], zoom: number): number {
	const arePoints = features.every(({ geometry }) => geometry.type === 'Point');
	return zoom === MAX_ZOOM || arePoints ? FINE : COARSE;
}

/** West, south, east, north, WGS 84 degrees. */
export type Bounds = readonly [number, number, number, number];

function tileRange(bounds: Bounds, z: number) {
	const [west, south, east, north] = bounds;
	const [left, top] = toMercator([west, north]);
	const [right, bottom] = toMercator([east, south]);
	const n = 2 ** z;
	const tile = (fraction: number) => Math.min(n - 1, Math.max(0, Math.floor(fraction * n)));
	return { x0: tile(left), x1: tile(right), y0: tile(top), y1: tile(bottom) };
}

/** Cuts all layers into the tiles of one zoom within bounds; empty tiles and empty layers are left out. */
export function cutTiles(layers: readonly TileLayer[], zoom: number, bounds: Bounds): CutTile[] {
	// Tolerance 0: the features come simplified for this zoom, so that neighbours keep one common line.
	const options = { maxZoom: zoom, indexMaxZoom: 0, tolerance: 0 };
	const indexes = layers.map((layer) => {
		const features = [...layer.features(zoom)];
		const extent = extentOf(features, zoom);
		const of = { ...options, extent, buffer: extent * BUFFER };
		return { id: layer.id, extent, index: new GeoJSONVT({ type: 'FeatureCollection', features }, of) };
	});
	const { x0, x1, y0, y1 } = tileRange(bounds, zoom);
	const tiles: CutTile[] = [];
	for (let x = x0; x <= x1; x++) {
		for (let y = y0; y <= y1; y++) {
			// Layers of a tile stand one after another, each with its own steps.
			const parts = [FINE, COARSE].map((extent) => {
				const filled: Record<string, GeoJSONVTTile> = {};
				for (const { id, index } of indexes.filter((one) => one.extent === extent)) {
					const tile = index.getTile(zoom, x, y);
					if (tile && tile.features.length > 0) filled[id] = tile;
				}
				return fromGeojsonVt(filled, { version: 2, extent });
			});
			const data = Uint8Array.from(Buffer.concat(parts));
			if (data.length > 0) tiles.push({ z: zoom, x, y, data });
		}
	}
	return tiles;
}
