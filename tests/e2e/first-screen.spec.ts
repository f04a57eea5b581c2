import { execFileSync } from 'node:child_process';
import { expect, shared as test } from './driver';

interface CliArea {
	id: string;
	base_ha: number;
	covered_ha: number | null;
}

/** Coverage as the command line gives it, of the land of wards and towns at the boundaries of the plan. */
function fromCommandLine(level: string, day: string): CliArea[] {
	const asked = ['--level', level, '--base', 'urban', '--vintage', '2023-05-27', '--as-of', day];
	const call = ['run', '--silent', 'planning', '--', 'coverage', ...asked, '--json'];
	return (JSON.parse(execFileSync('npm', call, { encoding: 'utf8' })) as { areas: CliArea[] }).areas;
}

const vietnamese = (value: number, decimals: number) =>
	new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
		value
	);

test('the first screen says what is known for sure, of how much land, in how many units @long', async ({
	app,
	page
}) => {
	await app.open();
	await test.step('two numbers that the command line gives too, on the latest day', async () => {
		const [province] = fromCommandLine('province', '2026-11-25');
		const districts = fromCommandLine('district', '2026-11-25');
		const known = districts.filter(({ covered_ha }) => covered_ha !== null).length;
		// A lower bound is rounded down.
		const covered = vietnamese(Math.floor((province?.covered_ha ?? 0) * 10) / 10, 1);
		const headline = page.locator('[data-headline]');
		await expect(headline).toContainText(`tối thiểu ${covered}\u00a0ha`);
		await expect(headline).toContainText(`${vietnamese(province?.base_ha ?? 0, 0)}\u00a0ha đất phường`);
		await expect(page.locator('[data-units]')).toHaveAttribute('data-units', `${known}/11`);
	});
	await test.step('base, day and boundary date stand beside them', async () => {
		await expect(page.locator('[data-about]')).toContainText('đất phường, thị trấn');
		await expect(page.locator('[data-about]')).toContainText('25/11/2026');
		await expect(page.locator('[data-about]')).toContainText('địa giới từ 1/1/2020');
		expect(new URL(page.url()).searchParams.get('asof')).toBe('2026-11-25');
	});
	await test.step('land is known to be planned, known to be without, or not known', async () => {
		await expect(page.locator('[data-part="unknown"]')).toContainText(/19\.\d{3}\u00a0ha/);
		await expect(page.locator('[data-part="without"]')).toContainText('chưa xác định');
	});
	await test.step('no unit is called short while plans may be missing from the register', async () => {
		await expect(page.locator('.legend [data-key^="class-short"]')).toHaveCount(0);
		await expect(page.locator('.legend')).toContainText('Tỷ lệ là mức tối thiểu');
		await expect(page.locator('.drawer')).not.toContainText('thiếu đến');
		expect(await page.locator('[data-figure] .tag.bad').count()).toBe(0);
	});
	await test.step('the day of the plan is one click away, and its link keeps it', async () => {
		await app.choose('Kế hoạch');
		await expect(page.locator('[data-about]')).toContainText('27/5/2023');
		await expect(page.locator('[data-units]')).toHaveAttribute(
			'data-units',
			`${fromCommandLine('district', '2023-05-27').filter(({ covered_ha }) => covered_ha !== null).length}/11`
		);
		expect(new URL(page.url()).searchParams.get('asof')).toBe('2023-05-27');
	});
});

test('a line says once whose figures these are, also where the browser keeps nothing', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
	const page = await context.newPage();
	const line = page.locator('[data-first-line]');
	await page.goto('/');
	await expect(line).toContainText('không phải số liệu của cơ quan nhà nước');
	await line.getByRole('button').click();
	await page.reload();
	await expect(page.locator('[data-view=coverage].app')).toBeVisible();
	await expect(line).toHaveCount(0);
	await context.close();

	const refusing = await browser.newContext({ baseURL, serviceWorkers: 'block' });
	await refusing.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('refused', 'SecurityError');
			}
		});
	});
	const other = await refusing.newPage();
	await other.goto('/');
	await other.locator('[data-first-line] button').click();
	await expect(other.locator('[data-first-line]')).toHaveCount(0);
	await refusing.close();
});
