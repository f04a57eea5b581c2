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
