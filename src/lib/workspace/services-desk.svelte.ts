import type { Asker } from '../interchange/services/ask';
import type { LayerOffer } from '../interchange/services/offer';
import { openService } from '../interchange/services/open-service';
import { ServiceError } from '../interchange/services/service-error';
import type { Service, ServiceList } from '../interchange/services/service-list';
import type { App } from './app.svelte';
import { chosenLayer, keyOf, MOST_SHOWN, type ShownLayer } from './link-services';
import { openBasemap, siteServices, type OpenBasemap, type World } from './site-services';

/** What is known of what a service offers. */
export type Opened =
	| { state: 'asking'; stop: () => void }
	| { state: 'open'; offers: readonly LayerOffer[] }
	| { state: 'failed'; error: ServiceError };

/** A layer of a link, with what its service says of it. */
export interface KnownLayer extends ShownLayer {
	key: string;
	of: Service;
	/** null while its service has not answered, or where it offers no such layer. */
	offer: LayerOffer | null;
	/** Why nothing, or not all, of it is drawn. */
	fault: ServiceError | null;
	/** It is on its way, or waits for what its service offers. */
	waits: boolean;
	/** Grows with each new try: what came before is forgotten. */
	tries: number;
}

const NONE: ServiceList = { services: [], origins: [], basemap: null };

const asError = (error: unknown): ServiceError => {
	if (error instanceof ServiceError) return error;
	throw error;
};

/** Services that the site lets in: what they offer, and which of their layers are shown. */
export class ServicesDesk {
	list = $state.raw<ServiceList>(NONE);
	/** The list of the site cannot be read: nothing of it is shown. */
	unread = $state.raw<ServiceError | null>(null);
	/** By id of the service. */
	opened = $state.raw<Readonly<Record<string, Opened>>>({});
	/** The basemap; null where the site has none, or it cannot be had. */
	basemap = $state.raw<OpenBasemap | null>(null);
	basemapFault = $state.raw<ServiceError | null>(null);
	#faults = $state.raw<Readonly<Record<string, ServiceError>>>({});
	#tries = $state.raw<Readonly<Record<string, number>>>({});

	/** `site`: the address of the folder of the site. */
	constructor(
		readonly app: App,
		private readonly world: World,
		private readonly site: string
	) {}

	/** How its services are asked. */
	readonly asker: Asker = $derived.by(() => ({ ...this.world, origins: this.list.origins }));

	/** Layers of the view whose service the site lets in, the lowest first. */
	readonly layers: readonly KnownLayer[] = $derived.by(() =>
		this.app.view.services.flatMap((shown): KnownLayer[] => {
			const of = this.list.services.find(({ id }) => id === shown.service);
			if (!of) return [];
			const key = keyOf(shown);
			const opened = this.opened[of.id];
			const offer =
				opened?.state === 'open' ? (opened.offers.find(({ name }) => name === shown.layer) ?? null) : null;
			const gone = opened?.state === 'open' && !offer?.map;
			const why = gone ? new ServiceError(offer ? 'layer-without-grid' : 'layer-gone') : null;
			const fault = opened?.state === 'failed' ? opened.error : (why ?? this.#faults[key] ?? null);
			return [
				{
					...shown,
					key,
					of,
					offer,
					fault,
					waits: offer === null && fault === null,
					tries: this.#tries[key] ?? 0
				}
			];
		})
	);

	/** Names of layers of the view that this site has no service for: a link of another one. */
	readonly foreign: readonly string[] = $derived.by(() =>
		this.app.view.services
			.filter(({ service }) => !this.list.services.some(({ id }) => id === service))
			.map(({ layer }) => layer)
	);

	/** Reads the list of the site, and asks the services whose layers the view shows. */
	async open(): Promise<void> {
		try {
			this.list = (await siteServices(this.world, this.site)) ?? NONE;
		} catch (error) {
			this.unread = asError(error);
			return;
		}
		this.askShown();
		await this.openBasemap();
	}

	/** Asks the services whose layers the view shows and that were not asked yet. */
	askShown(): void {
		for (const { of } of this.layers) if (!this.opened[of.id]) void this.ask(of.id);
	}

	/** Asks a service what it offers, anew where it was asked before. */
	async ask(id: string): Promise<void> {
		const service = this.list.services.find((one) => one.id === id);
		if (!service || this.opened[id]?.state === 'asking') return;
		const ends = new AbortController();
		this.#open(id, { state: 'asking', stop: () => ends.abort() });
		try {
			this.#open(id, { state: 'open', offers: await openService(service, this.asker, ends.signal) });
		} catch (error) {
			this.#open(id, { state: 'failed', error: asError(error) });
		}
	}

	#open(id: string, opened: Opened): void {
		this.opened = { ...this.opened, [id]: opened };
	}

	/** True for a layer that the view shows. */
	shows(service: string, layer: string): boolean {
		return this.app.view.services.some((one) => keyOf(one) === keyOf({ service, layer }));
	}

	/** No more of them can be shown. */
	get full(): boolean {
		return this.app.view.services.length >= MOST_SHOWN;
	}

	show(service: string, layer: string): void {
		if (this.full || this.shows(service, layer)) return;
		this.app.set({ services: [...this.app.view.services, chosenLayer(service, layer)] });
	}

	remove(key: string): void {
		this.#told(key, null);
		this.app.set({ services: this.app.view.services.filter((one) => keyOf(one) !== key) });
	}

	change(key: string, patch: Partial<Pick<ShownLayer, 'opacity' | 'visible'>>): void {
		const services = this.app.view.services.map((one) => (keyOf(one) === key ? { ...one, ...patch } : one));
		this.app.set({ services });
	}

	/** Tells why something of a layer is not drawn. */
	fail(key: string, error: ServiceError): void {
		this.#told(key, error);
	}

	#told(key: string, error: ServiceError | null): void {
		const others = Object.entries(this.#faults).filter(([one]) => one !== key);
		this.#faults = Object.fromEntries(error ? [...others, [key, error]] : others);
	}

	/** Tries a layer again, and its service where that had failed. */
	retry(key: string): void {
		this.#told(key, null);
		this.#tries = { ...this.#tries, [key]: (this.#tries[key] ?? 0) + 1 };
		const layer = this.layers.find((one) => one.key === key);
		if (layer && !layer.offer?.map) void this.ask(layer.of.id);
	}

	/** Opens the basemap of the site, where it has one. */
	async openBasemap(): Promise<void> {
		const { basemap } = this.list;
		if (!basemap) return;
		this.basemapFault = null;
		try {
			this.basemap = await openBasemap(this.world, this.site, basemap);
		} catch (error) {
			this.basemapFault = asError(error);
		}
	}
}
