import { spawnSync } from 'node:child_process';
import { expect } from './driver';
import { keptOffline, test } from './site';
import { inBothThemes, wear } from './violations';

/** Three provinces with four communes each, and both archipelagos. */
const DATA = 'tests/fixtures/country';
const PACK = '.packs/three';
const BUILD = '.province/three/build';

// The first story builds tiles and app of the three provinces, unless nothing they are made of has changed.
test.describe.configure({ timeout: 420_000 });

test.beforeAll(() => {
	const run = (args: string[]) =>
		spawnSync(process.execPath, args, { env: { ...process.env, PROVINCE: PACK }, encoding: 'utf8' });
	const { PROVINCE: _none, ...env } = process.env;
	const packed = spawnSync(
		process.execPath,
		['scripts/run.mjs', 'scripts/country-pack.ts', '--from', DATA, '--out', PACK],
		{ env, encoding: 'utf8' }
	);
	expect(packed.status, packed.stderr).toBe(0);
	const built = run(['scripts/ensure-app.mjs']);
	expect(built.status, built.stderr).toBe(0);
});

test.beforeEach(({ site }) => site.put('', BUILD));

test('the country is seen with both archipelagos, and a province is opened by map, table, search and key @long', async ({
	app,
	page
}) => {
	await page.goto('/');
	const map = page.locator('[data-country-map]');
	await expect(map).toContainText('Quần đảo Hoàng Sa');
	await expect(map).toContainText('Quần đảo Trường Sa');
	await expect(map.locator('[data-archipelago="20333"]')).toHaveAccessibleName(
		'Quần đảo Hoàng Sa (Thành phố Đà Nẵng)'
	);
	await expect(page.locator('tbody tr')).toHaveCount(3);
	await expect(page.locator('tbody')).toContainText('chưa biết');
	await expect(page.locator('footer')).toContainText('không có giá trị pháp lý');
	await expect(page.locator('[data-tile-sizes]')).toContainText('MB');

	// By keyboard, from the map.
	await map.locator('[data-province-code="04"]').focus();
	await page.keyboard.press('Enter');
	await app.settled();
	await expect(page).toHaveTitle('Bản đồ quy hoạch Cao Bằng');
	await page.getByRole('link', { name: 'Cả nước' }).click();

	// By the search, without diacritics: a unit with what speaks against its number of people.
	await page.getByLabel(/Tìm tỉnh/).fill('truong sa');
	await page.getByRole('link', { name: 'Đặc khu Trường Sa' }).click();
	await app.settled();
	const card = page.locator('[data-unit="22736"]');
	await expect(card).toContainText('Đặc khu Trường Sa');
	await expect(card).toContainText('496,30 km²');
	await expect(card.locator('[data-residents]')).toContainText('dưới 1.000 người');

	// By a key of the address, which keeps what else it says.
	await page.goto('/?province=48&lang=en');
	await app.settled();
	await expect(page).toHaveURL(/\/48\/\?lang=en/);
	await expect(page).toHaveTitle(/Đà Nẵng/);
	// No page of the site is of no province but the overview, nor is one of a code that no province has.
	for (const address of ['/print/', '/?province=03']) {
		await page.goto(address);
		await expect(page.locator('[data-country-map]')).toBeVisible();
	}
});

test('the country reads on a phone and on a desktop, light and dark, without a violation @long', async ({
	app,
	page
}) => {
	for (const [width, height] of [
		[390, 844],
		[1024, 768],
		[1440, 900]
	] as const) {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		await expect(page.locator('[data-country-map]')).toContainText('Quần đảo Trường Sa');
		await inBothThemes(page, 'the country', `${width} wide`);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide, 'nothing is wider than the screen').toBeLessThanOrEqual(width);
		for (const theme of ['light', 'dark'] as const) {
			await wear(page, theme);
			await page.screenshot({ path: `test-results/country/${width}-${theme}.png` });
		}
	}
	await page.getByLabel(/Tìm tỉnh/).fill('hoa');
	await expect(page.getByRole('link', { name: /Hoàng Sa/ }).first()).toBeVisible();
	await inBothThemes(page, 'the country', 'search');
	expect(app.unexpected).toEqual([]);
});

test('of a province without known plans all is unknown, until plans of one’s own are added there @long', async ({
	app,
	page
}) => {
	await app.open('48/?table=open&base=unit');
	await expect(page.locator('table tbody tr')).toHaveCount(5);
	await expect(page.locator('table')).not.toContainText(/\b0(,0+)?\s*%/);
	await expect(page.locator('[data-percent]').first()).toHaveAttribute('data-percent', 'unknown');
	await expect(page.locator('body')).not.toContainText(/Lạng Sơn|NaN|undefined/);
	// A square within Phường Hải Châu.
	const ring = [
		[108.214, 16.062],
		[108.219, 16.062],
		[108.219, 16.067],
		[108.214, 16.067],
		[108.214, 16.062]
	];
	const properties = { name: 'Thử', type: 'detailed', status: 'approved', approved: '2026-01-15' };
	const plans = {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }]
	};
	await page
		.locator('.add input[multiple]')
		.first()
		.setInputFiles({
			name: 'thu.geojson',
			mimeType: 'application/geo+json',
			buffer: Buffer.from(JSON.stringify(plans))
		});
	const row = page.locator('table tbody tr', { hasText: 'Phường Hải Châu' });
	await expect(row).toContainText('%');
});

for (const path of ['48/sources/', '48/register/', '48/snapshot/', '48/present/', '48/print/', '48/help/'])
	test(`a page of a province stands in its folder: ${path} @long`, async ({ app, page, site }) => {
		await page.goto(`${site.origin}/${path}`);
		await expect(page.locator('main, #panel, h1').first()).toBeVisible();
		await expect(page.locator('body')).not.toContainText(/Lạng Sơn|NaN|undefined/);
		expect(app.unexpected).toEqual([]);
	});

test('without a network a province that was visited opens, and another is said not to be there @long', async ({
	app,
	page,
	context,
	site
}) => {
	app.expectProblem(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|icon\.svg/);
	await page.goto(`${site.origin}/48/`);
	await app.settled();
	await keptOffline(page);
	// What was fetched before the copy stood is kept at the next visit.
	await page.reload();
	await app.settled();
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const kept = await (await caches.open('country /provinces')).keys();
				return kept.map(({ url }) => new URL(url).pathname).sort();
			})
		)
		.toEqual(
			expect.arrayContaining(['/48/register.json', '/48/tiles/atoms.topo', '/48/tiles/province.pmtiles'])
		);
	await context.setOffline(true);
	await page.goto(`${site.origin}/48/`);
	await app.settled();
	await app.shows('land', 'commune-line');
	await page.goto(`${site.origin}/48/help/`);
	await expect(page.locator('h1')).toBeVisible();
	await page.goto(`${site.origin}/56/`);
	await expect(page.getByRole('alert').filter({ hasText: 'máy chưa giữ dữ liệu' })).toBeVisible();
	await page.getByRole('link', { name: 'Về bản đồ cả nước' }).click();
	await expect(page.locator('[data-country-map]')).toContainText('Quần đảo Trường Sa');
});
