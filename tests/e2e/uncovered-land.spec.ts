import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, shared as test } from './driver';

interface CliArea {
	id: string;
	base_ha: number;
	covered_ha: number;
	gap_ha: number;
	percent: number;
	lower_bound: boolean;
}

/** Coverage of a district as the command line gives it. */
function fromCommandLine(id: string): CliArea {
	// As the first screen asks: the land of wards and towns, at the boundaries of the plan, by the latest day.
	const asked = [
		'--level',
		'district',
		'--base',
		'urban',
		'--vintage',
		'2023-05-27',
		'--as-of',
		'2026-11-25'
	];
	const call = ['run', '--silent', 'planning', '--', 'coverage', ...asked, '--json'];
	const { areas } = JSON.parse(execFileSync('npm', call, { encoding: 'utf8' })) as { areas: CliArea[] };
	const area = areas.find((one) => one.id === id);
	if (!area) throw new Error(`no area ${id}`);
	return area;
}

const vietnamese = (value: number, decimals: number) =>
	new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
		value
	);

/** A bound from above, as the page rounds it. */
const upTo = (ha: number) => vietnamese(Math.ceil(ha * 10) / 10, 1);

test('a newcomer finds the uncovered land of a district, the same figure everywhere @long', async ({
	app,
	page
}) => {
	const caoLoc = fromCommandLine('183');
	await app.open();
	const row = app.row('183');
	await expect(row).toContainText(`tối đa ${upTo(caoLoc.gap_ha)}`);
	await expect(row).toContainText(`tối thiểu ${vietnamese(Math.floor(caoLoc.percent * 10) / 10, 1)}`);

	const download = page.waitForEvent('download');
	await page.locator('.drawer').getByRole('button', { name: 'CSV' }).click();
	const csv = readFileSync(await (await download).path(), 'utf8');
	const [head = '', ...lines] = csv.replace(/^\ufeff/, '').split('\r\n');
	const columns = head.split(',');
	const cells = lines.find((line) => line.startsWith('183,'))?.split(',') ?? [];
	const cell = (name: string) => cells[columns.indexOf(name)];
	expect(Number(cell('base_ha'))).toBeCloseTo(caoLoc.base_ha, 3);
	expect(Number(cell('covered_ha'))).toBeCloseTo(caoLoc.covered_ha, 3);
	expect(Number(cell('gap_ha'))).toBeCloseTo(caoLoc.gap_ha, 3);
	expect(Number(cell('percent'))).toBeCloseTo(caoLoc.percent, 3);
	expect(cell('qualifier')).toBe('at-least');
	await app.search('cao loc', 'Huyện Cao Lộc');

	const figure = page.locator('[data-figure="183"]');
	await expect(figure.getByRole('heading', { name: 'Huyện Cao Lộc' })).toBeVisible();
	await expect(figure.locator('.answer')).toContainText('tối thiểu');
	// At least so much, at most so much: rounded down and up.
	await expect(figure.locator('.answer strong')).toHaveText(
		`${vietnamese(Math.floor(caoLoc.percent * 10) / 10, 1)}\u00a0%`
	);
	expect(Number(await figure.locator('[data-percent]').getAttribute('data-percent'))).toBeCloseTo(
		caoLoc.percent,
		3
	);
	const gap = figure.locator('[data-list=without] > summary');
	await expect(gap).toContainText(`tối đa ${upTo(caoLoc.gap_ha)}\u00a0ha`);

	await app.shows('piece-gap', 'piece-covered', 'selection-line');

	expect(caoLoc.lower_bound).toBe(true);
});

test('the figure says how it came about: formula, plans, method, precision, sources', async ({
	app,
	page
}) => {
	await app.open('?sel=u:183');
	const figure = page.locator('[data-figure="183"]');
	for (const words of [
		'Công thức',
		'Đồ án đã tính',
		'Cách tính',
		'Độ chính xác',
		'Nguồn',
		'tượng trưng',
		'27/5/2023'
	])
		await expect(figure).toContainText(words);
	await expect(figure.locator('.sources a').first()).toBeVisible();
});

test('a click on a district, and a row of the table, choose it too', async ({ app, page }) => {
	await app.open();
	await app.clickPlace(106.36, 21.51);
	await expect(page.locator('[data-figure="186"]')).toContainText('Huyện Hữu Lũng');
	// The table is that of the district: the way back to all of them is over the province.
	await page.locator('[data-above="20"]').click();
	await app.settled();
	await app.row('178').getByRole('button').click();
	await app.settled();
	await expect(page.locator('[data-figure="178"]')).toContainText('Thành phố Lạng Sơn');
});
