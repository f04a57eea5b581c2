import { ServiceArchive } from '../interchange/services/archive';
import type { Asker } from '../interchange/services/ask';
import type { LayerOffer } from '../interchange/services/offer';
import { ServiceError } from '../interchange/services/service-error';
import { readServiceList, type Basemap, type ServiceList } from '../interchange/services/service-list';

/** How anything is asked, but for whom it may be asked of. */
export type World = Omit<Asker, 'origins'>;

/** The list of services of a site at an address; null where it has none. Throws what `readServiceList` throws. */
export async function siteServices(world: World, site: string): Promise<ServiceList | null> {
	const response = await world.fetch(new URL('services.json', site).href).catch(() => null);
	if (!response?.ok) return null;
	try {
		return readServiceList(await response.json());
	} catch (error) {
		throw error instanceof ServiceError ? error : new ServiceError('list-invalid');
	}
}

/** How the site itself is asked. */
const ownAsker = (world: World, site: string): Asker => ({ ...world, origins: [new URL(site).origin] });

/** A basemap of the site, opened. */
export interface OpenBasemap {
	offer: LayerOffer;
	asker: Asker;
}

const PATIENCE_S = 20;

/** Opens the archive of a basemap. Throws what `ServiceArchive` throws. */
export async function openBasemap(world: World, site: string, { url }: Basemap): Promise<OpenBasemap | null> {
	const asker = ownAsker(world, site);
	const at = new URL(url, site).href;
	const [offer] = await new ServiceArchive(at, asker, PATIENCE_S).offer({ id: 'basemap', url: at });
	return offer ? { offer, asker } : null;
}
