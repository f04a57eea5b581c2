import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { composeFromCity, QUIET, settled, watch } from './proposal-page';

test.describe.configure({ timeout: 240_000 });

const item = (page: Page) => page.locator('[data-scene-item]');
const kept = (page: Page) => expect(page.locator('[data-saving=no]')).toBeAttached();

/** Adds the view on the map to a new presentation, or to the one there is. */
async function addView(page: Page): Promise<void> {
	await page.locator('[data-present-menu]').click();
	await page.locator('[data-add-to]').first().click();
	await expect(page.locator('[data-added]')).toBeVisible();
	await page.keyboard.press('Escape');
}

test("a leader's assistant makes a presentation from the map, orders it, plays it and brings it back from a file @long", async ({
	page
}) => {
	const seen = watch(page);
	await composeFromCity(page);
	await page.locator('[data-compose-type]').fill('06235');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-member]')).toHaveCount(9);
	await page.locator('[data-mine-name]').fill('Phương án họp');
	await page.locator('[data-mine-name]').press('Tab');
	await addView(page);
	await page.goto('/?view=coverage&sel=u:183&table=closed');
	await settled(page);
	await addView(page);
	await page.locator('[data-present-menu]').click();
	await page.getByRole('link', { name: 'Bài trình chiếu', exact: true }).click();
	await page.locator('[data-deck] button').first().click();
	await expect(item(page)).toHaveCount(2);

	// The proposal's own scene says its own numbers: nine units now.
	await item(page).nth(0).locator('button').click();
	await expect(page.locator('[data-scene] h1')).toHaveText('Phương án họp');
	await expect(page.locator('[data-scene] .text')).toContainText('9 đơn vị cấp xã, trong đó 5 phường');
	await page.locator('#scene-title-vi').fill('Rộng thêm ');
	await page.locator('#insert-fact').selectOption('mine.area');
	await expect(page.locator('#scene-title-vi')).toHaveValue('Rộng thêm {mine.area} km²');
	await expect(page.locator('[data-scene] h1')).toHaveText(/^Rộng thêm [\d,]+ km²$/);

	// Up and down by keyboard; a copy, its deletion, and back.
	await item(page).nth(1).locator('button').focus();
	await page.keyboard.press('Enter');
	await page.locator('[data-up]').focus();
	await page.keyboard.press('Enter');
	await expect(item(page).nth(0)).toContainText('Huyện Cao Lộc');
	await item(page).nth(0).dragTo(item(page).nth(1));
	await expect(item(page).nth(1)).toContainText('Huyện Cao Lộc');
	await page.locator('[data-undo]').click();
	await expect(item(page).nth(0)).toContainText('Huyện Cao Lộc');
	await item(page).nth(0).locator('button').click();
	await page.locator('[data-duplicate]').click();
	await expect(item(page)).toHaveCount(3);
	await page.locator('[data-delete-scene]').click();
	await expect(item(page)).toHaveCount(2);
	await page.locator('[data-undo-scene]').click();
	await expect(item(page)).toHaveCount(3);
	await page.locator('[data-undo]').click();
	await expect(item(page)).toHaveCount(2);
	await kept(page);

	// It plays by keys alone.
	await page.locator('[data-play]').click();
	await page.keyboard.press('Home');
	await expect(page.locator('[data-count]')).toContainText('1 / 2');
	await expect(page.locator('[data-scene] h1')).toHaveText('Huyện Cao Lộc');
	await page.keyboard.press(' ');
	await expect(page.locator('[data-count]')).toContainText('2 / 2');
	await expect(page.locator('[data-scene] h1')).toContainText('Rộng thêm');
	await expect(page.locator('[data-key=mine]')).toContainText('Phương án họp');
	const full = () => page.evaluate(() => document.fullscreenElement !== null);
	await page.keyboard.press('f');
	await expect.poll(full).toBe(true);
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('[data-count]')).toContainText('1 / 2');
	await page.keyboard.press('f');
	await expect.poll(full).toBe(false);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	// A file holds it whole.
	await page.locator('[data-edit]').click();
	const download = page.waitForEvent('download');
	await page.locator('[data-save-deck]').click();
	const path = await (await download).path();
	const file = JSON.parse(readFileSync(path, 'utf8')) as { scenes: { view: string }[] };
	expect(file.scenes.map(({ view }) => view.includes('mine='))).toEqual([false, true]);
	await page.locator('[data-all-decks]').click();
	await page.locator('[data-delete-deck]').click();
	await expect(page.locator('[data-deck]')).toHaveCount(0);
	await page.locator('[data-open-deck]').setInputFiles(path);
	await expect(item(page)).toHaveCount(2);
	await expect(item(page).nth(0)).toContainText('Huyện Cao Lộc');
	expect(seen).toEqual(QUIET);
});

/** A scene as a file holds it, with a view of its own. */
const scene = (title: string, view: string) => ({
	short: { vi: title, en: title },
	kicker: { vi: '', en: '' },
	title: { vi: title, en: title },
	text: { vi: 'Rộng {mine.area} km²', en: '' },
	rows: [],
	view,
	extent: 'province',
	scoreboard: false
});
const deckFile = (scenes: unknown[]) => ({
	name: 'deck.json',
	mimeType: 'application/json',
	buffer: Buffer.from(
		JSON.stringify({ format: 'planning-map-presentation', version: 1, name: { vi: 'Bài', en: '' }, scenes })
	)
});

test('a scene whose proposal has lost its unit says so, and the next one plays @long', async ({ page }) => {
	const seen = watch(page);
	await page.goto('/present/?edit=1');
	// Unit 999, which it starts from, is on no boundary date; bit 1 of the set is the first atom.
	const rest = Buffer.from(JSON.stringify({ b: '999' })).toString('base64url');
	const lost = `view=boundaries&limit=mine&mine=1b.${Buffer.from([2]).toString('base64url')}.${rest}`;
	await page
		.locator('[data-open-deck]')
		.setInputFiles(
			deckFile([
				scene('Phương án cũ', lost),
				{ ...scene('Toàn tỉnh', 'level=province'), text: { vi: '{targets} chỉ tiêu', en: '' } }
			])
		);
	await expect(page.locator('[data-missing]')).toContainText('999');
	await page.locator('[data-play]').click();
	await settled(page);
	await expect(page.locator('[data-scene] h1')).toHaveText('Cảnh này thiếu dữ liệu');
	await page.keyboard.press('ArrowRight');
	// The plan sets 26 targets.
	await expect(page.locator('[data-scene] .text')).toHaveText('26 chỉ tiêu');
	await expect(page.locator('[data-missing]')).toHaveCount(0);
	expect(seen).toEqual(QUIET);
});

test('a bad file is refused with what and where, and its good scenes are kept', async ({ page }) => {
	await page.goto('/present/?edit=1');
	const open = page.locator('[data-open-deck]');
	await open.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
	await expect(page.locator('[data-deck-refused]')).toContainText('JSON');
	const bad = { ...scene('Hỏng', 'limit=none'), title: { vi: 'Hỏng' } };
	await open.setInputFiles(deckFile([bad]));
	await expect(page.locator('[data-deck-refused]')).toContainText('1.title.en');
	await open.setInputFiles(deckFile([scene('Một', 'level=province'), bad, scene('Ba', 'level=province')]));
	await expect(item(page)).toHaveCount(2);
	await expect(page.locator('[data-scenes-refused]')).toContainText('2 (title.en)');
});

test('a link holds the whole presentation, and a view is taken anew from the map @long', async ({
	page,
	context
}) => {
	const seen = watch(page);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/present/?story=city&edit=1');
	await page.locator('[data-story=city] [data-copy-story]').click();
	await expect(item(page)).toHaveCount(4);
	await item(page).nth(1).locator('button').click();
	await kept(page);
	await page.locator('[data-retake]').click();
	await expect(page.locator('[data-take]')).toContainText('Phương án A');
	await settled(page);
	await page
		.getByRole('button', { name: /Phương án B/ })
		.first()
		.click();
	await page.locator('[data-take-view]').click();
	await expect(page.locator('[data-scene-form]')).toBeVisible();
	await expect(page.locator('[data-count]')).toContainText('2 / 4');
	// The words are still the reader's own; the land is that of B.
	await expect(page.locator('#scene-short-vi')).toHaveValue('Phương án A');
	await expect(page.locator('.kicker[data-limit=city-b]')).toBeVisible();
	await kept(page);
	await page.locator('[data-deck-link]').click();
	await expect(page.locator('[data-link-told]')).toContainText('Đã chép liên kết');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link.length).toBeLessThan(6200);
	const stranger = await context.newPage();
	await stranger.goto(link);
	await settled(stranger);
	await expect(stranger.locator('[data-count]')).toContainText('1 / 4');
	await stranger.keyboard.press('2');
	await expect(stranger.locator('.kicker[data-limit=city-b]')).toBeVisible();
	expect(seen).toEqual(QUIET);
});

test('two windows: what the other one saved is taken over, and nothing is overwritten @long', async ({
	page,
	context
}) => {
	await page.goto('/present/?story=mergers&edit=1');
	await page.locator('[data-story=mergers] [data-copy-story]').click();
	await expect(item(page)).toHaveCount(4);
	await kept(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(item(other)).toHaveCount(4);
	await other.locator('[data-delete-scene]').click();
	await expect(item(other)).toHaveCount(3);
	await expect(item(page)).toHaveCount(3);
	await page.locator('#deck-name-vi').fill('Bản của tôi');
	await expect(other.locator('#deck-name-vi')).toHaveValue('Bản của tôi');
	await expect(page.locator('[data-notice]')).toHaveCount(0);
});
