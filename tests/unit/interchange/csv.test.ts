import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/lib/interchange/csv';

/** A reader after RFC 4180, section 2, written from the text of the RFC. */
function read(text: string): string[][] {
	const rows: string[][] = [[]];
	let field = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const sign = text[i];
		if (quoted && sign === '"' && text[i + 1] === '"') {
			field += '"';
			i++;
		} else if (sign === '"') quoted = !quoted;
		else if (!quoted && sign === ',') {
			rows.at(-1)?.push(field);
			field = '';
		} else if (!quoted && sign === '\r' && text[i + 1] === '\n') {
			rows.at(-1)?.push(field);
			field = '';
			rows.push([]);
			i++;
		} else field += sign;
	}
	return rows.slice(0, -1);
}

describe('CSV', () => {
	it('begins with a byte-order mark, ends every line with CR LF, and keeps the decimal point', () => {
		expect(
			toCsv([
				['tên', 1234.5, null],
				['Cao Lộc', -2, '']
			])
		).toBe('\ufefftên,1234.5,\r\nCao Lộc,-2,\r\n');
	});

	it.each(['=1+1', '+84', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
		'%s is no formula any more',
		(text) => {
			expect(read(toCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
		}
	);

	it('a negative number stays one, and a formula after a semicolon is none either', () => {
		expect(toCsv([['-12,5', '-12.5', 'Kho;=1+1', 'Kho; -12,5']])).toBe(
			'\ufeff"-12,5",-12.5,"Kho;\'=1+1","Kho; -12,5"\r\n'
		);
	});

	it('law: a reader of the RFC gets every text back', () => {
		const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/(^|[;\s])[=+\-@\t\r＝＋－＠]/.test(text));
		const rows = fc
			.integer({ min: 1, max: 4 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })
			);
		fc.assert(
			fc.property(rows, (table) => {
				expect(read(toCsv(table).slice(1))).toEqual(table);
			})
		);
	});
});
