import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { hasBrokenLetters } from '../../../src/lib/domain/broken-letters';
import { communeCode } from '../../../src/lib/domain/unit-code';
import { recognise } from '../../../src/lib/interchange/columns';
import { parseDelimited } from '../../../src/lib/interchange/delimited';
import { openFile } from '../../../src/lib/interchange/open-file';
import { rowPlace } from '../../../src/lib/interchange/row-place';
import { Unpacked } from '../../../src/lib/interchange/unpack';
import { readXlsx, writeXlsx } from '../../../src/lib/interchange/xlsx';
import { boundaries, names, routes } from '../location/context';

const context = { boundaries, names, routes, frame: 9215 as const };
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text)).buffer;

interface Sheet {
	name: string;
	state?: string;
	before?: string;
	rows: string;
	after?: string;
}
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const row = (n: number, cells: string, more = '') => `<row r="${n}"${more}>${cells}</row>`;
/** Three rows: Tên, X, Y; A and B with the check points of the notes on VN-2000. */
const POINTS =
	row(1, text('A1', 'Tên') + text('B1', 'X') + text('C1', 'Y')) +
	row(2, text('A2', 'A') + number('B2', 2417549.76) + number('C2', 449293.705)) +
	row(3, text('A3', 'B') + number('B3', 2415130.76) + number('C3', 458848.28));

/** The smallest workbook after ECMA-376, as offices keep them. */
function workbook(...sheets: Sheet[]): ArrayBuffer {
	const type = (kind: string) =>
		`http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
	const relation = (id: string, kind: string, target: string) =>
		`<Relationship Id="${id}" Type="${type(kind)}" Target="${target}"/>`;
	const parts: Record<string, string> = {
		'_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
		'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
			.map(({ name, state }, k) => `<sheet name="${name}" state="${state ?? 'visible'}" r:id="r${k}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
			.map((_, k) => relation(`r${k}`, 'worksheet', `worksheets/s${k}.xml`))
			.join('')}</Relationships>`
	};
	sheets.forEach(({ before = '', rows, after = '' }, k) => {
		parts[`xl/worksheets/s${k}.xml`] =
			`<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
	});
	const encoded = Object.entries(parts).map(([path, part]) => [path, new TextEncoder().encode(part)]);
	return Uint8Array.from(zipSync(Object.fromEntries(encoded) as Record<string, Uint8Array>, { level: 1 }))
		.buffer;
}
const codeOf = (run: () => unknown) => {
	try {
		run();
		return null;
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
};

describe('a table of text', () => {
	it.each([
		[
			'commas in a title',
			'Bảng kê, hệ VN-2000, KTT 107°15′\nX;Y\n2417549,76;449293,705\n2415130,76;458848,28\n'
		],
		['carriage returns only', 'X;Y\r2417549,76;449293,705\r2415130,76;458848,28\r'],
		['a line for Excel', 'sep=;\r\nX;Y\r\n2417549,76;449293,705\r\n2415130,76;458848,28'],
		['blank rows and columns', ';;;\nX;Y;;;\n\n2417549,76;449293,705;;\n;;\n2415130,76;458848,28;\n']
	])('is read under %s', (_what, given) => {
		const { head, rows } = parseDelimited(given);
		expect(head).toEqual(['X', 'Y']);
		expect(rows).toEqual([
			['2417549,76', '449293,705'],
			['2415130,76', '458848,28']
		]);
	});

	it('keeps quotes within a cell, and drops marks nobody sees', () => {
		expect(parseDelimited('Tên;X\nỐng 5" mới;\u200b21.85\u200e\n').rows).toEqual([['Ống 5" mới', '21.85']]);
	});

	it('with decimal commas between commas is refused row by row, not read as other numbers', () => {
		const table = parseDelimited('Tên,X,Y\nA,2417549,76,449293,705\nB,2417549.76,449293.705\n');
		const columns = recognise(table);
		const at = (k: number) => rowPlace([table.rows[k] ?? []], columns, table.head, context);
		expect(codeOf(() => at(0))).toBe('row-too-wide');
		expect(at(1)).toMatchObject({ reading: { frame: 9215 } });
	});

	it.each([
		['more columns than a table has', 'table-too-large', `Tên,X\nA,${'x,'.repeat(1_000_000)}`],
		['a quote that does not close', 'table-quote-open', `Tên,X\n"A,${'x,y\n'.repeat(500_000)}`],
		['more rows than a table has', 'table-too-large', `Tên,X\n${'A,1\n'.repeat(30_000)}`]
	])('ends in a code: %s', (_what, code, given) => {
		expect(codeOf(() => parseDelimited(given))).toBe(code);
	});

	it('blank cells without end are none', () => {
		expect(parseDelimited(`Tên,X${','.repeat(100_000)}\nA,1\n`).head).toEqual(['Tên', 'X']);
	});
});

describe('a workbook', () => {
	const cover = { name: 'Bìa', rows: row(1, text('A1', 'DANH SÁCH DỰ ÁN')) };
	it('is read by the sheet that holds the table', () => {
		const hidden = { name: 'Cũ', state: 'veryHidden', rows: POINTS };
		const read = readXlsx(workbook(cover, hidden, { name: 'Dữ liệu', rows: POINTS }));
		expect(read).toMatchObject({ head: ['Tên', 'X', 'Y'], sheet: 'Dữ liệu' });
		expect(read.rows[0]).toEqual(['A', '2417549.76', '449293.705']);
		expect(read.remarks.map(({ code }) => code)).toEqual(['sheet-read', 'sheets-hidden']);
	});

	it('of several tables, or only hidden ones, is asked about', () => {
		const two = workbook({ name: '2023', rows: POINTS }, { name: '2024', rows: POINTS });
		expect(() => readXlsx(two)).toThrow(new CodedError('sheet-choice', { sheets: '2023\n2024' }));
		expect(readXlsx(two, '2024').sheet).toBe('2024');
		expect(codeOf(() => readXlsx(workbook(cover, { name: 'Ẩn', state: 'hidden', rows: POINTS })))).toBe(
			'sheet-choice'
		);
		expect(codeOf(() => readXlsx(two, '2025'))).toBe('sheet-unknown');
	});

	it('says what is hidden and what has no value', () => {
		const rows =
			POINTS + row(4, text('A4', 'C') + '<c r="B4"><f>B3+1</f></c>' + number('C4', 1), ' hidden="1"');
		const before = '<cols><col min="3" max="3" hidden="1"/></cols>';
		expect(readXlsx(workbook({ name: 'S', rows, before })).remarks).toEqual([
			{ code: 'hidden-rows', about: '1' },
			{ code: 'hidden-columns', about: '1' },
			{ code: 'formulas-unvalued', about: '1' }
		]);
	});

	it('has a text merged over rows in each of them, a number only once', () => {
		const rows =
			row(1, text('A1', 'Tên') + text('B1', 'Xã') + text('C1', 'Diện tích (ha)')) +
			row(2, text('A2', 'A') + text('B2', 'Mai Pha') + number('C2', 5)) +
			row(3, text('A3', 'B'));
		const after = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/></mergeCells>';
		expect(readXlsx(workbook({ name: 'S', rows, after })).rows[1]).toEqual(['B', 'Mai Pha', '']);
	});

	it('gives the cells that a reader of spreadsheets gives', async () => {
		const file = await (
			await writeXlsx({
				head: ['Tên', 'X'],
				rows: [
					['Kho & "chợ" <1>', 2417549.76],
					['  B ', -0.5]
				]
			})
		).arrayBuffer();
		const [sheet] = await readExcelFile(file);
		const { head, rows } = readXlsx(file);
		expect([head, ...rows]).toEqual(sheet?.data.map((cells) => cells.map((cell) => String(cell).trim())));
	});

	it.each([
		['a cell far away', 'table-too-large', POINTS + row(1_048_576, number('XFD1048576', 1))],
		['more rows than a table has', 'table-too-large', POINTS + '<row><c><v>1</v></c></row>'.repeat(30_000)]
	])('ends in a code: %s', (_what, code, rows) => {
		expect(codeOf(() => readXlsx(workbook({ name: 'S', rows })))).toBe(code);
	});

	it('that says it inflates without end, or does so whatever it says, ends in a code', () => {
		const bytes = new Uint8Array(workbook({ name: 'S', rows: POINTS + ' '.repeat(3_000_000) }));
		const view = new DataView(bytes.buffer);
		// The last entry of the directory is the sheet.
		let entry = view.getUint32(bytes.length - 6, true);
		const more = view.getUint16(bytes.length - 12, true) - 1;
		for (let k = 0; k < more; k += 1) entry += 46 + view.getUint16(entry + 28, true);
		const says = (size: number) => {
			view.setUint32(entry + 24, size, true);
			return bytes;
		};
		expect(codeOf(() => readXlsx(says(100_000_000).buffer))).toBe('file-inflates');
		expect(codeOf(() => new Unpacked(says(100), 1_000_000).part('xl/worksheets/s0.xml'))).toBe(
			'file-inflates'
		);
		expect(codeOf(() => readXlsx(bytes.buffer.slice(0, 2000)))).toBe('xlsx-unreadable');
	});

	it('a formatted blank far away is none; a password is told', () => {
		expect(
			readXlsx(workbook({ name: 'S', rows: POINTS + row(1_048_576, '<c r="XFD1048576" s="1"/>') })).rows
		).toHaveLength(2);
		expect(codeOf(() => readXlsx(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]).buffer))).toBe('xlsx-locked');
	});
});

describe('names and codes of units', () => {
	it.each(['05992', '5992', '5992.0', '5992,00', '5.992', "'05992", ' 5992 '])('%s is 05992', (given) => {
		expect(communeCode(given)).toBe('05992');
	});

	it('letters that broke on the way are told', () => {
		for (const name of ['V\ufffdnh Tr\ufffdi', 'V?nh Tr?i', 'Gia C¸t', 'Ká»³ Lá»«a', 'M?u Son'])
			expect([name, hasBrokenLetters(name)]).toEqual([name, true]);
		for (const { name } of boundaries.units) expect([name, hasBrokenLetters(name)]).toEqual([name, false]);
	});
});

describe('law: whatever a file holds', () => {
	const settled = async (name: string, bytes: ArrayBuffer) => {
		try {
			await openFile(name, bytes);
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
		}
	};
	const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
	const changed = (given: Uint8Array, changes: readonly (readonly [number, number])[]) => {
		const bytes = Uint8Array.from(given);
		for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
		return bytes.buffer;
	};

	it('a CSV ends in a table or a code', async () => {
		const csv = new Uint8Array(
			bytesOf('Tên;"Vĩ độ";Kinh độ\r\n"Kho ""A""";21,85;106,76\r\nB,b\t|;"1\n2";\r\n')
		);
		const cut = fc.tuple(change, fc.nat(csv.length));
		await fc.assert(
			fc.asyncProperty(cut, ([changes, end]) => settled('a.csv', changed(csv, changes).slice(0, end))),
			{ seed: 9, numRuns: 1500 }
		);
	});

	it('a workbook ends in a table or a code, changed as a file or within', async () => {
		const file = new Uint8Array(workbook({ name: 'S', rows: POINTS }, { name: 'T', rows: POINTS }));
		const parts = unzipSync(file);
		const paths = Object.keys(parts);
		await fc.assert(
			fc.asyncProperty(change, fc.nat(), async (changes, pick) => {
				await settled('a.xlsx', changed(file, changes));
				const path = paths[pick % paths.length] ?? '';
				const part = new Uint8Array(changed(parts[path] ?? new Uint8Array(1), changes));
				await settled('a.xlsx', Uint8Array.from(zipSync({ ...parts, [path]: part }, { level: 0 })).buffer);
			}),
			{ seed: 9, numRuns: 150 }
		);
	});
});
