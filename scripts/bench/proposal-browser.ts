import type { Page } from '@playwright/test';
import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { drawn, withServedApp } from '../served-app';

/** Milliseconds after the pointer event of one edit. */
export interface EditTimes {
	/** New figures and scoreboard stand in the page. */
	figures: number;
	/** The next frame is shown. */
	frame: number;
	/** The map has drawn the new land and is at rest. */
	map: number;
}

type Place = readonly [number, number];
type Host = HTMLElement & {
	planningMap: {
		project: (place: [number, number]) => { x: number; y: number };
		jumpTo: (camera: { center: [number, number]; zoom: number }) => void;
		once: (what: 'idle', done: () => void) => void;
	};
};

/** Where the middle of each place lies on the screen, for those that the map shows free of controls. */
function visible(page: Page, places: readonly Place[]): Promise<({ x: number; y: number } | null)[]> {
	return page.evaluate(
		(all) => {
			const host = document.querySelector('[data-map]') as Host;
			const frame = host.getBoundingClientRect();
			return all.map(([lon, lat]) => {
				const point = host.planningMap.project([lon, lat]);
				const at = { x: point.x + frame.left, y: point.y + frame.top };
				return document.elementFromPoint(at.x, at.y)?.matches('.maplibregl-canvas') ? at : null;
			});
		},
		places as [number, number][]
	);
}

/** Starts the watch of one edit: it ends with the first change of the area after the next press. */
async function watched(page: Page, edit: () => Promise<void>): Promise<EditTimes> {
	await page.evaluate(() => {
		const area = document.querySelector('[data-figure=area]');
		const host = document.querySelector('[data-map]') as Host;
		if (!area) throw new Error('no figures');
		const state = window as unknown as { edit: Promise<EditTimes> };
		let pressed = 0;
		// Only the last press counts: a line takes several.
		const press = (event: Event) => (pressed = event.timeStamp);
		addEventListener('pointerup', press, true);
		state.edit = new Promise((resolve) => {
			const observer = new MutationObserver(() => {
				const figures = performance.now() - pressed;
				observer.disconnect();
				removeEventListener('pointerup', press, true);
				let frame = 0;
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						frame = performance.now() - pressed;
					})
				);
				const rest = () => {
					if (host.dataset.map === 'busy' || frame === 0) return setTimeout(rest, 4);
					resolve({ figures, frame, map: performance.now() - pressed });
					return 0;
				};
				rest();
			});
			observer.observe(area, { characterData: true, childList: true, subtree: true });
		});
	});
	await edit();
	return page.evaluate(() => (window as unknown as { edit: Promise<EditTimes> }).edit);
}

/** Starts a proposal from the present city and shows its surroundings. */
async function compose(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/?view=boundaries&table=closed`);
	await drawn(page);
	await page.locator('[data-start]').click();
	await page.locator('[data-compose]').waitFor();
	await drawn(page);
	await page.evaluate(() => {
		const host = document.querySelector('[data-map]') as Host;
		host.planningMap.jumpTo({ center: [106.79, 21.85], zoom: 9.8 });
	});
	await drawn(page);
}

/** Clicks communes in and out, and splits communes along a line, on the built app in Chromium. */
export async function browserTimes(
	boundaries: Boundaries
): Promise<{ whole: EditTimes[]; split: EditTimes[] }> {
	const [whole, split]: [EditTimes[], EditTimes[]] = [[], []];
	const communes = boundaries.unitsAt('2020', 'commune').filter((unit) => unit.point !== null);
	const places = communes.map((unit) => unit.point as Place);
	await withServedApp(async (origin, browser) => {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		// The loader of scripts names inner functions through a helper that the page has not.
		await page.addInitScript({ content: 'globalThis.__name = (one) => one;' });
		await compose(page, origin);
		const found = await visible(page, places);
		for (const at of found) {
			if (at) whole.push(await watched(page, () => page.mouse.click(at.x, at.y)));
		}
		// Every commune at rest again, then lines across those it can be seen at both sides of.
		await page.goto('about:blank');
		await compose(page, origin);
		for (const unit of communes) {
			const points = boundaries.outline(unit.atoms).coordinates.flat(2);
			const lons = points.map((point) => point[0] ?? 0);
			const [west, east] = [Math.min(...lons) - 0.004, Math.max(...lons) + 0.004];
			const latitude = unit.point?.[1] ?? 0;
			const ends = await visible(page, [
				[west, latitude],
				[east, latitude]
			]);
			const [from, to] = ends;
			if (!from || !to || split.length >= 15) continue;
			await page.locator('[data-cut-toggle]').click();
			await page.locator('[data-tool=cut]').waitFor();
			const cut = await watched(page, async () => {
				await page.mouse.click(from.x, from.y);
				await page.mouse.click(to.x, to.y);
				await page.mouse.click(to.x, to.y);
			});
			split.push(cut);
			await page.locator('[data-tool]').waitFor({ state: 'detached' });
			await page.keyboard.press('Control+z');
			await drawn(page);
		}
		await page.close();
	});
	return { whole, split };
}
