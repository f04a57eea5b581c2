import { expect, shared as test } from './driver';

test('filter by kind: list, table and map follow', async ({ app, page }) => {
	await app.open('?view=projects');
	// The plan names 28 items; one of them is three clusters of works.
	await expect(page.locator('[data-project]')).toHaveCount(30);
	await page.locator('.chip').filter({ hasText: 'Công nghiệp' }).click();
	await app.settled();
	await expect(page.locator('[data-project]')).toHaveCount(4);
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(4);
	await expect.poll(() => app.drawn('kind', 'project-pin')).toEqual(['industrial']);
	expect(new URL(page.url()).searchParams.get('kinds')).toBe('industrial');
});

test('a card tells place, facts and sources; what is not known stays unknown', async ({ app, page }) => {
	await app.open('?view=projects');
	await page.locator('[data-project=P09]').click();
	await app.settled();
	const card = page.locator('[data-card=P09]');
	await expect(card).toContainText('Vị trí tượng trưng');
	await expect(card).toContainText('Không phải ranh giới dự án');
	await expect(card.locator('footer a').first()).toBeVisible();
	await app.shows('project-disc-edge');
	expect(new URL(page.url()).searchParams.get('sel')).toBe('p:P09');

	// P12 has no fact in any source found: every asked field says so, and none says 0.
	await page.locator('[data-project=P12]').click();
	const unknown = page.locator('[data-card=P12]');
	await expect(unknown).toContainText('Chưa biết vị trí');
	for (const label of ['Diện tích', 'Nhà đầu tư', 'Tình trạng', 'Quyết định'])
		await expect(unknown.locator('dl > div').filter({ hasText: label }).first()).toContainText('chưa biết');
	expect(await unknown.locator('dl').innerText()).not.toMatch(/(^|\s)0(,0+)?\s*(ha|%)/);
});

test('programmes are in the list and never on the map', async ({ app, page }) => {
	await app.open('?view=projects');
	await app.shows('project-pin', 'project-disc');
	const drawn = await app.drawn('id', 'project-pin', 'project-disc');
	expect(drawn.length).toBeGreaterThan(4);
	const programmes = ['P22', 'P23', 'P24', 'P25', 'P26', 'P27', 'P28'];
	for (const id of programmes) {
		await expect(page.locator(`[data-project=${id}]`)).toContainText('chương trình');
		expect(drawn).not.toContain(id);
	}
});

test('projects that share one known point show their count and name each other', async ({ app, page }) => {
	// Hợp Thành: P10a, P10b, P10c; Mai Pha: P01, P06, P13.
	await app.open('?view=projects&sel=p:P10a#12/21.85/106.78');
	await expect.poll(() => app.drawn('count', 'project-count')).toEqual(['3']);
	await expect(page.locator('[data-card=P10a]')).toContainText('Cùng một điểm với:');
	await page.locator('[data-card=P10a] button.link').first().click();
	await expect(page.locator('[data-card=P10b]')).toBeVisible();
});

test('a pin opens its card', async ({ app, page }) => {
	await app.open('?view=projects#10/21.66145/106.57423');
	await app.shows('project-pin');
	await app.clickPlace(106.57423, 21.66145);
	await expect(page.locator('[data-card=P04]')).toBeVisible();
});
