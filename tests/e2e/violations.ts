import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Rules whose outcome hangs on colours; to all others a page in dark is the page in light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Violations of any weight on the screen as it is, each with the first places it was found. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
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

/**
 * Gives the page the colours of a theme as its own first script does. The map below is not drawn anew: to these rules
 * it is one picture, and drawing it took longer than looking at the page.
 */
export const wear = (page: Page, theme: 'light' | 'dark') =>
	page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);

/** All rules in light, those of colours in dark too; the page is left in light. */
export async function inBothThemes(page: Page, story: string, screen: string): Promise<void> {
	const scan = async (theme: 'light' | 'dark', rules?: readonly string[]) => {
		const step = `${story}, ${theme}: ${screen}`;
		await wear(page, theme);
		await test.step(step, async () => expect(await violations(page, rules), step).toEqual([]));
	};
	await scan('light');
	await scan('dark', OF_COLOURS);
	await wear(page, 'light');
}
