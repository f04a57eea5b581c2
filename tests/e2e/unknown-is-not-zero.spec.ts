import { expect, shared as test } from './driver';

test('a district with no known plan says so, and nowhere 0 %', async ({ app, page }) => {
	await app.open('?sel=u:181');
	const figure = page.locator('[data-figure="181"]');
	await expect(figure).toContainText('Huyện Bình Gia');
	await expect(figure.locator('.answer')).toHaveText('Chưa biết đồ án nào');
	await expect(figure.locator('[data-percent]')).toHaveAttribute('data-percent', 'unknown');
	await expect(figure.locator('[data-part=covered]')).toContainText('chưa biết');
	// The sentence that warns of it is the only place where the figure may stand.
	const answer = await figure.locator('.answer, [data-part=covered], [data-part=overlap]').allInnerTexts();
	expect(answer.join(' ')).not.toMatch(/\b0(,0)?\s*(%|ha)/);

	// The table is that of its communes: none of them has a figure either.
	const row = page.locator('tbody tr').first();
	await expect(row).toContainText('chưa biết');
	expect(await row.innerText()).not.toMatch(/(^|\s)0(,0)?\s*%?(\s|$)/);
});

test('a commune of which a plan takes a part that nobody can draw says that, not that no plan is known', async ({
	app,
	page
}) => {
	// Press: the general plan of Na Dương takes 1,602 ha of Đông Quan; which of them was not published.
	await app.open('?types=general&asof=2026-11-25&level=commune&sel=u:06592');
	const figure = page.locator('[data-figure="06592"]');
	await expect(figure.locator('.answer')).toHaveText('Có đồ án, chưa vẽ được');
	await expect(figure.locator('[data-percent]')).toHaveAttribute('data-percent', 'unknown');
	await expect(page.locator('[data-warning="part-not-drawn"]').first()).toContainText('Na Dương');
	// Nine communes by the press; legend and table say it as the panel does.
	await expect(page.locator('.legend [data-key="class-part-not-drawn"]')).toHaveText(
		/^có đồ án, chưa vẽ được\s*9$/
	);
	await expect(app.row('06592')).toContainText('có đồ án, chưa vẽ được');
	await expect(app.row('06592')).not.toContainText('chưa biết đồ án nào');
});

test('the map gives unknown units a texture of their own, and no colour of a class', async ({
	app,
	page
}) => {
	// Of all land, by the day of the plan: the first screen is of another day.
	await app.open('?asof=2023-05-27');
	await app.shows('coverage-unknown');
	// The communes of the story before may still be drawn.
	await expect.poll(() => app.drawn('code', 'coverage-unknown')).toContain('181');
	const unknown = await app.drawn('code', 'coverage-unknown');
	// Four of eleven districts have a plan with a known place by 27 May 2023: the city, Cao Lộc, Hữu Lũng and, with
	// Đồng Bành industrial park, Chi Lăng.
	for (const known of ['178', '183', '186', '187']) expect(unknown).not.toContain(known);
	expect(await app.paint('coverage-unknown', 'fill-pattern')).toBe('unknown');
	await expect(page.locator('.legend')).toContainText('chưa biết đồ án nào');
});

test('unknown has no rank: it closes the table however it is sorted', async ({ app, page }) => {
	await app.open('?table=open');
	const last = page.locator('tbody tr').last();
	await expect(last).toContainText('chưa biết');
	const gap = page.getByRole('columnheader', { name: /Khoảng trống/ }).getByRole('button');
	await gap.click();
	await expect(last).toContainText('chưa biết');
	await gap.click();
	await expect(last).toContainText('chưa biết');
	expect(await page.locator('tbody tr').first().innerText()).not.toContain('chưa biết');
});
