import { cutTiles, type Bounds } from './cut-tiles';
import { MAX_ZOOM, MIN_ZOOM, type TileLayer } from './layer';
import { encodeArchive } from './pmtiles-writer';
import { PROVINCE } from '../../src/lib/register/province';

/** Plain text: the page binds it as text, never as HTML. */
const ATTRIBUTION =
	'Ranh giới theo bản đồ hành chính công bố (vietnamese-provinces-database, vietnam63; MIT) · ' +
	'Mã và tên: Cục Thống kê · Điểm: GeoNames (CC BY 4.0) · Chỉ để tham khảo';

function archiveOf(layers: readonly TileLayer[], bounds: Bounds): Uint8Array {
	const zooms = Array.from({ length: MAX_ZOOM - MIN_ZOOM + 1 }, (_, i) => MIN_ZOOM + i);
	const tiles = zooms.flatMap((zoom) => cutTiles(layers, zoom, bounds));
	const [west, south, east, north] = bounds;
	return encodeArchive(tiles, {
		minZoom: MIN_ZOOM,
		maxZoom: MAX_ZOOM,
		bounds,
		center: [(west + east) / 2, (south + north) / 2, 8],
		metadata: {
			name: PROVINCE.name,
			description: `Địa giới và quy hoạch tỉnh ${PROVINCE.name}`,
			attribution: ATTRIBUTION,
			type: 'overlay',
			vector_layers: layers.map(({ id, fields }) => ({ id, fields, minzoom: MIN_ZOOM, maxzoom: MAX_ZOOM }))
		}
	});
}

/**
 * All layers, zooms 5 to 12, as a PMTiles archive, and after its end another one of those that stand apart: a reader
 * of one file knows where the first ends, and asks for the second when it draws something of it.
 */
export function buildArchive(layers: readonly TileLayer[], bounds: Bounds): Uint8Array {
	const [first, apart] = [layers.filter((one) => !one.apart), layers.filter((one) => one.apart)];
	return Buffer.concat([archiveOf(first, bounds), archiveOf(apart, bounds)]);
}
