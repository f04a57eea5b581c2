import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapOffer } from '../interchange/services/offer';
import { FONT } from './layer-kit';
import type { Palette } from './palette';

/** A layer of a service as it is to be drawn. */
export interface DrawnOffer {
	/** Names its source and layers. */
	id: string;
	offer: MapOffer;
	/** Where it lies, degrees; null = not said. */
	bounds: readonly [number, number, number, number] | null;
	/** 0 to 1. */
	opacity: number;
	/** Address of a tile with `{z}`, `{x}` and `{y}`. */
	tiles: string;
}

/** Its source, as the map takes it. */
export function sourceOf({ offer, bounds, tiles }: DrawnOffer): SourceSpecification {
	const [minzoom, maxzoom] = offer.zooms;
	const common = {
		tiles: [tiles],
		minzoom,
		maxzoom,
		...(bounds && { bounds: [...bounds] as [number, number, number, number] })
	};
	return offer.shape === 'vector'
		? { type: 'vector', ...common }
		: { type: 'raster', tileSize: offer.tileSize, ...common };
}

/** One layer within vector tiles nobody gave a look: land lightly filled, lines, and dots for points. */
function plainLayers(
	{ id, opacity }: DrawnOffer,
	inner: string,
	{ ink2, halo, accent }: Palette
): LayerSpecification[] {
	const from = { source: id, 'source-layer': inner };
	return [
		{
			id: `${id}/${inner}/land`,
			type: 'fill',
			...from,
			filter: ['==', ['geometry-type'], 'Polygon'],
			paint: { 'fill-color': accent, 'fill-opacity': opacity * 0.08 }
		},
		{
			id: `${id}/${inner}/line`,
			type: 'line',
			...from,
			filter: ['!=', ['geometry-type'], 'Point'],
			paint: { 'line-color': accent, 'line-opacity': opacity, 'line-width': 1 }
		},
		{
			id: `${id}/${inner}/point`,
			type: 'circle',
			...from,
			filter: ['==', ['geometry-type'], 'Point'],
			paint: {
				'circle-color': accent,
				'circle-opacity': opacity,
				'circle-radius': 4,
				'circle-stroke-color': halo,
				'circle-stroke-width': 1
			}
		},
		{
			id: `${id}/${inner}/name`,
			type: 'symbol',
			...from,
			minzoom: 12,
			layout: {
				'text-field': ['to-string', ['coalesce', ['get', 'name:vi'], ['get', 'name'], '']],
				'text-font': FONT.regular,
				'text-size': 12,
				'text-optional': true
			},
			paint: { 'text-color': ink2, 'text-halo-color': halo, 'text-halo-width': 1, 'text-opacity': opacity }
		}
	];
}

/** Its layers, as the map takes them. */
export function layersOf(drawn: DrawnOffer, palette: Palette): LayerSpecification[] {
	const { id, offer, opacity } = drawn;
	if (offer.shape === 'vector') return offer.inner.flatMap((inner) => plainLayers(drawn, inner, palette));
	// What is drawn to be read must not flicker in.
	return [
		{ id, type: 'raster', source: id, paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 } }
	];
}
