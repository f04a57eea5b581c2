import { expect, test } from './driver';
import { pdfText } from './pdf-text';
import { QUIET, watch } from './proposal-page';

test.describe.configure({ timeout: 180_000 });

test('a sheet for each project of a kind, with an index that leads to them @long', async ({ page }) => {
	const seen = watch(page);
	await page.goto('/print/?view=projects&kinds=industrial');
	await expect(page.locator('[data-print-ready=yes]')).toBeVisible({ timeout: 120_000 });
	const offered = page.locator('[data-series] option[value=projects]');
	const count = Number(/\d+/.exec((await offered.textContent()) ?? '')?.[0]);
	expect(count).toBeGreaterThan(1);
	await page.locator('[data-series]').selectOption('projects');
	await expect(page.locator('[data-sheet=series]')).toHaveCount(count);
	await expect(page.locator('[data-print-ready=yes]')).toBeVisible({ timeout: 120_000 });
	await expect(page.locator('[data-sheet=series] img')).toHaveCount(count);
	// Nothing of a card falls off its sheet.
	const cut = await page
		.locator('[data-series-card]')
		.evaluateAll((cards) => cards.filter((card) => card.scrollHeight > card.clientHeight + 1).length);
	expect(cut).toBe(0);
	const links = page.locator('[data-sheet=index] a');
	await expect(links).toHaveCount(count);
	const target = await links.last().getAttribute('href');
	await expect(page.locator(`[data-sheet=series] header${target}`)).toHaveCount(1);
	const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	const boxes = file.toString('latin1').match(/\/MediaBox/g);
	expect(boxes).toHaveLength(count + 1);
	const name = (await page.locator('[data-sheet=series] h1').last().innerText()).replace(/\s+/g, '');
	expect(pdfText(file)).toContain(name);
	expect(seen).toEqual(QUIET);
});
