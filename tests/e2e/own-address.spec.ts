import type { Page } from '@playwright/test';
import { expect } from './driver';
import { keptOffline, test } from './site';

const PAGES = ['', 'present/', 'print/', 'sources/', 'targets/'] as const;
const TITLES = {
	'': 'Bản đồ quy hoạch Lạng Sơn',
	'present/': 'Trình chiếu',
	'print/': 'Phủ quy hoạch',
	'sources/': 'Nguồn dữ liệu',
	'targets/': '26 chỉ tiêu của Kế hoạch'
};

/** The page itself under its own address, not the page that says there is none. */
async function isPage(page: Page, path: string, name: (typeof PAGES)[number]): Promise<void> {
	await expect(page, path + name).toHaveTitle(TITLES[name]);
	await expect.poll(() => new URL(page.url()).pathname).toBe(`${path}/${name}`);
}

for (const path of ['', '/ban/do'])
	test(`every page by each of its names${path ? ', below a path' : ''}, with a network and without @long`, async ({
		app,
		page,
		site,
		context
	}) => {
		// Pages are left as soon as their title is there.
		app.expectProblem(/ERR_ABORTED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
		site.put(path);
		const names = [
			...PAGES,
			...PAGES.map((name) => `${name}index.html`),
			...PAGES.map((name) => name.slice(0, -1))
		];
		const visitAll = async () => {
			for (const name of names.filter((one, i) => names.indexOf(one) === i)) {
				await page.goto(`${site.origin}${path}/${name}?lang=vi`);
				const own = PAGES.find((one) => one === name.replace('index.html', '') || one === `${name}/`);
				await isPage(page, path, own ?? '');
				if (own === 'sources/') expect(page.url()).toContain('?lang=vi');
			}
		};
		await visitAll();
		await keptOffline(page);
		await context.setOffline(true);
		await visitAll();
	});
