import type { Page } from '@playwright/test';
import { expect, test } from './driver';

/** Pages beside the map. */
const PAGES = ['present', 'print', 'register', 'snapshot', 'sources', 'targets', 'backup', 'help'];

type Watched = typeof globalThis & { violated: string[] };

/** Notes what the page's policy forbids from its first script on. */
const watch = (page: Page) =>
	page.addInitScript(() => {
		(globalThis as Watched).violated = [];
		addEventListener('securitypolicyviolation', (event) => {
			(globalThis as Watched).violated.push(
				`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`
			);
		});
	});
const violated = (page: Page) => page.evaluate(() => (globalThis as Watched).violated);

/** What an injected script would try, as its text; gives the name of each error. */
const TRIES = `[
	() => document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>',
	() => document.body.insertAdjacentHTML('beforeend', '<b>'),
	() => document.write('<b>'),
	() => document.createElement('script').src = 'https://else.example/x.js',
	() => document.createElement('script').text = 'alert(1)',
	() => new Worker('data:text/javascript,1'),
	() => trustedTypes.createPolicy('mine', {})
].map((work) => {
	try {
		work();
		return 'done';
	} catch (error) {
		return error.name;
	}
})`;

test('no page does what its policy forbids; text becomes neither HTML nor script @long', async ({
	app,
	page
}) => {
	await watch(page);
	for (const path of PAGES) {
		await page.goto(`/${path}/`);
		await expect(page.locator('main, [data-ready], [data-stage]').first()).toBeVisible();
		expect(await violated(page), path).toEqual([]);
	}
	await app.open();
	await expect(page.locator('[data-whole]')).toBeVisible();
	for (const view of ['boundaries', 'centres', 'projects', 'check', 'coverage'] as const)
		await app.view(view);
	await page.getByRole('button', { name: 'Cột diện tích đã phủ (bản đồ nghiêng)' }).click();
	await app.settled();
	expect(await violated(page)).toEqual([]);

	app.expectProblem(/Trusted|Content Security Policy|inline style/);
	const blocked = await page.evaluate<string[]>(TRIES);
	expect(blocked).toEqual(Array(7).fill('TypeError'));
	expect(await violated(page)).not.toEqual([]);
	// A style in HTML is refused too; what scripts set is not.
	const coloured = await page.evaluate(() => {
		const element = document.body.appendChild(document.createElement('p'));
		element.setAttribute('style', 'color: rgb(1, 2, 3)');
		const { color } = getComputedStyle(element);
		element.remove();
		return color;
	});
	expect(coloured).not.toBe('rgb(1, 2, 3)');
});
