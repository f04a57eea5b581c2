import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themeName } from '../../../src/lib/i18n/theme-words';

describe('roads and gates', () => {
	it('English says their kind in English, and keeps their name', () => {
		expect(themeName('Quốc lộ 4B', 'en')).toBe('National Road 4B');
		expect(themeName('Cửa khẩu Hữu Nghị', 'en')).toBe('Hữu Nghị border gate');
		expect(themeName('Cửa khẩu Hữu Nghị', 'vi')).toBe('Cửa khẩu Hữu Nghị');
	});

	it('every road that is drawn has a kind in English', () => {
		const { features } = JSON.parse(readFileSync('tiles/made/routes.geojson', 'utf8')) as {
			features: { properties: { name: string } }[];
		};
		expect(features.length).toBeGreaterThan(0);
		for (const { properties } of features) expect(themeName(properties.name, 'en')).toMatch(/(Road|railway)/);
	});
});
