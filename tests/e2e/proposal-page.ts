import { expect, type Page } from '@playwright/test';
import type { Driver } from './driver';

/** Watches a page: no script error and no request to another host may happen. */
export function watch(page: Page): { errors: string[]; outside: string[] } {
	const seen = { errors: [] as string[], outside: [] as string[] };
	page.on('pageerror', (error) => seen.errors.push(error.message));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.hostname !== 'localhost') seen.outside.push(request.url());
	});
	return seen;
}

/** A first map drawn without a graphics card on a busy machine takes its time. */
const PATIENCE = 60_000;

export const QUIET = { errors: [], outside: [] };

/** Waits until the app stands and the map has drawn. */
export async function settled(page: Page): Promise<void> {
	await expect(page.locator('[data-ready]')).toBeVisible({ timeout: PATIENCE });
	await expect(page.locator('[data-map=idle]')).toBeVisible({ timeout: PATIENCE });
}

/** Where a place, WGS 84, stands on the screen, and how far from the left of the map in percent of its width. */
function screenAt(page: Page, lon: number, lat: number): Promise<{ x: number; y: number; share: number }> {
	return page.evaluate(
		([x, y]) => {
			const host = document.querySelector('[data-map]') as HTMLElement & {
				planningMap: { project: (place: [number, number]) => { x: number; y: number } };
			};
			const point = host.planningMap.project([x as number, y as number]);
			const frame = host.getBoundingClientRect();
			return {
				x: point.x + frame.left,
				y: point.y + frame.top,
				share: (100 * point.x) / frame.width
			};
		},
		[lon, lat]
	);
}

/** Clicks the map at a place, WGS 84. */
export async function clickAt(page: Page, lon: number, lat: number): Promise<void> {
	const at = await screenAt(page, lon, lat);
	await page.mouse.click(at.x, at.y);
}

/** Rests the pointer over a place, WGS 84. */
export async function hoverAt(page: Page, lon: number, lat: number): Promise<void> {
	const at = await screenAt(page, lon, lat);
	await page.mouse.move(at.x, at.y, { steps: 3 });
}

/** How far from the left of the map a place stands, in percent of its width. */
export async function shareOf(page: Page, lon: number, lat: number): Promise<number> {
	return (await screenAt(page, lon, lat)).share;
}

const CITY_CAMERA = '10.9/21.85/106.79';

/** Starts composing from the old city in the boundaries that are open. */
async function startFromCity(page: Page): Promise<void> {
	await page.locator('[data-start]').click();
	await expect(page.locator('[data-member]')).toHaveCount(8);
}

/** Opens the boundaries at a camera and starts composing from the old city. */
export async function composeFromCity(page: Page): Promise<void> {
	await page.goto(`/?view=boundaries&table=closed#${CITY_CAMERA}`);
	await settled(page);
	await startFromCity(page);
	await settled(page);
}

/** The same by a driver, which may have a map open already. */
export async function openComposing(app: Driver): Promise<void> {
	await app.open(`?view=boundaries&table=closed#${CITY_CAMERA}`);
	await startFromCity(app.page);
	await app.settled();
}
