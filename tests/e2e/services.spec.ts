import type { Page } from '@playwright/test';
import type { Map as MapView } from 'maplibre-gl';
import { expect, test as base, type Driver } from './driver';
import { hasMapServer, hasQgis } from '../services/cgi';
import { deadOrigin, hasNginx, Hosts, MISSING } from '../services/hosts';
import { inBothThemes } from './violations';

for (const missing of MISSING) console.log(missing);

const test = base.extend<{ origin: string }, { hosts: Hosts; listed: string }>({
	hosts: [
		// Playwright asks for the fixtures it needs by this pattern.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const hosts = await new Hosts().open();
			await use(hosts);
			await hosts.close();
		},
		{ scope: 'worker' }
	],
	listed: [
		async ({ hosts }, use) => {
			const dead = await deadOrigin();
			const { maps, files } = hosts;
			const of = (id: string, kind: string, url: string, more: object = {}) => ({
				id,
				kind,
				url,
				name: { vi: `Dịch vụ ${id}`, en: `Service ${id}` },
				...more
			});
			await use(
				await hosts.site({
					basemap: {
						url: 'basemap/nen.pmtiles',
						name: { vi: 'OpenStreetMap', en: 'OpenStreetMap' },
						attribution: '© OpenStreetMap'
					},
					services: [
						of('wms', 'wms', `${maps}/mapserver`),
						of('wms-cu', 'wms', `${maps}/mapserver?version=1.1.1`),
						of(
							'xyz',
							'xyz',
							`${maps}/mapserver?mode=tile&tilemode=gmap&tile={x}+{y}+{z}&layers=lots&map.imagetype=png`,
							{ attribution: 'Sở Xây dựng' }
						),
						of('wfs', 'wfs', `${maps}/mapserver`),
						of('ogc', 'ogc-features', `${maps}/mapserver/lots/ogcapi`),
						...(hasQgis ? [of('wmts', 'wmts', `${maps}/qgis`, { patienceS: 60 })] : []),
						...(hasNginx
							? [
									of('tilejson', 'tilejson', `${files}/open/raster.json`, { hosts: [maps] }),
									of('vector', 'tilejson', `${files}/open/vector.json`),
									of('pmtiles', 'pmtiles', `${files}/open/province.pmtiles`),
									of('dong', 'pmtiles', `${files}/closed/province.pmtiles`)
								]
							: []),
						of('tat', 'wms', `${dead}/wms`),
						of('kin', 'wms', `${maps}/closed`),
						of('sai', 'wms', `${maps}/wrong`),
						of('cham', 'wms', `${maps}/slow`, { patienceS: 1 }),
						of('loi', 'wms', `${maps}/broken`),
						of('tu-choi', 'wms', `${maps}/refuses`),
						of('sua', 'wms', `${maps}/mends`)
					]
				})
			);
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ listed }, use) => use(listed)
});

test.skip(!hasMapServer, 'cgi-mapserver is not installed');

/** Hosts of others are asked, and some of them answer badly: that is the story. */
function letOut(app: Driver): void {
	app.expectProblem(/^left the origin: http:\/\/127\.0\.0\.1/);
	app.expectProblem(/^request failed: http:\/\/127\.0\.0\.1/);
	app.expectProblem(/^console: .*(127\.0\.0\.1|Failed to load resource)/);
}

async function openLayers(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
	await expect(page.locator('[data-services]')).toBeVisible();
}

/** Opens a service and chooses a layer of it. */
async function choose(page: Page, service: string, layer: string): Promise<void> {
	await page.locator(`[data-service="${service}"] summary`).click();
	await page.locator(`[data-service="${service}"] [data-offer="${layer}"] input`).check();
}

/** Colour of the middle of a lot on the screen: the map is drawn anew and read. */
const colourAt = (page: Page, place: [number, number]) =>
	page.evaluate((at) => {
		const map = document.querySelector<HTMLElement & { planningMap?: MapView }>('.map')?.planningMap;
		if (!map) throw new Error('no map');
		return new Promise<number[]>((done) => {
			map.once('render', () => {
				const canvas = map.getCanvas();
				const gl = canvas.getContext('webgl2');
				const { x, y } = map.project(at);
				const scale = canvas.width / canvas.clientWidth;
				const pixel = new Uint8Array(4);
				gl?.readPixels(
					Math.round(x * scale),
					Math.round(canvas.height - y * scale),
					1,
					1,
					gl.RGBA,
					gl.UNSIGNED_BYTE,
					pixel
				);
				done([...pixel]);
			});
			map.triggerRepaint();
		});
	}, place);

/** Nothing of ours stands over what is looked at. */
const BARE =
	'hide=names,district-lines,commune-lines,proposals,plans,centres,projects,roads,railway,rivers,comments';

/** In the middle of a lot; the colour of lots in the map file is 214 108 60. */
const LOT: [number, number] = [106.746, 21.826];
/** Between four lots. */
const BETWEEN: [number, number] = [106.756, 21.816];

const shot = (page: Page, name: string) => page.screenshot({ path: `test-results/services/${name}.png` });

test('pictures of others are drawn where their land is, with their words, and stand in the link @long', async ({
	app,
	page
}) => {
	letOut(app);
	await app.open(`?view=check&${BARE}#12/21.82/106.74`);
	for (const [service, layer] of [
		['wms', 'lots'],
		['wms-cu', 'lots'],
		['xyz', 'xyz'],
		...(hasQgis ? [['wmts', 'lots'] as const] : []),
		...(hasNginx ? [['tilejson', 'tilejson'] as const] : [])
	] as const) {
		await openLayers(page);
		await choose(page, service, layer);
		const row = page.locator(`[data-service-layer="${service}:${layer}"]`);
		await row.getByRole('slider').fill('100');
		await app.settled();
		// QGIS Server starts anew for each tile.
		await expect.poll(() => colourAt(page, LOT), { timeout: 60_000 }).toEqual([214, 108, 60, 255]);
		expect(await colourAt(page, BETWEEN)).not.toEqual([214, 108, 60, 255]);
		await expect(page).toHaveURL(new RegExp(`services=${service}:${layer}:100`));
		await shot(page, service);
		// What is said of the source is text, whatever stands in it.
		if (service !== 'wmts') await expect(page.locator('[data-attribution]')).toContainText('Sở');
		await expect(page.locator('[data-legend=screen] [data-part=foreign] li')).toHaveCount(1);
		await row.getByRole('button', { name: /^Bỏ lớp/ }).click();
		await app.settled();
		await expect.poll(() => colourAt(page, LOT)).not.toEqual([214, 108, 60, 255]);
		await page.keyboard.press('Escape');
	}
	expect(await page.evaluate(() => document.querySelector('[data-attribution] script'))).toBeNull();

	// A link says which layers it had, and how they were.
	await app.open(`?view=check&${BARE}&services=wms:lots:100,xyz:xyz:100:off,nha-khac:dat:80#12/21.82/106.74`);
	await expect.poll(() => colourAt(page, LOT)).toEqual([214, 108, 60, 255]);
	await openLayers(page);
	await expect(page.locator('[data-service-layer]')).toHaveCount(2);
	await expect(page.locator('[data-services-foreign]')).toContainText('dat');
	await expect(page.locator('[data-service-layer="xyz:xyz"] input[type=checkbox]')).not.toBeChecked();
	await shot(page, 'link');
});

test('the basemap of the site lies under all of ours, light and dark, and is switched off by a tick @long', async ({
	app,
	page
}) => {
	await app.open('#11/21.84/106.76');
	await app.shows('basemap/highways', 'basemap/water', 'basemap/green', 'coverage');
	const order = await app.layerOrder();
	expect(order.indexOf('basemap/green')).toBeLessThan(order.indexOf('coverage'));
	expect(order.indexOf('coverage')).toBeLessThan(order.indexOf('basemap/highways'));
	expect(order.indexOf('basemap/highways')).toBeLessThan(order.indexOf('commune-line'));
	await expect(page.locator('[data-attribution]')).toContainText('© OpenStreetMap');
	// Nothing stands over the words.
	const words = page.locator('[data-attribution]');
	expect(
		await words.evaluate((line) => {
			const { left, right, top, bottom } = line.getBoundingClientRect();
			const over = [left + 4, (left + right) / 2, right - 4].map((x) =>
				document.elementFromPoint(x, (top + bottom) / 2)
			);
			return over.every((one) => one === line);
		})
	).toBe(true);
	await shot(page, 'basemap-light');
	await page
		.getByRole('button', { name: /giao diện|nền tối|sáng/i })
		.first()
		.click();
	await app.settled();
	await shot(page, 'basemap-dark');
	await openLayers(page);
	await page.locator('[data-basemap]').uncheck();
	await app.settled();
	expect(await app.layerOrder()).not.toContain('basemap/highways');
	await expect(page).toHaveURL(/basemap=0/);
});

test('on a phone, and by the keyboard alone, a layer is found, chosen and made fainter @long', async ({
	app,
	page
}) => {
	letOut(app);
	await page.setViewportSize({ width: 390, height: 844 });
	await app.open('?view=check#12/21.82/106.74');
	await page.locator('[data-tools]').click();
	await openLayers(page);
	const summary = page.locator('[data-service=wms] summary');
	await summary.focus();
	await page.keyboard.press('Enter');
	await page.locator('[data-offer=lots] input').focus();
	await page.keyboard.press('Space');
	const slider = page.getByRole('slider', { name: 'Độ đậm của Lô đất quy hoạch' });
	await slider.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/services=wms:lots:70/);
	await app.settled();
	await slider.scrollIntoViewIfNeeded();
	await inBothThemes(page, 'services on a phone', 'menu');
	await shot(page, 'phone-menu');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await shot(page, 'phone');
	await page.setViewportSize({ width: 1024, height: 768 });
	await app.settled();
	await shot(page, 'tablet');
	await page.setViewportSize({ width: 1440, height: 900 });
	await app.settled();
	await openLayers(page);
	await inBothThemes(page, 'services on a desktop', 'menu');
	await shot(page, 'desk');
});

test('vector tiles of others are drawn: of MapServer, and of an archive read by ranges @long', async ({
	app,
	page
}) => {
	test.skip(!hasNginx, 'nginx is not installed');
	letOut(app);
	await app.open('?view=check#11/21.84/106.76');
	await openLayers(page);
	await choose(page, 'vector', 'vector');
	await app.shows('service/vector:vector/lots/land');
	await choose(page, 'pmtiles', 'pmtiles');
	await app.shows('service/pmtiles:pmtiles/province/line');
	await shot(page, 'vector');
});

test('a service that answers badly says why, each in its words, and is tried again @long', async ({
	app,
	page,
	hosts
}) => {
	letOut(app);
	hosts.mended = false;
	await app.open('?view=check#11/21.84/106.76');
	await openLayers(page);
	const failing: readonly (readonly [string, string])[] = [
		['tat', 'service-unreached'],
		['kin', 'service-cors'],
		['sai', 'not-capabilities'],
		['cham', 'service-slow'],
		['loi', 'service-status'],
		['tu-choi', 'service-exception'],
		...(hasNginx ? [['dong', 'service-cors'] as const] : [])
	];
	for (const [id, code] of failing) {
		const service = page.locator(`[data-service="${id}"]`);
		await service.locator('summary').click();
		await expect(service.locator('[data-service-fault]')).toHaveAttribute('data-service-fault', code);
		await service.scrollIntoViewIfNeeded();
		await shot(page, `fault-${code}-${id}`);
		if (code === 'service-exception') await inBothThemes(page, 'services', 'a fault');
		await service.locator('summary').click();
	}
	// Slow: while it is waited for, a person may stop it.
	const slow = page.locator('[data-service="cham"]');
	await slow.locator('summary').click();
	await slow.getByRole('button', { name: 'Thử lại' }).click();
	await slow.getByRole('button', { name: 'Dừng' }).click();
	await expect(slow.locator('[data-service-fault=stopped]')).toBeVisible();
	await slow.locator('summary').click();
	// What was mended meanwhile is there after another try.
	const mends = page.locator('[data-service="sua"]');
	await mends.locator('summary').click();
	await expect(mends.locator('[data-service-fault=service-status]')).toBeVisible();
	hosts.mended = true;
	await mends.getByRole('button', { name: 'Thử lại' }).click();
	await expect(mends.locator('[data-offer=lots]')).toBeVisible();
	await page.keyboard.press('Escape');

	// Layers of a link that cannot be had: a layer that is not there, and a refusal in place of a picture.
	await app.open('?view=check&services=wms:khong-co:80,tat:lots:80#11/21.84/106.76');
	await openLayers(page);
	await expect(
		page.locator('[data-service-layer="wms:khong-co"] [data-service-fault=layer-gone]')
	).toBeVisible();
	await expect(
		page.locator('[data-service-layer="tat:lots"] [data-service-fault=service-unreached]')
	).toBeVisible();
	await shot(page, 'fault-layers');
});

test('features of a WFS and of an OGC API are read as plans, counted, and kept with where they came from @long', async ({
	app,
	page
}) => {
	letOut(app);
	await app.open('#12/21.82/106.74');
	for (const [service, layer] of [
		['wfs', 'ms:lots'],
		['ogc', 'lots']
	] as const) {
		await openLayers(page);
		await page.locator(`[data-service="${service}"] summary`).click();
		const offer = page.locator(`[data-service="${service}"] [data-offer="${layer}"]`);
		await offer.locator('[data-take=all]').click();
		// 40 lots of the file, all approved.
		await expect(page.locator('[data-file-report]')).toContainText('40');
		await app.settled();
		await shot(page, `features-${service}`);
		await expect(page.locator('[data-services]')).toHaveCount(0);
	}
	await page.locator('[data-who]').fill('Nguyễn Thị Lan');
	await page.locator('[data-keep-plans]').click();
	// Those of both services.
	await expect(page.locator('[data-notice=plans-kept]')).toContainText('80');
	await shot(page, 'features-kept');
	await page.goto('/register/');
	await page.getByText('Đồ án 7', { exact: true }).first().click();
	await expect(
		page.getByText(/Lấy từ dịch vụ http:\/\/127\.0\.0\.1:\d+\/mapserver.*lớp (ms:)?lots/)
	).toBeVisible();
	await shot(page, 'features-register');
});
