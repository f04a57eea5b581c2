import type { Map as MapView } from 'maplibre-gl';
import type { Page } from '@playwright/test';
import { expect, shared, test } from './driver';
import { clickAt, openComposing } from './proposal-page';

test.describe.configure({ timeout: 240_000 });

const WIDE = { width: 1440, height: 900 };
const USUAL = { width: 1280, height: 800 };

type Host = HTMLElement & { planningMap?: MapView };

/** Zoom and centre of every map on the page, rounded to what an eye can tell. */
function cameras(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<Host>('[data-map], [data-pane-map]')].flatMap(({ planningMap: map }) =>
			map
				? [`${map.getZoom().toFixed(4)} ${map.getCenter().lng.toFixed(5)} ${map.getCenter().lat.toFixed(5)}`]
				: []
		)
	);
}

const together = async (page: Page, count: number) => {
	const seen = await cameras(page);
	return seen.length === count && new Set(seen).size === 1;
};

shared(
	'present, A and B side by side move as one, by mouse and by keyboard, and are gone afterwards @long',
	async ({ app, page }) => {
		await page.setViewportSize(WIDE);
		await app.open('?view=boundaries&limit=city-a');
		await page.locator('[data-panes-toggle]').click();
		await expect(page.locator('[data-panes="3"]')).toBeVisible();
		await expect(page.locator('[data-pane-map=idle]')).toHaveCount(2, { timeout: 60_000 });
		await expect(page).toHaveURL(/maps=present,city-a,city-b/);
		// Published areas and the census of 2019 (facts.md, section 3.4).
		const pane = (id: string) => page.locator(`[data-pane=${id}]`);
		await expect(pane('present').locator('[data-pane-area]')).toHaveText('78,1');
		await expect(pane('city-a').locator('[data-pane-people]')).toHaveText('129.949');
		await expect(pane('city-b').locator('[data-pane-area]')).toHaveText('696,7');
		// The same hectares as in the list of the panel.
		await expect(pane('city-a').locator('[data-pane-ha=gained]')).toHaveText('9.798,9');
		await expect(pane('present').locator('[data-pane-differs]')).toHaveText('Mốc để so sánh');
		// By published areas and the census: facts.md, section 2.
		await expect(pane('city-a').locator('[data-pane-differs]')).toContainText(
			'+97,4 km² · +26.665 người · +5 đơn vị'
		);
		await expect.poll(() => together(page, 3)).toBe(true);
		// All of the widest is seen at once: Cao Lộc reaches from Hòa Cư to Mẫu Sơn, the west and the east of it.
		const seen = await page.evaluate(() => {
			const bounds = document.querySelector<Host>('[data-map]')?.planningMap?.getBounds();
			return [
				[106.62, 21.9],
				[106.96, 21.85]
			].map((place) => bounds?.contains(place as [number, number]));
		});
		expect(seen).toEqual([true, true]);
		const before = (await cameras(page))[0];

		// The second map is dragged: all follow.
		const box = await pane('city-a').locator('canvas').boundingBox();
		if (!box) throw new Error('no map');
		await page.mouse.move(box.x + 150, box.y + 150);
		await page.mouse.down();
		await page.mouse.move(box.x + 100, box.y + 180, { steps: 4 });
		await page.mouse.up();
		await expect.poll(async () => (await cameras(page))[0]).not.toBe(before);
		await expect.poll(() => together(page, 3)).toBe(true);
		await app.settled();

		// The third by keyboard.
		const dragged = (await cameras(page))[0];
		await pane('city-b').locator('canvas').focus();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('+');
		await expect.poll(async () => (await cameras(page))[0]).not.toBe(dragged);
		await expect.poll(() => together(page, 3)).toBe(true);
		// And the main one leads too.
		await page.evaluate(() => {
			document.querySelector<Host>('[data-map]')?.planningMap?.jumpTo({ center: [106.7, 21.9], zoom: 10 });
		});
		await expect.poll(() => together(page, 3)).toBe(true);
		// The address holds where they came to rest.
		await expect(page).toHaveURL(/#10\.00\/21\.9/);

		await page.locator('[data-panes-toggle]').click();
		await expect(page.locator('[data-pane-map]')).toHaveCount(0);
		await expect(page.locator('.stage canvas')).toHaveCount(1);
		await app.settled();
		await page.setViewportSize(USUAL);
	}
);

shared(
	'mine stands beside the others and follows the clicks, on any of the maps @long',
	async ({ app, page }) => {
		await page.setViewportSize(WIDE);
		await openComposing(app);
		await page.locator('[data-panes-toggle]').click();
		await expect(page.locator('[data-panes="4"]')).toBeVisible();
		await expect(page.locator('[data-pane-map=idle]')).toHaveCount(3, { timeout: 60_000 });
		await expect(page.locator('.stage canvas')).toHaveCount(4);
		await app.settled();
		// Gia Cát: 33.58 km² measured (facts.md, section 2).
		await clickAt(page, 106.8346, 21.8394);
		await expect(page.locator('[data-pane=mine] [data-pane-ha=gained]')).toHaveText('3.357,6');
		await page.locator('[data-pane-choice=city-b]').uncheck();
		await expect(page.locator('[data-panes="3"]')).toBeVisible();
		await expect(page).toHaveURL(/maps=present,city-a,mine/);
		await page.setViewportSize(USUAL);
	}
);

test.describe('phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
	test('a phone shows two, one above the other @long', async ({ app, page }) => {
		await app.open('?view=boundaries&limit=city-a&maps=present,city-a,city-b');
		await expect(page.locator('[data-panes="2"]')).toBeVisible();
		await expect(page.locator('[data-pane-map=idle]')).toHaveCount(1, { timeout: 60_000 });
		const [upper, lower] = await Promise.all(
			['present', 'city-a'].map((id) => page.locator(`[data-pane=${id}]`).boundingBox())
		);
		expect(lower?.x).toBe(upper?.x);
		expect(lower?.y).toBeGreaterThanOrEqual((upper?.y ?? 0) + (upper?.height ?? 0));
		await expect.poll(() => together(page, 2)).toBe(true);
	});
});
