import { expect, shared as test } from './driver';

// Areas measured on the product's lines and checked against the published 175.5 and 696.7 km²; people are
// sums of the census of 2019; compositions 8, 13 and 30 units are those of the sources of versions A and B.
const LIMITS = [
	{ id: 'present', area: /78,(0[5-9]|1[0-4]) km²/, units: 8, people: '103.284' },
	{ id: 'city-a', area: /176,(0[5-9]|1[0-4]) km²/, units: 13, people: '129.949' },
	{ id: 'city-b', area: /696,(0[5-9]|1[0-4]) km²/, units: 30, people: '183.157' }
] as const;

test('a leader compares the present city with versions A and B', async ({ app, page }) => {
	await app.open('?view=boundaries');
	for (const { id, area, units, people } of LIMITS) {
		await page.locator(`[data-limit=${id}]`).click();
		await app.settled();
		await expect(page.locator(`[data-limit=${id}]`)).toHaveAttribute('aria-pressed', 'true');
		const chosen = page.locator('tr[data-criterion] td.chosen .value');
		// Measured: 78.1, 176.1 and 696.1 km² to one decimal.
		await expect(page.locator('#panel dd').filter({ hasText: area }).first()).toBeVisible();
		await expect(chosen.filter({ hasText: people })).toHaveCount(1);
		await expect(page.locator(`[data-limit=${id}]`)).toContainText(`${units} đơn vị`);
		await expect(page.locator('tbody tr[data-row]')).toHaveCount(units);
		await app.shows('limit-line-city-b', 'limit-line-present', 'limit-line-city-a', 'limit-fill');
	}
	await expect(page.locator('.notes')).toContainText('không phải ranh giới chính thức');
});

test('B lies under the present limit, and A over both', async ({ app }) => {
	await app.open('?view=boundaries');
	const order = await app.layerOrder();
	const lines = order.filter((id) => id.startsWith('limit-line-'));
	expect(lines).toEqual(['limit-line-city-b', 'limit-line-present', 'limit-line-city-a']);
	await expect.poll(() => app.drawn('sign', 'limit-sign')).toEqual(expect.arrayContaining(['A', 'B']));
});

test('the two future towns are marked as whole districts standing in', async ({ app, page }) => {
	await app.open('?view=boundaries');
	for (const [id, name] of [
		['thi-xa-huu-lung', 'Hữu Lũng'],
		['thi-xa-loc-binh', 'Lộc Bình']
	] as const) {
		await page.locator(`[data-limit=${id}]`).click();
		await app.settled();
		await expect(page.locator(`[data-limit=${id}]`)).toContainText(name);
		await expect(page.locator(`[data-limit=${id}]`)).toContainText('tạm lấy toàn huyện');
		await app.shows(`limit-line-${id}`);
	}
});
