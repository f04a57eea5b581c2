import { expect, shared as test } from './driver';

test.describe.configure({ timeout: 240_000 });

// City A is exactly four wards of today. Census of 2019: 129,949. List of 9/2026: 50,436 + 23,136 + 30,301 + 41,624.
test('people of a proposal by the census or by the list of residents, kept in its link @long', async ({
	app,
	page
}) => {
	await app.open('?view=boundaries');
	await page.locator('[data-start-from]').selectOption('published:city-a');
	await page.locator('[data-start]').click();
	const people = page.locator('[data-figure=population]');
	await expect(people).toHaveText('129.949');
	await page.locator('.judge summary').click();
	await page.getByRole('radio', { name: 'thường trú và tạm trú 9/2026' }).check();
	await expect(people).toHaveText('145.497');
	await expect(page.locator('[data-criterion=population] [data-basis]')).toContainText('thường trú');
	// The present city stands beside it, counted the same way: it is no whole units of today.
	await expect(page.locator('[data-criterion=population] td').first()).toHaveAttribute(
		'data-verdict',
		'cannot-say'
	);
	await expect(page.locator('[data-criterion=population] td').last()).toContainText('145.497');
	await page.reload();
	await app.settled();
	await expect(people).toHaveText('145.497');
});

test('a unit of today has both counts, and says where two lists disagree', async ({ app, page }) => {
	await app.open('?view=boundaries&boundaries=2025&sel=u:06001&table=closed');
	const residents = page.locator('[data-unit="06001"] [data-residents]');
	await expect(residents).toContainText('3.777 (9/2026');
	await expect(residents).toContainText('17.938 (7/2025');
	await expect(residents).toContainText('mâu thuẫn');
});
