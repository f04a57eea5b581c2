import { expect, test } from './driver';
import { pdfText } from './pdf-text';
import { QUIET, settled, watch } from './proposal-page';

test.describe.configure({ timeout: 240_000 });

test('present the story of the city with the keyboard', async ({ page }) => {
	const seen = watch(page);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto('/present/?story=city');
	await settled(page);
	await expect(page.locator('[data-scene=present]')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	// Published areas of the shared data folder: 175.52 over 78.11 km² is 2.2.
	await expect(page.locator('[data-scene=city-a] h1')).toContainText('2,2');
	await expect(page.locator('[data-scene=city-a]')).toContainText('20.051');
	await expect(page).toHaveURL(/scene=2/);
	await page.keyboard.press('End');
	await expect(page.locator('[data-scene=standard]')).toBeVisible();
	await expect(page.locator('[data-passed=city-b]')).toHaveText('4 / 5');
	await page.keyboard.press('1');
	await expect(page.locator('[data-scene=present]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('.app[data-view=coverage]')).toBeVisible();
	expect(seen).toEqual(QUIET);
});

test('every scene of the other stories has its numbers, in both languages', async ({ page }) => {
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
	test(`print version A on ${paper}, ${orientation}, to PDF and read it back`, async ({ page }) => {
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
