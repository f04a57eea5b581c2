import { readFileSync } from 'node:fs';
import { USED } from '../../scripts/setup/map-styles.mjs';
import { expect, test } from './driver';

test.use({ viewport: { width: 360, height: 300 } });

test('a map in a frame of a portal is there to look at, with its day, whom to ask and the way to the whole @long', async ({
	app,
	page
}) => {
	await app.open('?view=boundaries&limit=city-b&embed=1');
	await app.shows('change-gained');
	await expect(page.locator('header, #panel, .toolbar, .drawer')).toHaveCount(0);
	const foot = page.locator('[data-embed-foot]');
	await expect(foot).toContainText('Để tham khảo, không có giá trị pháp lý');
	await expect(foot).toContainText('27/5/2023');
	await expect(foot).toContainText('Sở Xây dựng');
	await expect(foot).toBeInViewport({ ratio: 1 });
	// Of the styles of the map library the page brings those of its own classes: no element may need others.
	const sheet = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.css', 'utf8');
	const styled = new Set([...sheet.matchAll(/\.(maplibregl-[\w-]+)/g)].map(([, name]) => name));
	const parts = await page
		.locator('[class*=maplibregl]')
		.evaluateAll((all) => all.flatMap((one) => [...one.classList]));
	expect(parts).toContain('maplibregl-ctrl-scale');
	expect(parts.filter((name) => styled.has(name) && !USED.includes(name))).toEqual([]);
	// Nothing is chosen by a press, and the frame stays a frame.
	await app.clickPlace(106.79, 21.85);
	await expect(page).toHaveURL(/embed=1/);
	expect(page.url()).not.toContain('sel=');
	const whole = await foot.getByRole('link').getAttribute('href');
	expect(whole).toContain('limit=city-b');
	expect(whole).not.toContain('embed');
	// A link of a day keeps that day, one that chooses nothing opens as ever.
	await app.open('?embed');
	await expect(page.locator('[data-embed-foot]')).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
