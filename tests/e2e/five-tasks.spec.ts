import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { clearDesk } from './check-page';
import { expect, shared, test } from './driver';
import { clickAt, hoverAt, QUIET, settled, watch } from './proposal-page';
import { Steps } from './steps';

/**
 * What five people come for, from the first screen to the result: by hand and by keyboard alone, in how many steps.
 * A fresh page costs more than a task: those on a desktop are done on one page, one after the other.
 */
test.describe.configure({ timeout: 240_000 });

/** Rows of a CSV by the name of their column. */
function rowsOf(path: string): Record<string, string>[] {
	const [head = '', ...lines] = readFileSync(path, 'utf8')
		.replace(/^\ufeff/, '')
		.trim()
		.split('\r\n');
	const names = head.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [names[k] ?? '', cell])));
}

/** The list of what Cao Lộc has no plan for is that of its two towns. */
function expectGapList(path: string): void {
	const rows = rowsOf(path);
	// The two towns of the district at 27 May 2023: Đồng Đăng and Cao Lộc (units.json, after the GSO list).
	expect(rows.map(({ id }) => id).sort()).toEqual(['06184', '06187']);
	for (const row of rows) {
		expect(row['as_of']).toBe('2026-11-25');
		expect(row['qualifier']).toBe('at-most');
		expect(row['base']).toBe('urban');
	}
	// No plan is known in Đồng Đăng: all of its land is in the list, and its covered land is not 0 but empty.
	const dongDang = rows.find(({ id }) => id === '06184');
	expect(dongDang?.['no_known_plan_ha']).toBe(dongDang?.['base_ha']);
	expect(dongDang?.['covered_ha']).toBe('');
}

shared('planner, by hand: the gap list of Cao Lộc as a file, in two steps', async ({ app, page }) => {
	await app.open();
	const steps = new Steps(page);
	const saved = page.waitForEvent('download');
	await steps.click(app.row('183').getByRole('button'));
	await steps.click(page.locator('[data-figure="183"] [data-gap=csv]'));
	const file = await saved;
	steps.within(2);
	expect(file.suggestedFilename()).toBe('phu-quy-hoach-gap-list-183-2020-2026-11-25.csv');
	expectGapList(await file.path());
	await app.settled();
});

shared(
	'planner, by keyboard: the gap list in six steps; then the table, a commune and another view @long',
	async ({ app, page }) => {
		await app.open();
		await page.keyboard.press('Tab');
		await expect(page.locator(':focus')).toHaveText('Đến phần nội dung');
		const steps = new Steps(page);
		await steps.key('/');
		await steps.type('huyen cao loc');
		await expect(page.locator('.search-item').first()).toContainText('Huyện Cao Lộc');
		await steps.key('ArrowDown');
		await steps.key('Enter');
		await app.settled();
		await expect(page.locator('[data-figure="183"] .answer')).toContainText('tối thiểu');
		const saved = page.waitForEvent('download');
		await steps.walk(page.locator('[data-figure="183"] [data-gap=csv]'), 60);
		await steps.key('Enter');
		expectGapList(await (await saved).path());
		steps.within(6);

		await steps.walk(page.locator('.drawer').getByRole('button', { name: 'Mở bảng' }), 120);
		await steps.key('Enter');
		await expect(page.locator('.drawer')).toHaveClass(/open/);
		await steps.walk(app.row('06187').getByRole('button'), 40);
		await steps.key('Enter');
		await app.settled();
		await expect(page.locator('[data-figure="06187"]')).toBeVisible();
		await steps.walk(page.locator('button[data-view=boundaries]'), 120);
		await steps.key('Enter');
		await expect(page.locator('.app')).toHaveAttribute('data-view', 'boundaries');
		steps.within(12);
		const outline = await page.evaluate(() => {
			const style = getComputedStyle(document.activeElement as Element);
			return { style: style.outlineStyle, width: parseFloat(style.outlineWidth) };
		});
		expect(outline.style).not.toBe('none');
		expect(outline.width).toBeGreaterThan(0);
	}
);

test.describe('citizen', () => {
	test.use({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		geolocation: { latitude: 21.8244, longitude: 106.7734, accuracy: 25 },
		permissions: ['geolocation']
	});

	/** Where, what applies and whom to ask are read without a further step. */
	async function expectPlainAnswer(page: Page): Promise<void> {
		await expect(page.locator('[data-answer=inside]')).toContainText('Xã Mai Pha');
		const tabs = await page.getByRole('navigation', { name: 'Chế độ xem' }).boundingBox();
		const sheet = await page.locator('#panel').boundingBox();
		for (const part of ['units', 'plans', 'ask']) {
			const box = await page.locator(`[data-verdict] [data-plain=${part}]`).boundingBox();
			expect(box?.y, part).toBeGreaterThanOrEqual(sheet?.y ?? Infinity);
			expect((box?.y ?? 0) + (box?.height ?? Infinity), part).toBeLessThanOrEqual(tabs?.y ?? 0);
		}
	}

	test('citizen on a phone: units, plans and whom to ask stand in the first half sheet after one step @long', async ({
		app,
		page
	}) => {
		await app.open();
		await test.step('by hand: the device’s own position, answered with its margin', async () => {
			const steps = new Steps(page);
			await steps.click(page.locator('[data-here]'));
			await app.settled();
			await expect(page.locator('[data-remark=device-position]')).toBeVisible();
			await expect(page.locator('[data-echo]')).toContainText('± 25 m');
			await expectPlainAnswer(page);
			steps.within(1);
			await expect(page.locator('[data-verdict] [data-plain=units] h2')).toContainText('Phường Đông Kinh');
			await expect(page.locator('[data-verdict] [data-plain=units]')).toContainText(
				'Trước 1/7/2025: Xã Mai Pha'
			);
			await expect(page.locator('[data-verdict] [data-plain=ask]')).toContainText('Sở Xây dựng');
			// Proposals are no decision: folded below.
			await expect(page.locator('[data-limits] [data-limit=city-a]')).toBeHidden();
		});
		await clearDesk(page);
		await expect(page.locator('[data-answer]')).toHaveCount(0);
		await test.step('by keyboard: a map link that somebody sent; nothing is fetched', async () => {
			const steps = new Steps(page);
			await steps.walk(page.locator('#place'), 40);
			await steps.type('https://www.google.com/maps/place/X/@21.9,106.9,15z/data=!3d21.8244!4d106.7734');
			await steps.key('Enter');
			await app.settled();
			await expect(page.locator('[data-remark=link-pin]')).toBeVisible();
			await expectPlainAnswer(page);
			steps.within(3);
		});
	});
});

/** A place in each of the five communes city A adds, away from lines and symbols. */
const ADDED: readonly [string, number, number][] = [
	['06187', 106.7709, 21.8678],
	['06226', 106.7721, 21.8833],
	['06235', 106.8346, 21.8394],
	['06244', 106.8194, 21.8101],
	['06247', 106.7654, 21.7911]
];

/** Census of 2019 for the 13 units of version A, and the published area of the four wards they became. */
async function expectCityA(page: Page): Promise<void> {
	await expect(page.locator('[data-member]')).toHaveCount(13);
	await expect(page.locator('[data-figure=population]')).toHaveText('129.949');
	await expect(page.locator('[data-figure=published]')).toHaveText('175,52 km²');
	await expect(page.locator('[data-passed=mine]')).toHaveText('3 / 5');
}

shared(
	'boundary team, by hand: city A of five more communes, in eight steps @long',
	async ({ app, page }) => {
		const strip = (id: string) => page.locator(`[data-chip=${id}] dd`);
		const said = page.locator('[data-strip-step]');
		await app.open('?table=closed');
		const steps = new Steps(page);
		await steps.click(page.locator('button[data-view=boundaries]'));
		await steps.click(page.locator('[data-start]'));
		await expect(strip('units')).toHaveText('8');
		// Clear of the legend and of the strip.
		await steps.take(app.lookAt(106.79, 21.85, 10.9));
		for (const [code, lon, lat] of ADDED) {
			await steps.take(clickAt(page, lon, lat));
			await expect(page.locator(`[data-member="${code}"]`)).toBeAttached();
			await app.settled();
		}
		steps.within(8);
		// The last of them by hand: 36,8 km² and the people of Yên Trạch by the census; one line is spoken.
		await expect(said).toContainText('Đã thêm Xã Yên Trạch: + ');
		await expect(page.locator('[data-strip] [role=status]')).toHaveCount(1);
		await expect(page.locator('[data-strip-said]')).toContainText('Đạt: 3 / 5');
		// What the strip says is what the panel says.
		await expect(strip('people')).toHaveText('129.949');
		await expect(strip('area')).toHaveText(await page.locator('[data-figure=area]').innerText());
		await expect(strip('units')).toHaveText('13');
		await expect(strip('passed')).toHaveText('3 / 5');
		// Over another commune: what it would add, before it is pressed.
		await hoverAt(page, 106.9, 21.8);
		await expect(said).toHaveText(/^Xã .+: \+\s[\d.,]+\sha, \+\s[\d.]+ người$/);
		await expect(strip('units')).toHaveText('13');
		await expectCityA(page);
		for (let k = 0; k < 5; k += 1) await page.keyboard.press('Control+z');
		await expect(page.locator('[data-member]')).toHaveCount(8);
		await expect(strip('units')).toHaveText('8');
		for (let k = 0; k < 5; k += 1) await page.keyboard.press('Control+y');
		await expect(page.locator('[data-figure=population]')).toHaveText('129.949');
	}
);

shared('boundary team, by keyboard: city A from five names, in seven steps @long', async ({ app, page }) => {
	await app.open('?table=closed');
	const steps = new Steps(page);
	await steps.walk(page.locator('button[data-view=boundaries]'), 20);
	await steps.key('Enter');
	await app.settled();
	await steps.walk(page.locator('[data-start]'), 40);
	await steps.key('Enter');
	await expect(page.locator('[data-member]')).toHaveCount(8);
	await steps.walk(page.locator('[data-compose-type]'), 60);
	await steps.type(ADDED.map(([code]) => code).join(', '));
	await steps.key('Enter');
	await expectCityA(page);
	steps.within(7);
});

test('leader, by keyboard: from the first screen to which version meets what, in seven steps @long', async ({
	page
}) => {
	const seen = watch(page);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto('/?table=closed');
	await settled(page);
	const steps = new Steps(page);
	await steps.walk(page.getByRole('link', { name: 'Đến bản đồ và công cụ' }), 2);
	await steps.key('Enter');
	await steps.walk(page.locator('[data-present-menu]'), 16);
	await steps.key('Enter');
	await steps.walk(page.locator('[data-deck-card]').filter({ hasText: 'A và B' }), 10);
	await steps.key('Enter');
	await settled(page);
	await expect(page.locator('[data-scene=present]')).toBeVisible();
	await steps.key('End');
	await expect(page.locator('[data-scene=standard]')).toBeVisible();
	await expect(page.locator('[data-passed=city-a]')).toHaveText('3 / 5');
	await expect(page.locator('[data-passed=city-b]')).toHaveText('4 / 5');
	steps.within(7);
	await page.keyboard.press('1');
	await expect(page.locator('[data-scene=present]')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	// Published areas of the shared data folder: 175.52 over 78.11 km² is 2.2.
	await expect(page.locator('[data-scene=city-a] h1')).toContainText('2,2');
	await expect(page.locator('[data-scene=city-a]')).toContainText('20.051');
	await expect(page).toHaveURL(/scene=2/);
	await page.keyboard.press('Escape');
	await expect(page.locator('.app[data-view=coverage]')).toBeVisible();
	expect(seen).toEqual(QUIET);
});

/** A rectangle of 100 m × 200 m on the grid 9215, corner 1 at the check point of the notes on VN-2000. */
const CORNERS = [
	'Số hiệu\tX (m)\tY (m)\tCạnh (m)',
	'1\t2417549,760\t449293,705\t100,00',
	'2\t2417549,760\t449393,705\t200,00',
	'3\t2417749,760\t449393,705\t100,00',
	'4\t2417749,760\t449293,705\t200,00'
];

shared(
	'surveyor’s client, by hand: a corner list becomes a slip, in five steps @long',
	async ({ app, page }) => {
		await app.open('?table=closed');
		await page.evaluate(() => {
			window.print = () => undefined;
		});
		const steps = new Steps(page);
		await steps.click(page.locator('button[data-view=check]'));
		await steps.take(page.locator('#place').fill(CORNERS.join('\n')));
		await steps.click(page.getByRole('button', { name: 'Xem', exact: true }));
		// The grid is not stated: asked, the one set for the province first.
		const question = page.locator('[data-question=grid-not-stated]');
		await expect(question.getByRole('button').first()).toContainText('EPSG:9215');
		await steps.click(question.getByRole('button').first());
		await app.settled();
		await expect(page.locator('#panel [data-parcel]')).toContainText('2,0000 ha');
		await steps.click(page.getByRole('button', { name: 'In phiếu' }));
		const slip = page.locator('[data-slip]');
		await page.emulateMedia({ media: 'print' });
		await expect(slip).toContainText('2,0000 ha');
		await expect(slip).toContainText('Sở Xây dựng');
		steps.within(5);
		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(slip).toHaveCount(0);

		await expect(page.locator('[data-echo]')).toContainText('4 góc');
		await expect(page.locator('[data-remark=ring-unclosed]')).toBeVisible();
		await expect(page.locator('#panel [data-parcel]')).toContainText('600,00 m');
		await app.shows('selection-line');
		await page.getByLabel('Diện tích ghi trên giấy tờ (ha)').fill('2,5');
		await expect(page.locator('#panel [data-check=area]')).toHaveAttribute('data-state', 'wrong');
		await page.getByLabel('Diện tích ghi trên giấy tờ (ha)').fill('2');
		await expect(page.locator('#panel [data-check=area]')).toHaveAttribute('data-state', 'ok');

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
		await page.getByRole('button', { name: 'In phiếu' }).click();
		await page.emulateMedia({ media: 'print' });
		await expect(slip).toBeVisible();
		await expect(page.locator('.app')).toBeHidden();
		await expect(slip).toContainText('không có giá trị pháp lý');
		await expect(slip.locator('[data-objection]')).toContainText('theo mốc 12');
		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await clearDesk(page);
	}
);

shared(
	'surveyor’s client, by keyboard: a pair of metres is answered, in seven steps',
	async ({ app, page }) => {
		await app.open('?table=closed');
		const steps = new Steps(page);
		await steps.walk(page.locator('button[data-view=check]'), 20);
		await steps.key('Enter');
		await app.settled();
		await steps.walk(page.locator('#place'), 40);
		await steps.type('2415130.76 458848.28');
		await steps.key('Enter');
		const first = page.locator('[data-question] button').first();
		await expect(first).toBeVisible();
		await steps.walk(first, 12);
		await steps.key('Enter');
		await app.settled();
		await expect(page.locator('[data-verdict=inside]')).toContainText('Phương án A');
		await expect(page.locator('[data-verdict=inside]')).toContainText('430 m');
		steps.within(7);
		await clearDesk(page);
	}
);
