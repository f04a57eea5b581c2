import AxeBuilder from '@axe-core/playwright';
import { type Locator } from '@playwright/test';
import { expect, test, type Driver } from './driver';

// The longest of all: both workers take part.
test.describe.configure({ mode: 'parallel' });

const VIEWS = ['coverage', 'boundaries', 'centres', 'projects', 'check'] as const;

/** Violations of any weight on the screen as it is, each with the first places it was found. */
async function violations(app: Driver): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page: app.page }).analyze();
	return found.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map((node) => node.target.join(' '))
				.slice(0, 4)
				.join(' | ')}`
	);
}

async function everyView(app: Driver): Promise<void> {
	for (const view of VIEWS) {
		await app.view(view);
		expect(await violations(app), view).toEqual([]);
	}
}

for (const theme of ['light', 'dark'] as const) {
	test(`no violation on a desktop, ${theme}`, async ({ app, page }) => {
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		await app.open('?sel=u:183');
		await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		await everyView(app);
	});

	test.describe('phone', () => {
		test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
		test(`no violation on a phone, ${theme}`, async ({ app, page }) => {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
			await app.open('?sel=u:183');
			await everyView(app);
			await page.getByRole('button', { name: 'Phủ', exact: true }).click();
			await page.locator('#panel').getByRole('button', { name: 'Mở bảng' }).click();
			expect(await violations(app), 'table').toEqual([]);
		});
	});
}

test('no violation on an open card, a menu and the other pages', async ({ app, page }) => {
	await app.open('?view=projects&sel=p:P09');
	expect(await violations(app), 'card').toEqual([]);
	await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
	expect(await violations(app), 'menu').toEqual([]);
	for (const other of ['sources/', 'targets/', 'register/?plan=R3']) {
		await page.goto(`/${other}`);
		await expect(page.locator('h1')).toBeVisible();
		expect(await violations(app), other).toEqual([]);
	}
	await page.goto('/present/?story=city&scene=4');
	await app.settled();
	expect(await violations(app), 'stage').toEqual([]);
	await page.goto('/present/?story=city&edit=1');
	await page.locator('[data-story=city] [data-copy-story]').click();
	await expect(page.locator('#insert-fact')).toBeVisible();
	expect(await violations(app), 'editor').toEqual([]);
});

for (const theme of ['light', 'dark'] as const)
	test(`no violation while composing, comparing, swiping, in a batch and on paper, ${theme}`, async ({
		app,
		page
	}) => {
		await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
		for (const [name, address] of [
			['side by side', '?view=boundaries&limit=city-b&maps=city-b,city-a'],
			['swipe', '?view=boundaries&limit=city-b&swipe=50'],
			['answer', '?view=check&at=21.8537,106.7613']
		] as const) {
			await app.open(address);
			expect(await violations(app), name).toEqual([]);
		}
		await app.open('?view=boundaries');
		await page.locator('[data-start]').first().click();
		await expect(page.locator('[data-compose]')).toBeVisible();
		expect(await violations(app), 'composing').toEqual([]);
		await app.open('?view=check');
		await page.locator('.batch .link').click();
		await expect(page.locator('[data-batch=done]')).toBeVisible();
		expect(await violations(app), 'batch').toEqual([]);
		await page.goto('/print/?view=boundaries&limit=city-b');
		await expect(page.locator('[data-print-ready=yes]')).toBeAttached({ timeout: 90_000 });
		expect(await violations(app), 'print').toEqual([]);
	});

test('keyboard alone: search, choose a district, read its figure, open the table, change the view', async ({
	app,
	page
}) => {
	await app.open();
	const focused = page.locator(':focus');
	const tabTo = async (wanted: Locator, most = 120) => {
		for (let i = 0; i < most; i++) {
			await page.keyboard.press('Tab');
			if (await wanted.evaluate((one) => one === document.activeElement)) return;
		}
		throw new Error(`never reached ${wanted}`);
	};
	await page.keyboard.press('Tab');
	await expect(focused).toHaveText('Đến phần nội dung');

	await page.keyboard.press('/');
	await page.keyboard.type('huyen cao loc');
	await expect(page.locator('.search-item').first()).toContainText('Huyện Cao Lộc');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await app.settled();
	await expect(page.locator('[data-figure="183"] .answer')).toContainText('ít nhất');

	await tabTo(page.locator('.drawer').getByRole('button', { name: 'Mở bảng' }));
	await page.keyboard.press('Enter');
	await expect(page.locator('.drawer')).toHaveClass(/open/);
	await tabTo(app.row('178').getByRole('button'));
	await page.keyboard.press('Enter');
	await app.settled();
	await expect(page.locator('[data-figure="178"]')).toBeVisible();

	await tabTo(page.locator('button[data-view=boundaries]'));
	await page.keyboard.press('Enter');
	await expect(page.locator('.app')).toHaveAttribute('data-view', 'boundaries');
	const outline = await page.evaluate(() => {
		const style = getComputedStyle(document.activeElement as Element);
		return { style: style.outlineStyle, width: parseFloat(style.outlineWidth) };
	});
	expect(outline.style).not.toBe('none');
	expect(outline.width).toBeGreaterThan(0);
});
