import { describe, expect, it } from 'vitest';
import { ERROR_CODES, isErrorCode, type ErrorCode } from '../../../src/lib/domain/errors';
import { errorWords } from '../../../src/lib/i18n/error-words';
import { noticeWords } from '../../../src/lib/i18n/notice-words';
import { warningWords } from '../../../src/lib/i18n/warning-words';

describe('error codes', () => {
	it.each(ERROR_CODES)('%s has words in both languages, and they are not its code', (code) => {
		const words = errorWords({ code });
		expect(words.length).toBeGreaterThan(3);
		expect(words).not.toContain(code);
		expect(noticeWords({ code })).toBe(words);
	});

	it('are told from any other text', () => {
		expect(isErrorCode('cut-misses')).toBe(true);
		for (const text of ['cut-mises', '', 'toString', '__proto__', null, 7])
			expect(isErrorCode(text)).toBe(false);
	});

	it('a code that is not in the table does not compile', () => {
		const refused: [Extract<'cut-mises', ErrorCode>] extends [never] ? true : false = true;
		const taken: [Extract<'cut-misses', ErrorCode>] extends [never] ? true : false = false;
		expect([refused, taken]).toEqual([true, false]);
	});
});

it('a warning says what was repaired, or why land could not be read', () => {
	expect(warningWords('self-crossing', 'P1')).toContain('P1');
	expect(warningWords('geometry-tangled', 'P1')).toContain(errorWords({ code: 'geometry-tangled' }));
});

it('a notice tells the first of its details', () => {
	expect(noticeWords({ code: 'one-file-only', details: { what: 'thua.geojson' } })).toContain('thua.geojson');
});
