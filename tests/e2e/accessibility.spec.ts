import AxeBuilder from '@axe-core/playwright';
import { type Locator, type Page } from '@playwright/test';
import { expect, shared, test, type Driver } from './driver';

// The longest of all: both workers take part.
test.describe.configure({ mode: 'parallel' });

const VIEWS = ['coverage', 'boundaries', 'centres', 'projects', 'check'] as const;

/** Rules whose outcome hangs on colours; to all others a page in dark is the page in light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Violations of any weight on the screen as it is, each with the first places it was found. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
	// The app has no frames: no second page is needed to put the findings of several together.
	// What passes is not asked for: listing it took longer than finding it.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	if (rules) axe.withRules([...rules]);
	const { violations: found } = await axe.analyze();
	return found.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map((node) => node.target.join(' '))
				.slice(0, 4)
				.join(' | ')}`
	);
}

const dark = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'] === 'dark');

async function switchTheme(app: Driver): Promise<void> {
	await app.page.getByRole('button', { name: /^Giao diện (tối|sáng)$/ }).press('Enter');
	await app.settled();
}

/** All rules in the theme the screen is in, and those of colours in the other one, in which it stays. */
async function inBothThemes(app: Driver, story: string, screen: string): Promise<void> {
	const scan = async (rules?: readonly string[]) => {
		const step = `${story}, ${(await dark(app.page)) ? 'dark' : 'light'}: ${screen}`;
		await test.step(step, async () => expect(await violations(app.page, rules), step).toEqual([]));
	};
	await scan();
	await switchTheme(app);
	await scan(OF_COLOURS);
}

/** The page is left in the theme it was found in. */
async function inLight(app: Driver): Promise<void> {
	if (await dark(app.page)) await switchTheme(app);
}

shared('no violation on a desktop, light and dark', async ({ app }) => {
	await app.open('?sel=u:183');
	for (const view of VIEWS) {
		await app.view(view);
		await inBothThemes(app, 'no violation on a desktop', view);
	}
	await inLight(app);
});

test.describe('phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	test('no violation on a phone, light and dark', async ({ app, page }) => {
		const story = 'no violation on a phone';
		await app.open('?sel=u:183');
		for (const view of VIEWS) {
			await app.view(view);
			await inBothThemes(app, story, view);
		}
		await page.getByRole('button', { name: 'Phủ', exact: true }).click();
		await page.locator('#panel').getByRole('button', { name: 'Mở bảng' }).click();
		await inBothThemes(app, story, 'table');
	});
});

shared('no violation on an open card, a menu and the other pages', async ({ app, page }) => {
	await app.open('?view=projects&sel=p:P09');
	expect(await violations(page), 'card').toEqual([]);
	await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
	expect(await violations(page), 'menu').toEqual([]);
	await app.open('?sel=u:181');
	const line = {
		type: 'LineString',
		coordinates: [
			[106.4, 21.95],
			[106.41, 21.95]
		]
	};
	const features = [{ type: 'Feature', properties: { ten: 'A', nhom: 'B' }, geometry: line }];
	const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
	await page.locator('.add input[multiple]').setInputFiles({ name: 'a.geojson', mimeType: '', buffer });
	await expect(page.locator('[data-save-refused]')).toBeVisible();
	await expect(page.locator('[data-file-columns]')).toHaveAttribute('open');
	expect(await violations(page), 'report of a file').toEqual([]);
	for (const other of ['sources/', 'targets/', 'help/', 'register/?plan=R3', 'snapshot/']) {
		await page.goto(`/${other}`);
		await expect(page.locator('h1')).toBeVisible();
		expect(await violations(page), other).toEqual([]);
	}
	await page.goto('/present/?story=city&scene=4');
	await app.settled();
	expect(await violations(page), 'stage').toEqual([]);
	await page.goto('/present/?story=city&edit=1');
	await page.locator('[data-story=city] [data-copy-story]').click();
	await expect(page.locator('#insert-fact')).toBeVisible();
	expect(await violations(page), 'editor').toEqual([]);
});

shared(
	'no violation while composing, comparing, swiping, in a batch and on paper, light and dark',
	async ({ app, page }) => {
		const story = 'no violation while composing, comparing, swiping, in a batch and on paper';
		for (const [name, address] of [
			['side by side', '?view=boundaries&limit=city-b&maps=city-b,city-a'],
			['swipe', '?view=boundaries&limit=city-b&swipe=50'],
			['answer', '?view=check&at=21.8537,106.7613']
		] as const) {
			await app.open(address);
			await inBothThemes(app, story, name);
		}
		await app.open('?view=boundaries');
		await page.locator('[data-start]').first().click();
		await expect(page.locator('[data-compose]')).toBeVisible();
		await inBothThemes(app, story, 'composing');
		await app.open('?view=check');
		await page.locator('.batch .link').click();
		await expect(page.locator('[data-batch=done]')).toBeVisible();
		await inBothThemes(app, story, 'batch');
		await inLight(app);
		// Paper is white whatever the theme of the screen: see the stories of paper.
		await page.goto('/print/?view=boundaries&limit=city-b');
		await expect(page.locator('[data-print-ready=yes]')).toBeAttached({ timeout: 90_000 });
		expect(await violations(page), 'print').toEqual([]);
	}
);

shared(
	'keyboard alone: search, choose a district, read its figure, open the table, change the view',
	async ({ app, page }) => {
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
		await expect(page.locator('[data-figure="183"] .answer')).toContainText('tối thiểu');

		await tabTo(page.locator('.drawer').getByRole('button', { name: 'Mở bảng' }));
		await page.keyboard.press('Enter');
		await expect(page.locator('.drawer')).toHaveClass(/open/);
		await tabTo(app.row('06187').getByRole('button'));
		await page.keyboard.press('Enter');
		await app.settled();
		await expect(page.locator('[data-figure="06187"]')).toBeVisible();

		await tabTo(page.locator('button[data-view=boundaries]'));
		await page.keyboard.press('Enter');
		await expect(page.locator('.app')).toHaveAttribute('data-view', 'boundaries');
		const outline = await page.evaluate(() => {
			const style = getComputedStyle(document.activeElement as Element);
			return { style: style.outlineStyle, width: parseFloat(style.outlineWidth) };
		});
		expect(outline.style).not.toBe('none');
		expect(outline.width).toBeGreaterThan(0);
	}
);
