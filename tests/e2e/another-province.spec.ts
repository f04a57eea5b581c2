import { spawnSync } from 'node:child_process';
import { expect, shared } from './driver';
import { Site } from './site';

const PROVINCE = 'tests/fixtures/province/cao-bang';
const BUILD = '.province/cao-bang/build';

// The first story builds tiles and app of the other province, unless nothing they are made of has changed.
shared.describe.configure({ timeout: 300_000 });

const site = new Site();
const test = shared.extend({
	// Playwright asks for the fixtures it needs by this pattern.
	// eslint-disable-next-line no-empty-pattern
	baseURL: async ({}, use) => use(site.origin)
});

test.beforeAll(async () => {
	const built = spawnSync(process.execPath, ['scripts/ensure-app.mjs'], {
		env: { ...process.env, PROVINCE },
		encoding: 'utf8'
	});
	expect(built.status, built.stderr).toBe(0);
	site.put('', BUILD);
	await site.open();
});

test.afterAll(async ({ hall }) => {
	await (await hall.page()).goto('about:blank');
	site.close();
});

test('its data pass the check @long', () => {
	const checked = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/check-data.ts'], {
		env: { ...process.env, PROVINCE },
		encoding: 'utf8'
	});
	expect(checked.stderr).toBe('');
	expect(checked.stdout).toContain('56 commune records');
});

test('map and table show its 56 communes, of none of which a plan is known @long', async ({ app, page }) => {
	await app.open('?table=open');
	await expect(page).toHaveTitle('Bản đồ quy hoạch Cao Bằng');
	await app.shows('land', 'commune-line', 'province-line', 'coverage-unknown');
	const rows = page.locator('table tbody tr');
	await expect(rows).toHaveCount(56);
	await expect(rows.filter({ hasText: 'Phường Thục Phán' })).toContainText('chưa biết');
	await expect(page.locator('table')).not.toContainText(/\b0(,0+)?\s*%/);
	await expect(page.locator('[data-percent]').first()).toHaveAttribute('data-percent', 'unknown');
	await expect(page.locator('body')).not.toContainText('Lạng Sơn');
});

test('a place in it is answered, in its own grid too @long', async ({ app, page }) => {
	await app.open('?view=check');
	await page.locator('#place').fill('22.6657, 106.2570');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await app.settled();
	const answer = page.locator('[data-answer=inside]');
	await expect(answer).toContainText(/Phường (Thục Phán|Nùng Trí Cao|Tân Giang)/);
	await expect(page.locator('#panel')).toContainText('Sở Xây dựng Cao Bằng');
	await page.locator('#place').fill('21.8537, 106.7613');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await expect(page.locator('[data-answer=outside]')).toContainText('Ngoài tỉnh Cao Bằng');
});

test('a proposal is composed of its communes @long', async ({ app, page }) => {
	await app.open('?view=boundaries');
	await page.locator('[data-start-from]').selectOption('nothing');
	await page.locator('[data-start]').click();
	await page.locator('[data-compose-type]').fill('01273, 01279, 01288');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-member]')).toHaveCount(3);
	// Published: 55.44 + 29.31 + 84.26 km² (communes-2025.csv of the national data).
	await expect(page.locator('[data-figure=published]')).toHaveText('169,01 km²');
	// The link opens the same proposal.
	const link = page.url();
	await page.goto('about:blank');
	await page.goto(link);
	await expect(page.locator('[data-member]')).toHaveCount(3);
});

for (const path of [
	'?view=boundaries',
	'?view=centres',
	'?view=projects',
	'?lang=en&view=coverage&level=province',
	'sources/',
	'targets/',
	'register/',
	'snapshot/',
	'present/',
	'print/'
])
	test(`what it has nothing of is said, and nothing breaks: ${path} @long`, async ({ app, page }) => {
		if (path.startsWith('?')) await app.open(path);
		else await page.goto(`${site.origin}/${path}`);
		await expect(page.locator('main, #panel, h1').first()).toBeVisible();
		await expect(page.locator('body')).not.toContainText(/Lạng Sơn|NaN|undefined/);
	});
