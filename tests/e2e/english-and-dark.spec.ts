import { readFileSync } from 'node:fs';
import { expect, shared as test } from './driver';

const messages = (language: string) =>
	JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, string>;
const EN = messages('en');
const VI = messages('vi');
/** Words that differ between the languages and have no parameter. */
const OWN_WORDS = Object.entries(VI)
	.filter(([key, words]) => words !== EN[key] && !words.includes('{') && words.length > 3)
	.map(([, words]) => words);

const VIEWS = ['coverage', 'boundaries', 'centres', 'projects', 'check'] as const;

test('English is complete: no Vietnamese word of the interface, no raw key @long', async ({ app, page }) => {
	await app.open('?lang=en&sel=u:183');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	for (const view of VIEWS) {
		await app.view(view);
		// Texts, names for screen readers and hints; names of places stay Vietnamese and are no messages.
		const texts = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('body *')]
				.filter((node) => node.lang !== 'vi' && !node.closest('script, style, noscript'))
				.flatMap((node) => [
					...[...node.childNodes]
						.filter((n) => n.nodeType === Node.TEXT_NODE)
						.map((n) => n.textContent ?? ''),
					...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? '')
				])
				.map((text) => text.replace(/\s+/g, ' ').trim())
				.filter((text) => text !== '')
		);
		expect(
			texts.filter((text) => OWN_WORDS.includes(text)),
			`Vietnamese words in ${view}`
		).toEqual([]);
		expect(
			texts.filter((text) => text in EN && text.includes('_')),
			`raw keys in ${view}`
		).toEqual([]);
	}
	await app.lookAt(106.75, 21.86, 8.4);
	await expect.poll(() => app.drawn('name', 'neighbour-name')).toContain('China');
	expect(await app.drawn('name', 'neighbour-name')).not.toContain('Trung Quốc');
});

test('numbers follow the language', async ({ app, page }) => {
	await app.open('?view=boundaries&limit=city-b');
	const scores = page.locator('tr[data-criterion] .value');
	await expect(page.locator('#panel dd').filter({ hasText: /696,1\d km²/ })).toHaveCount(1);
	await expect(scores.filter({ hasText: '183.157' })).toHaveCount(1);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('#panel dd').filter({ hasText: /696\.1\d km²/ })).toHaveCount(1);
	await expect(scores.filter({ hasText: '183,157' })).toHaveCount(1);
});

test('dark stays after a reload, and the map is dark too @long', async ({ app, page }) => {
	await app.open();
	const ground = () => app.paint('outside', 'background-color');
	const light = await ground();
	await page.getByRole('button', { name: 'Giao diện tối' }).click();
	await app.settled();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await ground()).not.toBe(light);
	await page.reload();
	await app.settled();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await ground()).not.toBe(light);
	await page.getByRole('button', { name: 'Giao diện sáng' }).click();
});
