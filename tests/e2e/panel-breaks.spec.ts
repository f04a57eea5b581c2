import { readFileSync } from 'node:fs';
import { builtFile } from './built-file';
import { expect, test } from './driver';

const WORDS = JSON.parse(readFileSync('messages/vi.json', 'utf8')) as Record<string, string>;

test('a panel that breaks says so in its place; map, table and the other views go on @long', async ({
	app,
	page
}) => {
	// One word of that panel comes from the server as a script that throws.
	const word = `\`${WORDS['projects_size']}\``;
	let broken = 0;
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		const response = await route.fetch();
		const script = await response.text();
		if (!script.includes(word)) return route.fulfill({ response });
		broken += 1;
		const body = script.replace(word, `(()=>{throw new Error("broken on purpose")})()`);
		return route.fulfill({ response, body });
	});
	app.expectProblem(/broken on purpose/);
	await app.open('?view=projects&table=open');
	expect(broken).toBe(1);
	const told = page.locator('[data-part-broken=projects]');
	await expect(told).toContainText('Thử lại');
	await expect(page.locator('tbody tr[data-row]').first()).toBeVisible();
	await app.shows('project-pin');
	await test.step('another try is a try: it breaks anew, and nothing else does', async () => {
		await told.getByRole('button', { name: 'Thử lại' }).click();
		await expect(told).toBeVisible();
		await expect(page.locator('[data-part-broken]')).toHaveCount(1);
	});
	await test.step('the other views are whole', async () => {
		await app.view('coverage');
		await expect(page.locator('[data-part-broken]')).toHaveCount(0);
		await expect(page.locator('[data-headline]')).toBeVisible();
		await app.view('centres');
		await expect(page.locator('[data-part-broken]')).toHaveCount(0);
	});
});

test('the map or a form that does not come says so in its place, the rest goes on, and both come when asked again @long', async ({
	app,
	page
}) => {
	app.expectProblem(/ERR_FAILED|dynamically imported module/);
	let cut = true;
	for (const module of ['src/lib/map/MapCanvas.svelte', 'src/lib/views/coverage/DownloadForm.svelte'])
		await page.route(`**/${builtFile(module)}`, (route) => (cut ? route.abort() : route.continue()));
	await page.goto('/?view=coverage&table=open');
	const map = page.locator('main [data-part-lost]');
	await expect(map).toContainText('Một phần của trang không tải được');
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	await page.locator('[data-download=areas]').click();
	const form = page.getByRole('dialog').locator('[data-part-lost]');
	await expect(form).toBeVisible();
	cut = false;
	await form.getByRole('button', { name: 'Thử lại' }).click();
	await expect(page.getByRole('dialog').locator('select').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await map.getByRole('button', { name: 'Thử lại' }).click();
	await app.settled();
	await app.shows('coverage');
	await expect(page.locator('[data-part-lost]')).toHaveCount(0);
});
