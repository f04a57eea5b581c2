import { expect, test } from './driver';

/** Share of light and of ink, 0 to 255, of a CSS colour of the form rgb(r, g, b). */
const brightness = (colour: string) => {
	const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map(Number);
	return (r + g + b) / 3;
};

test('from the dark theme a report is printed in ink on white', async ({ app, page }) => {
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	for (const address of ['targets/', 'sources/', '?view=check&at=21.8537,106.7613']) {
		await page.emulateMedia({ media: 'screen' });
		await page.goto(`/${address}`);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('h1').first()).toBeAttached();
		await page.emulateMedia({ media: 'print' });
		const { paper, ink } = await page.evaluate(() => {
			const style = getComputedStyle(document.body);
			return { paper: style.backgroundColor, ink: style.color };
		});
		expect(brightness(paper), address).toBe(255);
		expect(brightness(ink), address).toBeLessThan(60);
	}
	expect(app.unexpected).toEqual([]);
});

test('leaving the sheets of a dark page brings the dark page back @long', async ({ app, page }) => {
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await page.goto('/print/?view=boundaries&limit=city-b');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await page.locator('.controls a').click();
	await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 90_000 });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(app.unexpected).toEqual([]);
});
