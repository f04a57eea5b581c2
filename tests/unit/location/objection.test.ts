import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatObjection,
	MOST_OBJECTION,
	objectionOf,
	parseObjection
} from '../../../src/lib/location/objection';

describe('an objection to an answer', () => {
	it('is text, who and the day', () => {
		expect(objectionOf(' Sai ranh\r\ntheo mốc 12 ', ' Bà A ', '2026-11-26')).toEqual({
			text: 'Sai ranh\ntheo mốc 12',
			who: 'Bà A',
			on: '2026-11-26'
		});
	});

	it('is none without text, without a day, or where there is no room for it', () => {
		expect(objectionOf('  ', 'A', '2026-11-26')).toBeNull();
		expect(objectionOf('x', 'A', '2026-13-26')).toBeNull();
		expect(objectionOf('x'.repeat(MOST_OBJECTION + 1), 'A', '2026-11-26')).toBeNull();
		expect(objectionOf('x'.repeat(MOST_OBJECTION), 'A', '2026-11-26')).not.toBeNull();
	});

	it('law: every objection survives a link, whatever was typed', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }), (text, who) => {
				const one = objectionOf(text, who, '2026-11-26');
				fc.pre(one !== null);
				const query = encodeURIComponent(formatObjection(one));
				expect(parseObjection(decodeURIComponent(query))).toEqual(one);
			})
		);
	});

	it('what is no objection is none', () => {
		for (const text of ['', 'x', '2026-11-26', '2026-11-26|A', '2026-11-26|A|', 'x|A|text'])
			expect(parseObjection(text), text).toBeUndefined();
	});
});
