import type { Page } from '@playwright/test';

/** Takes back step by step all that was assumed, for the story that comes after on the same page. */
export async function takeAllBack(page: Page): Promise<void> {
	const undo = page.locator('.assume').getByRole('button', { name: 'Hoàn tác' });
	while ((await undo.count()) > 0) await undo.click();
}
