import type { Map as MapView } from 'maplibre-gl';
import { expect, test } from './driver';
import { pdfText } from './pdf-text';
import { QUIET, settled, watch } from './proposal-page';
import { Steps } from './steps';

test.describe.configure({ timeout: 240_000 });

test('a meeting: a card, words for the far end of the room, scenes by themselves, notes in a window apart @long', async ({
	page,
	context
}) => {
	const seen = watch(page);
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.goto('/?view=boundaries&limit=city-a&swipe=50&table=closed');
	await settled(page);
	// The leader by hand: two steps to the stage; the keyboard's way is among the five tasks.
	const steps = new Steps(page);
	await steps.click(page.locator('[data-present-menu]'));
	const card = page.locator('[data-deck-card]').filter({ hasText: 'A và B' });
	await expect(card).toContainText('4 cảnh');
	await expect(card.locator('path.limit')).toHaveAttribute('d', /^M/);
	await page.locator('[data-add-to=new]').click();
	await expect(page.locator('[data-added]')).toBeVisible();
	await steps.click(card);
	await expect(page.locator('[data-scene=present]')).toBeVisible();
	steps.within(2);

	await page.goto('/present/?story=city&scene=2&auto=5');
	await settled(page);
	// Names of communes are 20 px and more, and all of version A stands right of the words and where they fade.
	const shown = await page.evaluate(() => {
		const host = document.querySelector<HTMLElement & { planningMap?: MapView }>('[data-map]');
		const map = host?.planningMap;
		const size = map?.getLayoutProperty('commune-name', 'text-size') as number[];
		const land = map?.queryRenderedFeatures({ layers: ['limit-fill'] }) ?? [];
		const places = land.flatMap(({ geometry }) =>
			geometry.type === 'Polygon'
				? geometry.coordinates.flat()
				: geometry.type === 'MultiPolygon'
					? geometry.coordinates.flat(2)
					: []
		);
		const left = Math.min(...places.map(([lon = 0, lat = 0]) => map?.project([lon, lat]).x ?? 0));
		return { least: size[4], left: left / innerWidth };
	});
	expect(shown.least).toBeGreaterThanOrEqual(20);
	expect(shown.left).toBeGreaterThan(0.48);
	await expect(page.locator('[data-scene=city-b]')).toBeVisible({ timeout: 20_000 });
	await page.keyboard.press('p');
	await expect(page.locator('[data-auto=off]')).toBeVisible();
	await expect(page).not.toHaveURL(/auto=/);

	const popup = context.waitForEvent('page');
	await page.keyboard.press('Home');
	await page.keyboard.press('n');
	const notes = await popup;
	// The census of 2019 in the city of then, after the shared data folder.
	await expect(notes.locator('[data-notes-words]')).toContainText('103.284 người');
	await expect(page.locator('[data-notes-window]')).toHaveCount(0);
	await page.keyboard.press('ArrowRight');
	await expect(notes.locator('h2')).toContainText('2,2');
	await notes.keyboard.press('ArrowRight');
	await expect(page.locator('[data-scene=city-b]')).toBeVisible();
	await notes.close();

	// The view that was added shows before and after beside its words.
	await page.goto('/present/?edit=1');
	await page.locator('[data-deck] button').first().click();
	await page.locator('#scene-notes-vi').fill('Nhắc: chưa phải phương án chính thức.');
	await page.locator('[data-play]').click();
	await expect(page.locator('[data-swipe=idle] [data-swipe-handle]')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole('main')).not.toContainText('Nhắc:');
	expect(seen).toEqual(QUIET);
});

test('every scene of the other stories has its numbers, in both languages @long', async ({ page }) => {
	const seen = watch(page);
	for (const [story, scenes] of [
		['plan', 5],
		['mergers', 4]
	] as const) {
		await page.goto(`/present/?story=${story}&lang=en`);
		await expect(page.locator('[data-scene]')).toBeVisible();
		for (let k = 1; k <= scenes; k += 1) {
			await page.keyboard.press(String(k));
			await expect(page.getByRole('button', { name: new RegExp(`^${k}\\. `) })).toHaveAttribute(
				'aria-current',
				'step'
			);
			await expect(page.locator('[data-scene] h1')).not.toHaveText('');
			await expect(page.locator('[data-missing]')).toHaveCount(0);
		}
	}
	expect(seen).toEqual(QUIET);
});

for (const [paper, orientation, points] of [
	['a4', 'landscape', [842, 595]],
	['a4', 'portrait', [595, 842]],
	['a3', 'landscape', [1191, 842]],
	['a3', 'portrait', [842, 1191]]
] as const) {
	test(`print version A on ${paper}, ${orientation}, to PDF and read it back @long`, async ({ page }) => {
		const seen = watch(page);
		await page.goto(`/print/?view=boundaries&limit=city-a&paper=${paper}&orientation=${orientation}`);
		await expect(page.locator('[data-print-ready=yes]')).toBeVisible({ timeout: 120_000 });
		const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		const boxes = [...file.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
		// The map sheet and the scoreboard sheet, in points (1/72 inch) of ISO 216.
		expect(boxes.map((box) => [Math.round(Number(box[1])), Math.round(Number(box[2]))])).toEqual([
			points,
			points
		]);
		// Words are text, not a picture: they come back out of the file.
		const words = pdfText(file);
		for (const sentence of [
			'Thành phố Lạng Sơn mở rộng, phương án A',
			'Để tham khảo, không có giá trị pháp lý',
			'Hỏi: Sở Xây dựng tỉnh Lạng Sơn',
			'129.949',
			// What it gains against the present city, commune by commune.
			'9.798,9 ha',
			'Xã Yên Trạch',
			'thiếu 4'
		]) {
			expect(words).toContain(sentence.replace(/\s+/g, ''));
		}
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('[data-sheet=map]')).toContainText('Thành phố Lạng Sơn mở rộng, phương án A');
		await expect(page.locator('[data-sheet=score] [data-passed=city-a]')).toHaveText('3 / 5');
		await expect(page.locator('.controls')).toBeHidden();
		// 300 dots an inch: the picture has 300/96 dots for each CSS pixel of the frame.
		const density = await page.locator('[data-print-map] canvas').evaluate((canvas) => {
			const picture = canvas as HTMLCanvasElement;
			return picture.width / picture.clientWidth;
		});
		expect(density).toBeCloseTo(300 / 96, 1);
		expect(seen).toEqual(QUIET);
	});
}
