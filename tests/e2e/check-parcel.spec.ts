import { clearDesk } from './check-page';
import { expect, shared as test } from './driver';

/** A rectangle of 100 m × 200 m on the grid 9215, corner 1 at the check point of the notes on VN-2000. */
const ROWS = [
	'Số hiệu\tX (m)\tY (m)\tCạnh (m)',
	'1\t2417549,760\t449293,705\t100,00',
	'2\t2417549,760\t449393,705\t200,00',
	'3\t2417749,760\t449393,705\t100,00',
	'4\t2417749,760\t449293,705\t200,00'
];

test('a surveyor’s corner list becomes a slip', async ({ app, page }) => {
	await app.open('?view=check');
	await page.locator('#place').fill(ROWS.join('\n'));
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	// The grid is not stated: asked, the one set for the province first.
	const question = page.locator('[data-question=grid-not-stated]');
	await expect(question.getByRole('button').first()).toContainText('EPSG:9215');
	await question.getByRole('button').first().click();
	await app.settled();

	await expect(page.locator('[data-echo]')).toContainText('4 góc');
	await expect(page.locator('[data-remark=ring-unclosed]')).toBeVisible();
	await expect(page.locator('[data-parcel]')).toContainText('2,0000 ha');
	await expect(page.locator('[data-parcel]')).toContainText('600,00 m');
	await app.shows('selection-line');

	await page.getByLabel('Diện tích ghi trên giấy tờ (ha)').fill('2,5');
	await expect(page.locator('[data-check=area]')).toHaveAttribute('data-state', 'wrong');
	await page.getByLabel('Diện tích ghi trên giấy tờ (ha)').fill('2');
	await expect(page.locator('[data-check=area]')).toHaveAttribute('data-state', 'ok');

	await test.step('the map’s date and the legal line are those of the answer', async () => {
		await expect(page.locator('.dates')).toContainText('từ 1/1/2020');
		await expect(page.locator('.dates')).not.toContainText('27/5/2023');
		await expect(page.locator('.legal')).toContainText('25/11/2026');
	});
	await test.step('an objection stands beside the answer, in the link too', async () => {
		await page.locator('[data-contest-open]').click();
		await page.getByLabel('Điều chưa đúng, và căn cứ').fill('Ranh lệch\ntheo mốc 12');
		await page.getByLabel('Người nêu ý kiến').fill('Bà A');
		await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
		await expect(page.locator('[data-verdict] [data-objection]')).toContainText('Bà A');
		await expect(page.locator('[data-verdict] [data-plain=units]')).toBeVisible();
		await expect.poll(() => new URL(page.url()).searchParams.get('objection')).toContain('|Bà A|Ranh lệch');
	});

	// The slip takes the place of the screen on paper.
	await page.evaluate(() => {
		window.print = () => undefined;
	});
	await page.getByRole('button', { name: 'In phiếu' }).click();
	await page.emulateMedia({ media: 'print' });
	const slip = page.locator('[data-slip]');
	await expect(slip).toBeVisible();
	await expect(page.locator('.app')).toBeHidden();
	await expect(slip).toContainText('2,0000 ha');
	await expect(slip).toContainText('không có giá trị pháp lý');
	await expect(slip).toContainText('Sở Xây dựng');
	await expect(slip.locator('[data-objection]')).toContainText('theo mốc 12');
	await page.emulateMedia({ media: 'screen' });
	await clearDesk(page);
});

test('going back to a link of a parcel shows the parcel, as it was first shown', async ({ app }) => {
	const parcel = '?view=check&shape=21.85,106.75;21.85,106.752;21.852,106.752;21.852,106.75';
	await app.open(parcel);
	const { zoom, lon, lat } = await app.camera();
	expect(zoom).toBeGreaterThan(11);
	await app.open('?view=coverage&table=closed');
	await app.open(parcel);
	const again = await app.camera();
	expect(again.zoom).toBeCloseTo(zoom, 1);
	expect(again.lon).toBeCloseTo(lon, 2);
	expect(again.lat).toBeCloseTo(lat, 2);
});

test('crossing edges are shown, and a link brings the parcel back', async ({ app, page }) => {
	await app.open('?view=check');
	const bow = [ROWS[0], ROWS[1], ROWS[3], ROWS[2], ROWS[4]].join('\n');
	await page.getByLabel('Hệ tọa độ ghi trên giấy tờ').selectOption('9215');
	await page.locator('#place').fill(bow);
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await app.settled();
	await expect(page.locator('[data-remark=edges-cross]')).toContainText('1–3 × 2–4');
	await expect(page.locator('[data-parcel]')).toContainText('1,0000 ha');
	await page.locator('[data-limits] summary').click();
	const verdict = await page.locator('[data-limit=present] .how').innerText();

	const link = page.url();
	await page.goto('about:blank');
	await page.goto(link);
	await app.settled();
	await page.locator('[data-limits] summary').click();
	await expect(page.locator('[data-limit=present] .how')).toHaveText(verdict, { useInnerText: true });
	await app.shows('selection-line');
	await clearDesk(page);
});

test('a wrong coordinate system is caught', async ({ app, page }) => {
	await app.open('?view=check');
	await page.getByLabel('Hệ tọa độ ghi trên giấy tờ').selectOption('3405');
	await page.locator('#place').fill('2417549.760 449293.705');
	await page.locator('#place').press('Enter');
	const question = page.locator('[data-question=stated-grid-falls-outside]');
	await expect(question).toContainText('rơi ngoài tỉnh');
	await question.locator('[data-frame="9215"]').click();
	await app.settled();
	await expect(page.locator('[data-answer=inside]')).toContainText('21,85370; 106,76130');
	await clearDesk(page);
});

test('everything by keyboard only', async ({ app, page }) => {
	await app.open('?view=check');
	await page.locator('#place').focus();
	await page.keyboard.type('2415130.76 458848.28');
	await page.keyboard.press('Enter');
	const first = page.locator('[data-question] button').first();
	await expect(first).toBeVisible();
	for (let k = 0; k < 12 && !(await first.evaluate((node) => node === document.activeElement)); k += 1) {
		await page.keyboard.press('Tab');
	}
	await expect(first).toBeFocused();
	await page.keyboard.press('Enter');
	await app.settled();
	await expect(page.locator('[data-verdict=inside]')).toContainText('Phương án A');
	await expect(page.locator('[data-verdict=inside]')).toContainText('430 m');
	await clearDesk(page);
});
