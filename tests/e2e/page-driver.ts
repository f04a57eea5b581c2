import { expect, type ConsoleMessage, type Locator, type Page, type Request } from '@playwright/test';
import type { Map as MapView } from 'maplibre-gl';

type MapHost = HTMLElement & { planningMap?: MapView };

/** How Chromium and Firefox call a request that the page itself gave up. */
const GIVEN_UP = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

interface Camera {
	zoom: number;
	lon: number;
	lat: number;
	pitch: number;
}

/** What a reader does and sees, in words of the stories; every wait is on a state of the page. */
export class Driver {
	/** Page errors, console errors, failed requests and requests that leave the origin. */
	readonly problems: string[] = [];
	readonly #allowed: RegExp[] = [];

	constructor(
		readonly page: Page,
		readonly origin: string
	) {
		page.on('pageerror', this.#pageError);
		page.on('console', this.#console);
		page.context().on('request', this.#request);
		page.context().on('requestfailed', this.#requestFailed);
	}

	readonly #pageError = (error: Error) => this.problems.push(`page error: ${error.message}`);

	readonly #console = (message: ConsoleMessage) => {
		// MapLibre only warns of a picture that the style names and nobody drew.
		const missing = /could not be loaded/.test(message.text());
		if (message.type() === 'error' || missing)
			this.problems.push(`console: ${message.text()} ${message.location().url}`);
	};

	readonly #request = (request: Request) => {
		const { protocol, origin } = new URL(request.url());
		const inside = origin === this.origin || protocol === 'blob:' || protocol === 'data:';
		if (!inside) this.problems.push(`left the origin: ${request.url()}`);
	};

	readonly #requestFailed = (request: Request) => {
		const why = request.failure()?.errorText;
		// A page that is left gives up what it was still loading.
		if (!GIVEN_UP.includes(why ?? '')) this.problems.push(`request failed: ${request.url()} ${why}`);
	};

	/** The story is over; its page may be used by the next. */
	leave(): void {
		this.page.off('pageerror', this.#pageError);
		this.page.off('console', this.#console);
		this.page.context().off('request', this.#request);
		this.page.context().off('requestfailed', this.#requestFailed);
	}

	/** A story that breaks something on purpose names what it will hear of it. */
	expectProblem(pattern: RegExp): void {
		this.#allowed.push(pattern);
	}

	get unexpected(): string[] {
		return this.problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
	}

	/** Opens the app with a query and hash, and waits until everything is drawn. */
	async open(address = ''): Promise<void> {
		await this.page.goto(`/${address}`);
		await this.settled();
	}

	/** Goes to an address in the map that is open, as a reader who goes back; opens the app where none is. */
	protected async revisit(address = ''): Promise<void> {
		// What earlier stories were told is not of this one.
		const told = this.page.locator('[data-notice] button');
		// All at once: one that goes by itself meanwhile would be waited for.
		while ((await told.count()) > 0)
			await told.evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
		const stands = await this.page.evaluate((to) => {
			const { origin, pathname } = new URL(to);
			if (location.origin !== origin || location.pathname !== pathname) return false;
			if (!document.querySelector('[data-ready]')) return false;
			history.pushState({}, '', to);
			dispatchEvent(new PopStateEvent('popstate', { state: {} }));
			return true;
		}, `${this.origin}/${address}`);
		if (!stands) await this.page.goto(`${this.origin}/${address}`);
		await this.settled();
	}

	/** Ready, computed and drawn, and still so two frames later. */
	async settled(): Promise<void> {
		await expect(this.page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 });
		await this.page.waitForFunction(
			async () => {
				const idle = () =>
					document.querySelector('[data-coverage=idle]') !== null &&
					document.querySelector('[data-map=busy]') === null;
				const frame = () => new Promise((done) => requestAnimationFrame(done));
				if (!idle()) return false;
				await frame();
				await frame();
				const map = document.querySelector<MapHost>('.map')?.planningMap;
				if (map)
					await new Promise<void>((done) => {
						map.once('idle', () => done());
						map.triggerRepaint();
					});
				return idle();
			},
			undefined,
			{ timeout: 40_000 }
		);
	}

	/** Waits until each of the named layers shows something. */
	async shows(...layers: string[]): Promise<void> {
		for (const layer of layers)
			await expect.poll(() => this.features(layer), { message: `${layer} is drawn` }).toBeGreaterThan(0);
	}

	/**
	 * Features drawn on screen in the named layers. The map may call itself idle while the last of several quick
	 * reloads is still under way: an expectation of it is polled.
	 */
	features(...layers: string[]): Promise<number> {
		return this.page.evaluate((ids) => {
			const map = document.querySelector<MapHost>('.map')?.planningMap;
			const there = ids.filter((id) => map?.getLayer(id));
			return there.length > 0 ? (map?.queryRenderedFeatures({ layers: there }).length ?? 0) : 0;
		}, layers);
	}

	/** Distinct values of a property among the features drawn in the named layers, sorted. */
	drawn(property: string, ...layers: string[]): Promise<string[]> {
		return this.page.evaluate(
			([key, ids]) => {
				const map = document.querySelector<MapHost>('.map')?.planningMap;
				const there = ids.filter((id) => map?.getLayer(id));
				if (!map || there.length === 0) return [];
				const found = map.queryRenderedFeatures({ layers: there });
				return [...new Set(found.map((one) => String(one.properties[key])))].sort();
			},
			[property, layers] as const
		);
	}

	/** Ids of the style's layers, bottom to top, deck.gl's among them. */
	layerOrder(): Promise<string[]> {
		return this.page.evaluate(
			() => document.querySelector<MapHost>('.map')?.planningMap?.getLayersOrder() ?? []
		);
	}

	/** Tile layer a style layer reads. */
	tileLayerOf(layer: string): Promise<string | undefined> {
		return this.page.evaluate(
			(id) => document.querySelector<MapHost>('.map')?.planningMap?.getLayer(id)?.sourceLayer,
			layer
		);
	}

	/** A paint property of a layer as the style holds it. */
	paint(layer: string, property: string): Promise<unknown> {
		return this.page.evaluate(
			([id, name]) => {
				const map = document.querySelector<MapHost>('.map')?.planningMap;
				return map?.getPaintProperty(id, name as 'fill-color') as unknown;
			},
			[layer, property] as const
		);
	}

	/** Zoom levels shown from now on, until read. */
	async watchZoom(): Promise<() => Promise<number[]>> {
		const zooms = await this.page.evaluateHandle(() => {
			const map = document.querySelector<MapHost>('.map')?.planningMap;
			const seen: number[] = [];
			map?.on('move', () => seen.push(map.getZoom()));
			return seen;
		});
		return () => zooms.jsonValue();
	}

	camera(): Promise<Camera> {
		return this.page.evaluate(() => {
			const map = document.querySelector<MapHost>('.map')?.planningMap;
			if (!map) throw new Error('no map');
			const { lng, lat } = map.getCenter();
			return { zoom: map.getZoom(), lon: lng, lat, pitch: map.getPitch() };
		});
	}

	/** Moves the map at once and waits until it is drawn. */
	async lookAt(lon: number, lat: number, zoom: number): Promise<void> {
		await this.page.evaluate(
			async ([x, y, z]) => {
				const map = document.querySelector<MapHost>('.map')?.planningMap;
				if (!map) throw new Error('no map');
				await new Promise<void>((done) => {
					map.once('idle', () => done());
					map.jumpTo({ center: [x, y], zoom: z });
					map.triggerRepaint();
				});
			},
			[lon, lat, zoom] as const
		);
		await this.settled();
	}

	/** Clicks a place of the map. */
	async clickPlace(lon: number, lat: number): Promise<void> {
		const at = await this.page.evaluate(
			([x, y]) => {
				const map = document.querySelector<MapHost>('.map')?.planningMap;
				if (!map) throw new Error('no map');
				const point = map.project([x, y]);
				const box = map.getCanvas().getBoundingClientRect();
				return { x: box.x + point.x, y: box.y + point.y };
			},
			[lon, lat] as const
		);
		await this.page.mouse.click(at.x, at.y);
		await this.settled();
	}

	/** Types into the search box and takes the hit of exactly this name. */
	async search(text: string, name: string): Promise<void> {
		await this.page.locator('.search-input').fill(text);
		const hits = this.page.locator('.search-item');
		await hits
			.filter({ has: this.page.getByText(name, { exact: true }).and(this.page.locator('span')) })
			.first()
			.click();
		await this.settled();
	}

	async view(view: 'coverage' | 'boundaries' | 'centres' | 'projects' | 'check'): Promise<void> {
		await this.page.locator(`button[data-view=${view}]`).click();
		await this.settled();
	}

	/** Chooses one of a group of radio buttons by the words on it. */
	async choose(label: string | RegExp): Promise<void> {
		await this.page.locator('.segmented label').filter({ hasText: label }).first().click();
		await this.settled();
	}

	row(id: string): Locator {
		return this.page.locator(`tr[data-row="${id}"]`);
	}

	notice(code: string): Locator {
		return this.page.locator(`[data-notice="${code}"]`);
	}
}
