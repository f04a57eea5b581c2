import { describe, expect, it } from 'vitest';
import { recognise, recogniseHead } from '../../../src/lib/interchange/columns';
import { parseDelimited } from '../../../src/lib/interchange/delimited';
import { openFile } from '../../../src/lib/interchange/open-file';
import { rowItems } from '../../../src/lib/interchange/row-items';
import { rowPlace } from '../../../src/lib/interchange/row-place';
import { writeXlsx } from '../../../src/lib/interchange/xlsx';
import { boundaries, names, routes } from '../location/context';

const context = { boundaries, names, routes, frame: 9215 as const };

/** A list as an office keeps it: titles, two lines of headings, numbered columns, sections, a sum. */
const OFFICE = [
	['ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN', '', '', '', '', ''],
	['BẢNG TỔNG HỢP DỰ ÁN (hệ tọa độ VN-2000, KTT 107°15′, múi 3°)', '', '', '', '', ''],
	['', '', '', '', '', ''],
	['STT', 'Tên dự án, công trình', 'Tọa độ tâm', '', 'Địa điểm (xã)', 'Diện tích (m²)'],
	['', '', 'X (m)', 'Y (m)', '', ''],
	['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
	['A', 'DỰ ÁN ĐÔ THỊ', '', '', '', ''],
	['1', 'Kho A', '2.415.130,76', '458.848,28', 'Gia Cát', '125.000'],
	['', '', '', '', '', ''],
	['2', 'Chợ B', '2417549,76', '449293,705', 'Tân Liên', '30.000'],
	['', 'Tổng cộng', '', '', '', '155.000']
];
const quoted = (records: readonly (readonly string[])[]) =>
	records.map((record) => record.map((cell) => `"${cell}"`).join(',')).join('\n');

/** A square of 100 m at the check point of the notes on VN-2000, 1 ha on the grid. */
const SQUARE = [
	['2417549,760', '449293,705'],
	['2417549,760', '449393,705'],
	['2417649,760', '449393,705'],
	['2417649,760', '449293,705']
] as const;

describe('a messy table', () => {
	const table = parseDelimited(quoted(OFFICE));
	const columns = recognise(table);

	it('has its heading found below titles, with the line under a merged cell', () => {
		expect(table.head).toEqual([
			'STT',
			'Tên dự án, công trình',
			'X (m)',
			'Y (m)',
			'Địa điểm (xã)',
			'Diện tích (m²)'
		]);
		expect(table.above.join(' ')).toContain('KTT 107°15′');
		expect(columns).toMatchObject({ name: 1, first: 2, second: 3, commune: 4, area: 5, group: null });
	});

	it('has its projects as rows: no titles of sections, no sum, no numbers of columns', () => {
		expect(rowItems(table, columns).map(({ name }) => name)).toEqual(['Kho A', 'Chợ B']);
	});

	it('has its grid read from the title, and areas by their heading', async () => {
		const bytes = await (await writeXlsx({ head: OFFICE[0] ?? [], rows: OFFICE.slice(1) })).arrayBuffer();
		const opened = await openFile('danh sách.XLSX', bytes);
		expect(opened).toMatchObject({ kind: 'table', frame: 9215, columns: { first: 2, second: 3 } });
		const [first] = rowItems(table, columns);
		expect(rowPlace(first?.rows ?? [], columns, table.head, context)).toMatchObject({
			reading: { frame: 9215 },
			paper: { commune: 'Gia Cát', areaHa: 12.5 }
		});
	});

	it('is the same from UTF-16, as spreadsheets save Unicode text', async () => {
		const text = OFFICE.map((record) => record.join('\t')).join('\r\n');
		const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]).buffer;
		expect(await openFile('a.txt', bytes)).toMatchObject({ table: { head: table.head } });
	});

	it('a plain title above a table of semicolons does not hide them', () => {
		const found = parseDelimited(
			'Danh sách dự án\nTên;X;Y\nA;2417549,76;449293,70\nB;2417549,76;449293,70\n'
		);
		expect(found.head).toEqual(['Tên', 'X', 'Y']);
	});
});

describe('corners in a table', () => {
	const one = (head: string[], ...rows: string[][]) => {
		const columns = recognise({ head, rows });
		const items = rowItems({ head, rows, above: [], numeric: false }, columns);
		return items.map(({ name, rows: own }) => ({ name, found: rowPlace(own, columns, head, context) }));
	};
	const isSquare = (found: ReturnType<typeof rowPlace> | undefined) => {
		expect(found).toMatchObject({ subject: { kind: 'area' }, paper: { areaHa: 1 } });
		// 100 m × 100 m on the grid, by hand.
		expect(found && 'parcel' in found ? found.parcel?.areaGridHa : null).toBeCloseTo(1, 6);
	};

	it('all in one cell', () => {
		const list = SQUARE.map((pair) => pair.join(' ')).join('; ');
		isSquare(one(['Tên', 'Tọa độ', 'Diện tích (ha)'], ['A', list, '1'])[0]?.found);
	});

	it('all in a pair of cells, one below the other', () => {
		const [x, y] = [0, 1].map((k) => SQUARE.map((pair) => pair[k]).join('\n'));
		isSquare(one(['Tên', 'X', 'Y', 'Diện tích (ha)'], ['A', x ?? '', y ?? '', '1'])[0]?.found);
	});

	const head = ['STT', 'Tên dự án', 'Điểm', 'X', 'Y', 'Diện tích (ha)'];
	it('in rows of one mark, repeated or given once', () => {
		const corner = (k: number) => [String(k + 1), ...(SQUARE[k] ?? [])];
		const repeated = SQUARE.map((_, k) => ['1', 'A', ...corner(k), '1']);
		const merged = SQUARE.map((_, k) =>
			k === 0 ? ['2', 'B', ...corner(k), '1'] : ['', '', ...corner(k), '']
		);
		const found = one(head, ...repeated, ...merged);
		expect(found.map(({ name }) => name)).toEqual(['A', 'B']);
		for (const { found: square } of found) isSquare(square);
	});

	it('rows of places of their own stay so', () => {
		const rows = SQUARE.map((pair, k) => [String(k + 1), 'Trạm', '', ...pair, '']);
		expect(one(head, ...rows)).toHaveLength(4);
		expect(
			recognise({ head: ['Tên', 'X', 'Y'], rows: SQUARE.map((pair, k) => [`P${k}`, ...pair]) }).group
		).toBe(null);
	});

	it('two corners in one cell are a line; one pair is a place', () => {
		const [a, b] = SQUARE.map((pair) => pair.join(' '));
		expect(one(['Tên', 'Tọa độ'], ['A', `${a}; ${b}`])[0]?.found).toMatchObject({
			subject: { kind: 'line' }
		});
		expect(
			rowPlace([['A', '21.8537; 106.7613']], recogniseHead(['Tên', 'Tọa độ']), ['Tên', 'Tọa độ'], {
				...context,
				frame: null
			})
		).toMatchObject({
			subject: { kind: 'point' }
		});
	});
});
