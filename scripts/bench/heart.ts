import type { Page } from '@playwright/test';

/** A heart that beats in the page every few milliseconds, and keeps its longest pause. As text, since it runs there. */
const HEART = `{
	let last = performance.now();
	window.longest = 0;
	const beat = () => {
		const now = performance.now();
		window.longest = Math.max(window.longest, now - last);
		last = now;
		setTimeout(beat, 0);
	};
	beat();
}`;

/** Begins to watch how long the page's thread answers nothing; gives what tells the longest time since it was last asked, ms. */
export async function watch(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(HEART);
	return () => page.evaluate<number>('{ const longest = window.longest; window.longest = 0; longest; }');
}
