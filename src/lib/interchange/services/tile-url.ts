import { tileBox, tileDegrees } from './mercator';
import type { TileAsk } from './offer';
import { withQuery } from './query';

/** Size of the pictures that are asked of a MapServer of ArcGIS, px. */
export const EXPORT_SIZE = 512;

/** The address of one tile of the map (web mercator, y from the north). For `pmtiles`, that of the archive. */
export function tileUrl(ask: TileAsk, z: number, x: number, y: number): string {
	switch (ask.by) {
		case 'wms': {
			const [west, south, east, north] = ask.order === 'mercator' ? tileBox(z, x, y) : tileDegrees(z, x, y);
			const box = ask.order === 'lat-lon' ? [south, west, north, east] : [west, south, east, north];
			return withQuery(ask.url, { BBOX: box.join() });
		}
		case 'template':
			return ask.url
				.replaceAll('{z}', () => encodeURIComponent(ask.matrices ? (ask.matrices[z] ?? '') : String(z)))
				.replaceAll('{x}', String(x))
				.replaceAll('{-y}', String(2 ** z - 1 - y))
				.replaceAll('{y}', String(y));
		case 'arcgis-export':
			return withQuery(ask.url, { bbox: tileBox(z, x, y).join() });
		case 'pmtiles':
			return ask.url;
	}
}
