import { saidShort } from './exception';
import type { Bounds } from '../../geometry/bounds';
import { boxOf, degreesOf, HALF_WORLD } from './mercator';
import { isRecord } from '../geojson/record';
import { listIn, member, numberIn, textIn } from './json';
import { plainText, type LayerOffer, type MapOffer, type TileAsk } from './offer';
import { joined, withQuery } from './query';
import { ServiceError } from './service-error';
import { EXPORT_SIZE } from './tile-url';

/** Metres a pixel where the whole world is one tile of 256 pixels. */
const WHOLE_RESOLUTION = (2 * HALF_WORLD) / 256;

const MERCATOR_IDS: readonly (number | null)[] = [3857, 102100, 102113, 900913];

/** The address of the description of a service or layer. */
export const arcgisUrl = (url: string) => withQuery(url, { f: 'json' });

/** Throws what the answer says where it is a refusal: those come with status 200. */
function sound(json: unknown, kind: string): void {
	const said = member(json, 'error');
	if (isRecord(said))
		throw new ServiceError('service-exception', {
			said: saidShort(textIn(said, 'message') ?? String(numberIn(said, 'code') ?? ''))
		});
	if (!isRecord(json) || (!Array.isArray(json['layers']) && textIn(json, 'type') === null))
		throw new ServiceError('not-capabilities', { kind });
}

const wkid = (reference: unknown) => numberIn(reference, 'latestWkid') ?? numberIn(reference, 'wkid');

/** An extent in degrees; null in coordinates other than degrees and web mercator. */
function boundsOf(extent: unknown): Bounds | null {
	const [west, south, east, north] = ['xmin', 'ymin', 'xmax', 'ymax'].map(
		(name) => numberIn(extent, name) ?? NaN
	) as [number, number, number, number];
	const id = wkid(member(extent, 'spatialReference'));
	if (id === 4326) return boxOf([west, south, east, north]);
	return MERCATOR_IDS.includes(id) ? boxOf([...degreesOf(west, south), ...degreesOf(east, north)]) : null;
}

/** The tiles that it keeps; null where they do not lie on the grid of the map. */
function cacheOf(json: unknown, url: string): MapOffer | null {
	const info = member(json, 'tileInfo');
	const size = numberIn(info, 'cols');
	const aligned = Math.abs((numberIn(info, 'origin', 'x') ?? 0) + HALF_WORLD) < 5;
	if (
		!MERCATOR_IDS.includes(wkid(member(info, 'spatialReference'))) ||
		!aligned ||
		(size !== 256 && size !== 512)
	)
		return null;
	const matrices: Record<number, string> = {};
	for (const lod of listIn(info, 'lods')) {
		const zoom = Math.log2((WHOLE_RESOLUTION * 256) / size / (numberIn(lod, 'resolution') ?? NaN));
		if (Math.abs(zoom - Math.round(zoom)) < 0.01 && zoom > -0.5)
			matrices[Math.round(zoom)] = String(numberIn(lod, 'level') ?? '');
	}
	const zooms = Object.keys(matrices).map(Number);
	if (zooms.length === 0) return null;
	const tiles: TileAsk = { by: 'template', url: `${joined(url, 'tile')}/{z}/{y}/{x}`, matrices };
	return {
		shape: 'raster',
		tiles,
		zooms: [Math.min(...zooms), Math.max(...zooms)],
		tileSize: size,
		inner: []
	};
}

function exportOf(url: string, layer: number | null): MapOffer {
	const asked = withQuery(joined(url, 'export'), {
		f: 'image',
		format: 'png32',
		transparent: 'true',
		bboxSR: 3857,
		imageSR: 3857,
		size: `${EXPORT_SIZE},${EXPORT_SIZE}`,
		...(layer === null ? {} : { layers: `show:${layer}` })
	});
	const tiles: TileAsk = { by: 'arcgis-export', url: asked };
	return { shape: 'raster', tiles, zooms: [0, 22], tileSize: EXPORT_SIZE, inner: [] };
}

/** A MapServer: all of it, and each of its layers. Throws `service-exception` and `not-capabilities`. */
export function readArcgisMap(json: unknown, url: string): LayerOffer[] {
	sound(json, 'ArcGIS MapServer');
	const attribution = plainText(textIn(json, 'copyrightText') ?? '') || null;
	const about = { attribution, bounds: boundsOf(member(json, 'fullExtent')), features: null };
	const whole: LayerOffer = {
		name: 'all',
		title: textIn(json, 'documentInfo', 'Title') ?? textIn(json, 'mapName') ?? new URL(url).pathname,
		...about,
		map: cacheOf(json, url) ?? exportOf(url, null)
	};
	const layers = listIn(json, 'layers').flatMap((layer): LayerOffer[] => {
		const id = numberIn(layer, 'id');
		if (id === null) return [];
		return [
			{ name: String(id), title: textIn(layer, 'name') ?? String(id), ...about, map: exportOf(url, id) }
		];
	});
	return [whole, ...layers];
}

/** Most features of one request, where the service does not say. */
const PAGE = 1000;

/**
 * What a layer of a FeatureServer says of itself. Whether it speaks GeoJSON only its answer tells: what it says of its
 * formats is not always so. Throws `service-exception` and `not-capabilities`.
 */
export function readArcgisLayer(json: unknown): { page: number; objectId: string } {
	sound(json, 'ArcGIS FeatureServer');
	const fields = listIn(json, 'fields');
	const idField = fields.find((field) => textIn(field, 'type') === 'esriFieldTypeOID');
	return {
		page: Math.min(numberIn(json, 'maxRecordCount') ?? PAGE, 2 * PAGE),
		objectId: textIn(json, 'objectIdField') ?? textIn(idField, 'name') ?? ''
	};
}

/** A FeatureServer: its layers that have shapes. Throws `service-exception`, `not-capabilities` and `no-layers`. */
export function readArcgisFeatures(json: unknown, url: string): LayerOffer[] {
	sound(json, 'ArcGIS FeatureServer');
	// The address of one layer describes that alone.
	const single = !Array.isArray(member(json, 'layers'));
	const rows = single ? [json] : listIn(json, 'layers');
	const attribution = plainText(textIn(json, 'copyrightText') ?? '') || null;
	const layers = rows.flatMap((layer): LayerOffer[] => {
		const id = numberIn(layer, 'id');
		if (id === null || /table|group/i.test(textIn(layer, 'type') ?? '')) return [];
		const at = single ? url : joined(url, String(id));
		return [
			{
				name: String(id),
				title: textIn(layer, 'name') ?? String(id),
				attribution,
				bounds: boundsOf(member(layer, 'extent') ?? member(json, 'fullExtent')),
				map: null,
				features: { by: 'arcgis-features', url: at, page: PAGE, objectId: '' }
			}
		];
	});
	if (layers.length === 0) throw new ServiceError('no-layers');
	return layers;
}
