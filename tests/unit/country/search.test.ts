import { describe, expect, it } from 'vitest';
import { countryIndex, searchCountry, type CountryHit } from '../../../src/lib/country/search';
import { FIXTURE, hasNational, NATIONAL, readPack } from './national';

const nameOf = (hit: CountryHit) => (hit.kind === 'province' ? hit.province.name : hit.commune[2]);
const indexOf = (folder: string) => {
	const { overview, rows } = readPack(folder);
	return countryIndex(overview.provinces, rows);
};

describe('the search of the country', () => {
	const index = indexOf(FIXTURE);
	const names = (query: string) => searchCountry(index, query).hits.map(nameOf);

	it('finds names with and without diacritics', () => {
		expect(names('hoang sa')).toEqual(['Hoàng Sa']);
		expect(names('Trường Sa')).toEqual(['Trường Sa']);
		expect(names('dac khu truong')).toEqual(['Trường Sa']);
		expect(names('khanh hoa')[0]).toBe('Khánh Hoà');
		expect(names('22366')).toEqual(['Nha Trang']);
	});

	it('puts a whole name before others that hold it, and takes the province behind a name', () => {
		expect(names('nha trang')).toEqual(['Nha Trang', 'Bắc Nha Trang', 'Tây Nha Trang', 'Nam Nha Trang']);
		expect(names('thanh khe da nang')).toEqual(['Thanh Khê']);
		expect(names('thanh khe cao bang')).toEqual([]);
	});

	it('asks for two letters and tells how many there are', () => {
		expect(searchCountry(index, 'n')).toEqual({ hits: [], total: 0 });
		const { hits, total } = searchCountry(index, 'phuong', 3);
		expect([hits.length, total]).toEqual([3, 11]);
	});
});

// Skipped where the national data are not at hand.
describe.skipIf(!hasNational)('the search of all names of the country', () => {
	const index = hasNational ? indexOf(NATIONAL) : [];

	it('holds 3,321 units and 34 provinces, and all namesakes of one', () => {
		expect(index).toHaveLength(3355);
		// Seven rows of the list are called Xã Tân Tiến; three more begin with it or end in it under another kind.
		const found = searchCountry(index, 'xa tan tien', 99).hits.filter(
			(hit) => hit.kind === 'commune' && hit.commune[2] === 'Tân Tiến' && hit.commune[1] === 'xã'
		);
		expect(found).toHaveLength(7);
		expect(nameOf(searchCountry(index, 'hue').hits[0] as CountryHit)).toBe('Huế');
	});
});
