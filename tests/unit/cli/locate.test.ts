import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { VerdictService } from '../../../src/lib/i18n/verdict-service';
import { readXlsx, writeXlsx } from '../../../src/lib/interchange/xlsx';
import { UNIT_REGISTER } from '../../../src/lib/register/units';
import { boundaries, register } from '../location/context';
import { runCli } from '../../../scripts/cli/run';
import { json, refusal } from './call';

const folder = mkdtempSync(join(tmpdir(), 'locate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

interface Place {
	name: string;
	refused?: string;
	lat: number;
	lon: number;
	units: { vintage: string; communes: { name: string }[] }[];
	limits: { id: string; relation: string; distance_m: number }[];
}

const places = async (...args: string[]) => (await json('locate', ...args))['places'] as Place[];
const communeOf = (place: Place | undefined, vintage: string) =>
	place?.units.find((date) => date.vintage === vintage)?.communes[0]?.name;

describe('locate', () => {
	// The pair and the figures of the drawn design.
	it.each([
		[['--vn2000', '458848.28,2415130.76']],
		[['--vn2000', '2415130.76 458848.28', '--zone', '9215']],
		[['--at', 'EPSG:9215 2415130.76 458848.28']],
		[['--at', '21.8321, 106.8538']]
	])('%j', async (args) => {
		const [place] = await places(...args);
		expect(communeOf(place, '2020')).toBe('Xã Gia Cát');
		expect(communeOf(place, '2025')).toBe('Phường Kỳ Lừa');
		const limit = place?.limits.find(({ id }) => id === 'city-a');
		expect(limit?.relation).toBe('inside');
		expect(limit?.distance_m).toBeGreaterThan(420);
		expect(limit?.distance_m).toBeLessThan(440);
	});

	it('checks each row of a table, and says why one cannot be', async () => {
		const path = file('du-an.csv', 'Tên,Tọa độ\nA,"21.8321, 106.8538"\nB,2415130.76 458848.28\nC,\n');
		const found = await places('--file', path);
		expect(found.map(({ name, refused }) => [name, refused ?? null])).toEqual([
			['A', null],
			['B', 'grid-not-stated'],
			['C', 'row-without-place']
		]);
		expect((await places('--file', path, '--zone', '9215'))[1]?.refused).toBeUndefined();
	});

	describe('a spreadsheet', () => {
		// The first place is that of the drawn design, the third one nobody could place.
		const HEAD = ['STT', 'Tên dự án', 'X (m)', 'Y (m)', 'Xã', 'Diện tích (ha)'];
		const ROWS = [
			[1, 'Kho A', 2415130.76, 458848.28, 'Gia Cát', 12.5],
			[2, 'Chợ B', 2417549.76, 449293.705, 'Tân Liên', 3],
			[3, 'Bãi C', null, null, null, null]
		];
		const spreadsheet = async () =>
			new Uint8Array(await (await writeXlsx({ head: HEAD, rows: ROWS })).arrayBuffer());

		it('is read as a table is, its columns told', async () => {
			const path = file('du-an.xlsx', await spreadsheet());
			const out = await json('locate', '--file', path, '--zone', '9215');
			expect(out).toMatchObject({ zone: 9215, columns: { name: 'Tên dự án', first: 'X (m)', group: null } });
			const found = out['places'] as Place[];
			expect(communeOf(found[0], '2025')).toBe('Phường Kỳ Lừa');
			expect(found.map(({ refused }) => refused ?? null)).toEqual([null, null, 'row-without-place']);
		});

		it.each(['xlsx', 'csv', 'geojson'] as const)('goes out as %s as the page writes it', async (format) => {
			const bytes = await spreadsheet();
			const [path, out] = [file('in.xlsx', bytes), join(folder, `out.${format}`)];
			expect(await json('locate', '--file', path, '--zone', '9215', '--out', out)).toMatchObject({ out });
			// The page's own way: a service in its worker.
			const page = new VerdictService();
			page.enter({ topology: boundaries.topology, units: UNIT_REGISTER, register });
			const shown = await page.open([{ name: 'in.xlsx', bytes: new Blob([Uint8Array.from(bytes)]) }]);
			if (shown.kind !== 'table') throw new Error(shown.kind);
			await page.checkFile(shown.columns, 9215, '2026-11-01', () => undefined);
			const wanted = await (await page.file(format, [0, 1, 2], 'vi')).arrayBuffer();
			const got = readFileSync(out);
			if (format === 'xlsx') expect(readXlsx(Uint8Array.from(got).buffer)).toEqual(readXlsx(wanted));
			else expect(got.toString()).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(wanted));
			// The reader's own columns first, then the verdicts.
			if (format === 'csv')
				expect(got.toString()).toContain('1,Kho A,2415130.76,458848.28,Gia Cát,12.5,,đã xác định vị trí,');
		});
	});

	it('takes columns as told', async () => {
		const path = file('odd.csv', 'a;b;c\nKho A;2415130,76;458848,28\n');
		expect(await refusal('locate', '--file', path)).toEqual({ exitCode: 2, code: 'columns-unknown' });
		const columns = 'name=a,first=2,second=c';
		const [place] = await places('--file', path, '--zone', '9215', '--columns', columns);
		expect([place?.name, communeOf(place, '2025')]).toEqual(['Kho A', 'Phường Kỳ Lừa']);
	});

	it('checks each feature of GeoJSON', async () => {
		const feature = {
			type: 'Feature',
			properties: { name: 'X' },
			geometry: { type: 'Point', coordinates: [106.8538, 21.8321] }
		};
		const [place] = await places('--file', file('x.geojson', JSON.stringify(feature)));
		expect([place?.name, communeOf(place, '2025')]).toEqual(['X', 'Phường Kỳ Lừa']);
	});

	describe('a paper in VN-2000', () => {
		// 21°51′16.89″, 106°45′33.87″ of VN-2000 is 21.8537, 106.7613 of WGS 84 (PROJ, EPSG:4756 to 4326).
		const DEGREES = `A;21°51'16,89";106°45'33,87"`;
		it.each([
			['title', `Tọa độ giới hạn (hệ tọa độ VN-2000)\nTên;Vĩ độ (N);Kinh độ (E)\n${DEGREES}\n`],
			['heading', `Tên;Vĩ độ (VN-2000);Kinh độ (VN-2000)\n${DEGREES}\n`],
			['column', `Tên;Vĩ độ;Kinh độ;Hệ\n${DEGREES};VN-2000\n`],
			[
				'title beside WGS 84 columns',
				`Chuyển sang WGS84\nTên;Vĩ độ (VN-2000);Kinh độ (VN-2000)\n${DEGREES}\n`
			]
		])('has its degrees moved: %s', async (_where, text) => {
			const [place] = await places('--file', file('do.csv', text));
			expect(Math.abs((place?.lat ?? 0) - 21.8537)).toBeLessThan(1e-5);
			expect(Math.abs((place?.lon ?? 0) - 106.7613)).toBeLessThan(1e-5);
		});

		it.each([
			['grid-unknown meridian', `KTT 107°20'\nTên;Vĩ độ;Kinh độ\n${DEGREES}\n`, 'datum-unclear'],
			['two systems', `VN-2000 và WGS84\nTên;Vĩ độ;Kinh độ\n${DEGREES}\n`, 'datum-unclear'],
			['a grid', `KTT 107°15'\nTên;Vĩ độ;Kinh độ\n${DEGREES}\n`, 'degrees-are-no-metres']
		])('is asked about: %s', async (_what, text, why) => {
			const [place] = await places('--file', file('hoi.csv', text));
			expect(place?.refused).toBe(why);
		});

		// E 449 293.705, N 2 417 549.760 of EPSG:9215 (PROJ).
		it.each([
			['a column of meridians', 'Tên;X;Y;KTT\nA;2417549,760;449293,705;107º15’\n'],
			['a degree sign that is a letter', "VN-2000, KTT 107o15'\nTên;X;Y\nA;2417549,760;449293,705\n"]
		])('has its grid from %s', async (_what, text) => {
			const [place] = await places('--file', file('met.csv', text));
			expect(Math.abs((place?.lat ?? 0) - 21.8537)).toBeLessThan(1e-6);
			expect(Math.abs((place?.lon ?? 0) - 106.7613)).toBeLessThan(1e-6);
		});
	});

	it('fails when nothing of a file could be read, and its rows say why', async () => {
		const path = file('trong.csv', 'Tên,Tọa độ\nA,khong ro 12 34\nB,\n');
		const { exitCode, stdout, stderr } = await runCli(['locate', '--file', path, '--json']);
		expect(exitCode).toBe(2);
		expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'nothing-read' } });
		const told = (JSON.parse(stdout) as { places: Place[] }).places.map(({ refused }) => refused);
		expect(told).toEqual([expect.any(String), 'row-without-place']);
	});

	it.each([
		['option-missing', ['locate']],
		['option-conflict', ['locate', '--at', 'Mai Pha', '--vn2000', '1,2']],
		['place-question', ['locate', '--at', '2415130.76 458848.28']],
		['place-question', ['locate', '--at', 'Chi Lăng']],
		['place-unknown', ['locate', '--at', 'Nơi không có thật']],
		['option-value', ['locate', '--vn2000', '458848.28,2415130.76', '--zone', '32648']],
		['file-unreadable', ['locate', '--file', '/nowhere.csv']],
		['format-unsupported', ['locate', '--file', file('anh.png', 'x')]],
		['xlsx-unreadable', ['locate', '--file', file('hong.xlsx', 'x')]],
		['option-value', ['locate', '--file', file('a.csv', 'lat,lon\n21.8,106.7\n'), '--out', 'a.pdf']],
		['option-value', ['locate', '--file', file('b.csv', 'lat,lon\n21.8,106.7\n'), '--columns', 'x=lat']],
		['option-conflict', ['locate', '--at', 'Mai Pha', '--out', 'a.csv']]
	])('%s: %j', async (code, args) => {
		expect(await refusal(...args)).toEqual({ exitCode: 2, code });
	});
});
