import { describe, expect, it } from 'vitest';
import { chooseRegister, registerAddress, registerFile } from '../../../src/lib/country/chosen-register';
import * as country from '../../../src/lib/site/country';
import * as province from '../../../src/lib/site/province';

describe('the copy for the time without a network', () => {
	const parts = ['01/', '01/print/', '_app/immutable/a.js'];

	it('has the pages of one province for those of all', () => {
		expect(country.pageInCopy('/site', '/site/56/print/', parts)).toBe('/site/01/print/');
		expect(country.pageInCopy('', '/56/', parts)).toBe('/01/');
		expect(country.pageInCopy('', '/56/tiles/atoms.topo', parts)).toBe('/56/tiles/atoms.topo');
		expect(country.pageInCopy('', '/', parts)).toBe('/');
		expect(province.pageInCopy('', '/56/', parts)).toBe('/56/');
	});

	it('keeps the data of a province once they were used, and nothing else so', () => {
		expect(country.usedData('/site', '/site/56/register.json')).toBe('country /site/provinces');
		expect(country.usedData('', '/56/tiles/province.pmtiles')).toBe('country /provinces');
		for (const path of ['/overview.json', '/56/', '/56/print/', '/_app/immutable/a.js'])
			expect(country.usedData('', path)).toBeNull();
		expect(province.usedData('', '/tiles/province.pmtiles')).toBeNull();
	});
});

describe('the register of a page of one province of many', () => {
	it('has what was chosen, and nothing in the place of what was not', () => {
		expect(registerFile('units.json', { communes: [] })).toEqual({ communes: [] });
		expect(registerAddress()).toBe('');
		chooseRegister('{"units.json":{"communes":[1]}}');
		expect(registerFile('units.json', null)).toEqual({ communes: [1] });
		expect(registerFile('plans.json', [])).toEqual([]);
		expect(registerAddress()).toMatch(/^blob:/);
	});
});
