import type { Bounds } from '../../geometry/bounds';

/** How the pictures or tiles of a layer are asked for: in web mercator, but where `order` says otherwise. */
export type TileAsk =
	/** Ready but for the extent; its coordinates, and whether latitude stands first. */
	| { by: 'wms'; url: string; order: 'mercator' | 'lon-lat' | 'lat-lon' }
	/** `{z}`, `{x}` and `{y}` or `{-y}` stand in it; `matrices` names the zooms. */
	| { by: 'template'; url: string; matrices?: Readonly<Record<number, string>> }
	| { by: 'arcgis-export'; url: string }
	| { by: 'pmtiles'; url: string };

/** A layer of pictures or of vector tiles. */
export interface MapOffer {
	shape: 'raster' | 'vector';
	tiles: TileAsk;
	zooms: readonly [number, number];
	/** Size of a tile on the screen, px. */
	tileSize: number;
	/** Layers within vector tiles. */
	inner: readonly string[];
}

/** How the features of a layer are asked for. */
export type FeatureAsk =
	/** `format` names its GeoJSON; null = it has none and gives GML. */
	| { by: 'wfs'; url: string; version: string; type: string; format: string | null; counts: boolean }
	| { by: 'ogc-features'; url: string }
	| { by: 'arcgis-features'; url: string; page: number; objectId: string };

/** One thing that a service offers. */
export interface LayerOffer {
	/** Its name in the service. */
	name: string;
	/** Empty where its service has but this one, which its name in the list names. */
	title: string;
	/** Words that must stand beside it, as text; null = none are said. */
	attribution: string | null;
	/** Where it lies, degrees; null = not said. */
	bounds: Bounds | null;
	map: MapOffer | null;
	features: FeatureAsk | null;
}

/** Text of markup, as the statements of sources of tiles are often written. */
export function plainText(html: string): string {
	const text = html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|copy|nbsp|#39);/g, (_all, name: string) => ENTITIES[name] ?? ' ');
	return text.replace(/\s+/g, ' ').trim().slice(0, 400);
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	copy: '©',
	nbsp: ' ',
	'#39': "'"
};
