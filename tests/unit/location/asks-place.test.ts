import { describe, expect, it } from 'vitest';
import { asksPlace } from '../../../src/lib/location/asks-place';
import { boundaries, names, routes } from './context';

const asks = (text: string) => asksPlace(text, { boundaries, names, routes, frame: null });

describe('what is typed into the search', () => {
	it.each([
		'21.8537, 106.7613',
		'21°51\'13"N 106°45\'40"E',
		'2417549.760 449293.705',
		'QL4B Km18',
		'https://www.google.com/maps/@21.8537,106.7613,15z',
		'https://maps.app.goo.gl/AbCdEf123',
		"21°71' 106°45'",
		'QL4B Km200'
	])('is a place: %s', (text) => expect(asks(text)).toBe(true));

	it.each(['cao loc', 'Mai Pha', '05992', '21', '21.8', 'Km18', 'hop thanh 2', 'VSIP', '', '1e9, 1e9'])(
		'is a name or nothing yet: %j',
		(text) => expect(asks(text)).toBe(false)
	);
});
