import { expect, shared as test } from './driver';
import { clickAt, openComposing, shareOf } from './proposal-page';

test.describe.configure({ timeout: 240_000 });

test('why B passes on people and A does not is on the scoreboard', async ({ app, page }) => {
	await app.open('?view=boundaries&limit=city-b');
	const people = page.locator('[data-criterion=population] td');
	await expect(people.nth(1)).toHaveAttribute('data-verdict', 'fail');
	await expect(people.nth(1)).toContainText('−20.051');
	await expect(people.nth(2)).toHaveAttribute('data-verdict', 'pass');
	await expect(people.nth(2)).toContainText('+33.157');
	await expect(page.locator('[data-criterion=ward-share] td').nth(2)).toContainText('thiếu 15');
	await expect(page.locator('[data-passed=city-b]')).toHaveText('4 / 5');
});

test('a name several units bear is asked about, and a list is added at once', async ({ app, page }) => {
	await openComposing(app);
	await page.locator('[data-compose-type]').fill('gia cat, 06244, cao lộc');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-member]')).toHaveCount(10);
	await page.getByRole('button', { name: /^Thị trấn Cao Lộc, Huyện/ }).click();
	await expect(page.locator('[data-member="06187"]')).toBeAttached();
});

test('tick communes in the list, narrow it by a name, and take a whole district', async ({ app, page }) => {
	await openComposing(app);
	const list = page.locator('[data-compose-list]');
	await list.locator('summary').click();
	await expect(list.getByRole('checkbox', { name: 'Xã Mai Pha' })).toBeChecked();
	await list.getByRole('searchbox').fill('gia cat');
	// With the focus on it the strip says what it would add (facts.md, section 2: 33.58 km²).
	await list.getByRole('checkbox', { name: 'Xã Gia Cát' }).focus();
	await expect(page.locator('[data-strip-step]')).toHaveText(/^Xã Gia Cát: \+\s3\.35\d,\d\sha, /);
	await page.keyboard.press(' ');
	await expect(page.locator('[data-strip-step]')).toHaveText(/^Đã thêm Xã Gia Cát: /);
	await expect(page.locator('[data-member]')).toHaveCount(9);
	await list.getByRole('searchbox').fill('huyen cao loc');
	await list.getByRole('checkbox', { name: 'Huyện Cao Lộc' }).check();
	// Version B: the 8 units of the city and the 22 of Cao Lộc district.
	await expect(page.locator('[data-member]')).toHaveCount(30);
	await list.getByRole('checkbox', { name: 'Huyện Cao Lộc' }).uncheck();
	await expect(page.locator('[data-member]')).toHaveCount(8);
});

test('select communes by a box', async ({ app, page }) => {
	await openComposing(app);
	await page.locator('[data-box-toggle]').click();
	const frame = await page.locator('[data-box-tool]').boundingBox();
	if (!frame) throw new Error('no map');
	await page.mouse.move(frame.x + 10, frame.y + 10);
	await page.mouse.down();
	await page.mouse.move(frame.x + frame.width - 10, frame.y + frame.height - 10);
	await page.mouse.up();
	await expect(page.locator('[data-member="06226"]')).toBeAttached();
});

test('a box that touches a commune adds it, and one over it takes it away; so do its name and its code', async ({
	app,
	page
}) => {
	await openComposing(app);
	const small = async () => {
		await page.locator('[data-box-toggle]').click();
		const at = await page.evaluate(() => {
			const host = document.querySelector('[data-map]') as HTMLElement & {
				planningMap: { project: (place: [number, number]) => { x: number; y: number } };
			};
			const point = host.planningMap.project([106.8346, 21.8394]);
			const frame = host.getBoundingClientRect();
			return { x: point.x + frame.left, y: point.y + frame.top };
		});
		return async () => {
			await page.mouse.move(at.x - 8, at.y - 8);
			await page.mouse.down();
			await page.mouse.move(at.x + 8, at.y + 8);
			await page.mouse.up();
		};
	};
	const giaCat = page.locator('[data-member="06235"]');
	const inside = await small();
	await inside();
	await expect(page.locator('[data-notice=box-empty]')).toBeVisible();
	const touching = await small();
	await page.locator('.box .segmented label').filter({ hasText: 'Chạm tới' }).click();
	await touching();
	await expect(giaCat).toBeAttached();
	const away = await small();
	await page.locator('.box .segmented label').filter({ hasText: 'Bớt' }).click();
	await away();
	await expect(giaCat).toHaveCount(0);
	await expect(page.locator('[data-member]')).toHaveCount(8);
	await page.locator('[data-compose-type]').fill('mai pha, 05974');
	await page.locator('[data-compose-remove]').click();
	await expect(page.locator('[data-member]')).toHaveCount(6);
	// The box is put back as it was found.
	await page.locator('[data-box-toggle]').click();
	for (const words of ['Nằm trọn', 'Thêm'])
		await page.locator('.box .segmented label').filter({ hasText: words }).click();
	await page.locator('[data-box-toggle]').click();
});

test('split a commune along a drawn line', async ({ app, page }) => {
	await openComposing(app);
	await page.locator('[data-cut-toggle]').click();
	await expect(page.locator('[data-tool=cut]')).toBeVisible();
	// From the west of Mai Pha to its east, then the last point again.
	await clickAt(page, 106.745, 21.832);
	await clickAt(page, 106.825, 21.832);
	await clickAt(page, 106.825, 21.832);
	await expect(page.locator('[data-compose] [data-part]')).toHaveCount(1);
	// The list of drafts has the area of the panel, to the figure it shows.
	const measured = (await page.locator('[data-figure=area]').innerText()).replace(/[^\d,]/g, '');
	const listed = Number(measured.replace(',', '.')).toFixed(1).replace('.', ',');
	await expect(page.locator('[data-draft] small')).toContainText(`${listed} km²`);
	// People of a cut commune are not divided: bounds without and with Mai Pha (census 2019: 103 284 and 9 104).
	await expect(page.locator('[data-figure=population]')).toHaveText('94.180–103.284');
	await expect(page.locator('[data-criterion=units] td').last()).toHaveAttribute(
		'data-verdict',
		'cannot-say'
	);
});

test('swipe before and after with the keyboard', async ({ app, page }) => {
	await app.open('?view=boundaries&limit=city-a');
	await page.locator('[data-swipe-toggle]').click();
	const handle = page.locator('[data-swipe-handle]');
	await expect(page.locator('[data-swipe=idle]')).toBeVisible();
	// It opens amid the land that joins.
	const opened = Number(await handle.getAttribute('aria-valuenow'));
	const ends = await Promise.all([106.7654, 106.8346].map((lon) => shareOf(page, lon, 21.84)));
	expect(opened).toBeGreaterThan(ends[0] ?? 100);
	expect(opened).toBeLessThan(ends[1] ?? 0);
	await handle.focus();
	await page.keyboard.press('ArrowRight');
	await expect(handle).toHaveAttribute('aria-valuenow', String(opened + 2));
	await page.keyboard.press('End');
	await expect(handle).toHaveAttribute('aria-valuenow', '100');
	await expect(page).toHaveURL(/swipe=100/);
});

test('screening colours the communes and lists them', async ({ app, page }) => {
	await app.open('?view=boundaries&screening=2023-2025');
	const count = async (name: string) => Number(await page.locator(`[data-screened=${name}]`).textContent());
	const both = await count('both');
	// 48 communes by the hand-worked count (xã only); towns come on top. All are 200.
	expect(both).toBeGreaterThanOrEqual(48);
	expect(both + (await count('small-area')) + (await count('no'))).toBe(200);
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(200);
});

test('an old commune and the unit it is in now', async ({ app, page }) => {
	await app.open('?view=boundaries');
	await page.locator('[data-where-now]').fill('hop thanh');
	await page.getByRole('button', { name: /Phường Kỳ Lừa/ }).click();
	await expect(page.locator('[data-unit]')).toContainText('Phường Kỳ Lừa');
	await expect(page).toHaveURL(/boundaries=2025/);
});

test('what a version gains and loses is on the map, in the legend and by commune, in the same hectares', async ({
	app,
	page
}) => {
	await app.open('?view=boundaries&limit=city-a#10.3/21.85/106.79');
	const drawn = (layer: string) =>
		page.evaluate((id) => {
			const host = document.querySelector('[data-map]') as HTMLElement & {
				planningMap: {
					getLayer: (id: string) => unknown;
					queryRenderedFeatures: (what: { layers: string[] }) => unknown[];
				};
			};
			return host.planningMap.getLayer(id)
				? host.planningMap.queryRenderedFeatures({ layers: [id] }).length
				: 0;
		}, layer);
	await expect.poll(() => drawn('change-gained')).toBeGreaterThan(0);
	expect(await drawn('change-lost')).toBe(0);
	// facts.md, section 2: five communes with 26,665 people; 97.41 km² by published areas, 0.6 % more on our lines.
	const hectares = '9.798,9 ha';
	await expect(page.locator('[data-ha=gained]')).toHaveText(hectares);
	await expect(page.locator('[data-figure=gained]')).toContainText(hectares);
	await expect(page.locator('[data-part=change]')).toContainText(hectares);
	await expect(page.locator('[data-change=present] [data-piece]')).toHaveCount(5);
	await expect(page.locator('[data-change=present]')).toContainText('26.665');
	await page.locator('[data-against]').selectOption('city-b');
	await expect(page).toHaveURL(/against=city-b/);
	await app.settled();
	await expect.poll(() => drawn('change-lost')).toBeGreaterThan(0);
	await expect(page.locator('[data-ha=gained]')).toHaveText('0,0 ha');
	// 22 communes of Cao Lộc less those five (facts.md, section 2).
	await expect(page.locator('[data-change=city-b]')).toContainText('17 đơn vị · 53.208 người');
	await page.locator('[data-against]').selectOption('none');
	await app.settled();
	await expect.poll(() => drawn('change-lost')).toBe(0);
	await expect(page.locator('[data-part=change]')).toHaveCount(0);
});
