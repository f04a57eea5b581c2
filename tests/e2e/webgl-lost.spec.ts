import type { Page } from '@playwright/test';
import { expect, test } from './driver';

/** The browser takes back what draws the map, or gives it again. */
const context = (page: Page, deed: 'loseContext' | 'restoreContext') =>
	page.evaluate((what) => {
		const holder = globalThis as unknown as { lost?: WEBGL_lose_context | null };
		const canvas = document.querySelector<HTMLCanvasElement>('.map canvas.maplibregl-canvas');
		holder.lost ??= canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
		holder.lost?.[what]();
	}, deed);

test('WebGL is lost: that is said, tables and the check go on; once it is back the map shows what it would @long', async ({
	app,
	page
}) => {
	// MapLibre says that it cannot bring back what deck.gl drew.
	app.expectProblem(/custom layer|WebGL|context/i);
	await app.open();
	await page.getByRole('button', { name: 'Cột diện tích đã phủ (bản đồ nghiêng)' }).click();
	await app.settled();
	await test.step('lost and at once there again: the columns stand as they did, to the pixel', async () => {
		const picture = () => page.locator('.map canvas.maplibregl-canvas').screenshot();
		const drawn = async () => (await app.layerOrder()).some((id) => id.startsWith('deck-'));
		await expect.poll(drawn).toBe(true);
		let before = await picture();
		const still = async () => {
			const last = before;
			before = await picture();
			return last.equals(before);
		};
		await expect.poll(still).toBe(true);
		await context(page, 'loseContext');
		await expect(app.notice('webgl-lost')).toBeVisible();
		await context(page, 'restoreContext');
		await expect(page.locator('[data-notice]')).toHaveCount(0);
		await app.settled();
		await expect.poll(drawn).toBe(true);
		await expect.poll(async () => (await picture()).equals(before)).toBe(true);
	});
	await context(page, 'loseContext');
	await expect(app.notice('webgl-lost')).toContainText('bộ vẽ bản đồ');
	await page.locator('.map').hover({ position: { x: 300, y: 300 } });
	await page.locator('button[data-view=boundaries]').click();
	await expect(page.locator('[data-limit=city-b]')).toContainText('30 đơn vị');
	await page.locator('button[data-view=check]').click();
	await page.locator('#place').fill('21.8537, 106.7613');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await expect(page.locator('[data-answer=inside]')).toContainText('Thành phố Lạng Sơn');
	await page.locator('button[data-view=coverage]').click();
	await expect(page.locator('[data-coverage=idle] tbody tr[data-row]')).toHaveCount(11);

	await context(page, 'restoreContext');
	await expect(app.notice('webgl-lost')).toHaveCount(0);
	await app.settled();
	await app.shows('coverage');
	await expect(page.locator('[data-notice]')).toHaveCount(0);
	await expect(page.locator('[data-part-broken]')).toHaveCount(0);
	await app.view('boundaries');
	await app.shows('limit-line-city-a');
});

test('a map that is left does not stay in memory, nor do its columns and fonts @long', async ({
	app,
	page
}) => {
	await page.addInitScript(() => {
		const holder = globalThis as unknown as { drawn: Set<WeakRef<HTMLCanvasElement>> };
		holder.drawn = new Set();
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
			if (args[0] === 'webgl2') holder.drawn.add(new WeakRef(this));
			return Reflect.apply(get, this, args);
		} as typeof get;
	});
	const devtools = await page.context().newCDPSession(page);
	const held = async () => {
		await devtools.send('HeapProfiler.collectGarbage');
		return page.evaluate(() => {
			const { drawn } = globalThis as unknown as { drawn: Set<WeakRef<HTMLCanvasElement>> };
			return new Set([...drawn].flatMap((one) => one.deref() ?? [])).size;
		});
	};
	/** Fonts that a map has put into the document, beside those of the style sheets. */
	const fonts = () =>
		page.evaluate(
			() => [...document.fonts].filter(({ family }) => family.startsWith('maplibre-gl-font-face')).length
		);
	await app.open();
	await page.getByRole('button', { name: 'Cột diện tích đã phủ (bản đồ nghiêng)' }).click();
	for (const visit of [1, 2]) {
		await app.settled();
		await expect.poll(async () => (await app.layerOrder()).some((id) => id.startsWith('deck-'))).toBe(true);
		await expect.poll(held).toBe(1);
		expect(await fonts()).toBeGreaterThan(0);
		await page.locator('.legal a').first().click();
		await expect(page.locator('main h1')).toBeVisible();
		expect(await fonts()).toBe(0);
		if (visit === 1) await page.goBack();
	}
	// MapLibre itself holds the map it drew last until the next one.
	await expect.poll(held).toBeLessThanOrEqual(1);
});
