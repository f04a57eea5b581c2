import type { Page } from '@playwright/test';
import { clearDesk } from './check-page';
import { expect, shared, test } from './driver';
import { PARCEL } from './open-drawing';
import { inBothThemes, violations } from './violations';

// The longest of all: both workers take part.
test.describe.configure({ mode: 'parallel' });

const OTHERS = ['sources/', 'targets/', 'help/', 'register/?plan=R3', 'snapshot/', 'backup/'] as const;
const VIEWS = ['coverage', 'boundaries', 'centres', 'projects', 'check'] as const;

/** Elements of which anything moves by itself or on the way to another look. */
const moving = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((one) => {
				const { animationName, animationDuration, transitionDuration } = getComputedStyle(one);
				const long = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.01);
				return (animationName !== 'none' && long(animationDuration)) || long(transitionDuration);
			})
			.map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`)
	);

/** Keys of the legend without a colour of their own, and words on what is chosen in another colour than it gives. */
const lostInForced = (page: Page) =>
	page.evaluate(() => {
		const ground = getComputedStyle(
			document.querySelector('[data-legend=screen]') as Element
		).backgroundColor;
		const seen = (one: Element) => {
			const { fill, stroke } = getComputedStyle(one);
			return [fill, stroke].some((colour) => colour !== 'none' && colour !== ground);
		};
		const keys = [...document.querySelectorAll('[data-legend=screen] [data-key]')];
		const chosen = document.querySelector('[data-limit][aria-pressed=true]') as Element;
		const { color } = getComputedStyle(chosen);
		const words = [...chosen.querySelectorAll('span, strong, small')];
		return [
			...keys.filter((key) => ![...key.querySelectorAll('svg *')].some(seen)).map((key) => key.textContent),
			...words.filter((one) => getComputedStyle(one).color !== color).map((one) => one.textContent),
			...(keys.length > 5 && words.length > 1 ? [] : ['nothing was looked at'])
		];
	});

shared('no violation on a desktop, light and dark', async ({ app, page }) => {
	await app.open('?sel=u:183');
	for (const view of VIEWS) {
		await app.view(view);
		await inBothThemes(page, 'no violation on a desktop', view);
	}
});

test.describe('phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	test('no violation on a phone, light and dark @long', async ({ app, page }) => {
		const story = 'no violation on a phone';
		await app.open('?sel=u:183');
		for (const view of VIEWS) {
			await app.view(view);
			await inBothThemes(page, story, view);
		}
		await page.getByRole('button', { name: 'Phủ', exact: true }).click();
		await page.locator('#panel').getByRole('button', { name: 'Mở bảng' }).click();
		await inBothThemes(page, story, 'table');
	});
});

shared(
	'no violation on an open card, a menu, reports of files and the other pages, light and dark @long',
	async ({ app, page }) => {
		const story = 'no violation on an open card, a menu, reports of files and the other pages';
		await app.open('?view=projects&sel=p:P09');
		await inBothThemes(page, story, 'card');
		await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
		await inBothThemes(page, story, 'menu');
		await page.keyboard.press('Escape');
		await page.locator('[data-present-menu]').click();
		await expect(page.locator('[data-deck-card]').first()).toBeVisible();
		await inBothThemes(page, story, 'presentations');
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
		await inBothThemes(page, story, 'report of a file');
		await app.open('?view=check');
		await page.getByLabel('Mở tệp').setInputFiles(PARCEL);
		await page
			.locator('[data-batch=choice]')
			.getByRole('button', { name: /107°15′/ })
			.first()
			.click();
		await expect(page.locator('[data-gaps] [data-gap=gap-open]')).toHaveCount(2);
		await inBothThemes(page, story, 'report of open lines');
		await clearDesk(page);
		for (const other of OTHERS) {
			await page.goto(`/${other}`);
			await expect(page.locator('h1')).toBeVisible();
			await inBothThemes(page, story, other);
		}
		await page.goto('/present/?story=city&scene=4');
		await app.settled();
		await inBothThemes(page, story, 'stage');
		await page.goto('/present/?story=city&notes=1');
		await expect(page.locator('[data-notes-words]')).not.toBeEmpty();
		await inBothThemes(page, story, 'notes of the presenter');
		await page.goto('/present/?story=city&edit=1');
		await page.locator('[data-story=city] [data-copy-story]').click();
		await expect(page.locator('#insert-fact')).toBeVisible();
		await inBothThemes(page, story, 'editor');
	}
);

shared(
	'no violation while composing, comparing, swiping, in a batch and on paper, light and dark @long',
	async ({ app, page }) => {
		const story = 'no violation while composing, comparing, swiping, in a batch and on paper';
		for (const [name, address] of [
			['side by side', '?view=boundaries&limit=city-b&maps=city-b,city-a'],
			['swipe', '?view=boundaries&limit=city-b&swipe=50'],
			['coverage on two days', '?sel=u:178&asof=2023-05-27&than=2018-05-29'],
			['answer', '?view=check&at=21.8537,106.7613'],
			['frame of a portal', '?view=boundaries&limit=city-b&embed=1']
		] as const) {
			await app.open(address);
			await inBothThemes(page, story, name);
			if (name === 'swipe')
				await test.step('where the reader’s own colours are forced, keys and what is chosen are seen', async () => {
					await page.emulateMedia({ forcedColors: 'active' });
					expect(await lostInForced(page)).toEqual([]);
					await page.emulateMedia({ forcedColors: null });
				});
		}
		await app.open('?sel=u:178');
		await page.locator('[data-comment-menu]').click();
		await page.locator('[data-comment-about]').selectOption('plan:P14');
		await page.locator('[data-comment-card] textarea').fill('Nên mở rộng');
		await inBothThemes(page, story, 'comment being written');
		await page.locator('[data-comment-save]').click();
		await page.locator('[data-comment-menu]').click();
		await expect(page.locator('[data-comment]')).toHaveCount(1);
		await inBothThemes(page, story, 'list of comments');
		await page.keyboard.press('Escape');
		await app.open('?view=check&at=21.8537,106.7613');
		await page.locator('[data-contest-open]').click();
		await inBothThemes(page, story, 'objection');
		await clearDesk(page);
		await app.open('?view=boundaries');
		await page.locator('[data-start]').first().click();
		await expect(page.locator('[data-compose]')).toBeVisible();
		await inBothThemes(page, story, 'composing');
		await test.step('nothing moves where a reader wants no motion', async () => {
			expect(await moving(page)).toEqual([]);
		});
		await app.open('?view=check');
		await page.locator('.batch .link').click();
		await expect(page.locator('[data-batch=done]')).toBeVisible();
		await inBothThemes(page, story, 'batch');
		// Paper is white whatever the theme of the screen: see the stories of paper.
		await page.goto('/print/?view=boundaries&limit=city-b');
		await expect(page.locator('[data-print-ready=yes]')).toBeAttached({ timeout: 90_000 });
		expect(await violations(page), 'print').toEqual([]);
	}
);
