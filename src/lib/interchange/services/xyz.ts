import type { LayerOffer } from './offer';
import type { Service } from './service-list';

/** The one layer of a service of tiles that has no document to say what it offers. */
export function readXyz({ id, url, zooms }: Pick<Service, 'id' | 'name' | 'url' | 'zooms'>): LayerOffer[] {
	return [
		{
			name: id,
			title: '',
			attribution: null,
			bounds: null,
			map: { shape: 'raster', tiles: { by: 'template', url }, zooms, tileSize: 256, inner: [] },
			features: null
		}
	];
}
