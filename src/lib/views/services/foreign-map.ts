import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { m } from '../../i18n/paraglide/messages.js';
import { basemapLook } from '../../map/basemap-look';
import type { ForeignMap } from '../../map/model';
import { PALETTES } from '../../map/palette';
import { layersOf, sourceOf, type DrawnOffer } from '../../map/service-drawing';
import { tilesAddress } from '../../map/service-tiles';
import type { KnownLayer, ServicesDesk } from '../../workspace/services-desk.svelte';

const BASEMAP = 'basemap';
const PATIENCE_S = 30;

function drawnOf(layer: KnownLayer, desk: ServicesDesk): DrawnOffer | null {
	const { key, of, offer, opacity, visible, tries } = layer;
	if (!offer?.map || !visible) return null;
	const tiles = tilesAddress(key, tries, {
		offer: offer.map,
		asker: desk.asker,
		patienceS: of.patienceS,
		onfail: (error) => desk.fail(key, error)
	});
	return { id: `service/${key}`, offer: offer.map, bounds: offer.bounds, opacity: opacity / 100, tiles };
}

/** What services and the basemap draw now; null when nothing. */
export function foreignMap(desk: ServicesDesk): ForeignMap | null {
	const { app, basemap } = desk;
	const palette = PALETTES[app.theme];
	const drawn = desk.layers.map((layer) => ({ layer, drawn: drawnOf(layer, desk) }));
	const shown = drawn.flatMap(({ layer, drawn: one }) => (one ? [{ layer, one }] : []));
	const sources: Record<string, SourceSpecification> = {};
	let base: readonly LayerSpecification[] = [];
	const layers: LayerSpecification[] = [];
	if (basemap?.offer.map && app.view.basemap) {
		const { offer, asker } = basemap;
		const tiles = tilesAddress(BASEMAP, 0, {
			offer: basemap.offer.map,
			asker,
			patienceS: PATIENCE_S,
			onfail: (error) => (desk.basemapFault = error)
		});
		sources[BASEMAP] = sourceOf({
			id: BASEMAP,
			offer: basemap.offer.map,
			bounds: offer.bounds,
			opacity: 1,
			tiles
		});
		const look = basemapLook(BASEMAP, app.theme, palette);
		base = look.base;
		layers.push(...look.over);
	}
	for (const { one } of shown) {
		sources[one.id] = sourceOf(one);
		layers.push(...layersOf(one, palette));
	}
	if (Object.keys(sources).length === 0) return null;
	const named = shown.map(({ layer, one }) => ({
		id: one.id,
		label: layer.offer?.title || layer.of.name[app.view.language]
	}));
	return { sources, base, layers, named: named.reverse(), title: m.services_title() };
}
