import type { Page } from '@playwright/test';

/** Empties the desk of checks by its own buttons, for the story that comes after on the same page. */
export async function clearDesk(page: Page): Promise<void> {
	const file = page.getByRole('button', { name: 'Đóng bảng' });
	if ((await file.count()) > 0) await file.click();
	await page.getByLabel('Hệ tọa độ ghi trên giấy tờ').selectOption('');
	const place = page.locator('#panel').getByRole('button', { name: 'Xóa', exact: true });
	if ((await place.count()) > 0) await place.click();
}
