import { describe, expect, it } from 'vitest';
import { neighbourPoints } from '../../../src/lib/map/neighbours';
import type { VintageId } from '../../../src/lib/domain/vintage';

const names = (vintage: VintageId, language: 'vi' | 'en' = 'vi') =>
	neighbourPoints(vintage, language).features.map((feature) => String(feature.properties?.name));

// Resolution 202/2025/QH15: from 1 July 2025 Bắc Giang is in Bắc Ninh and Bắc Kạn in Thái Nguyên.
describe('the neighbours by date', () => {
	it.each(['2019', '2020', '2024'] as const)('%s', (vintage) => {
		expect(names(vintage)).toEqual(expect.arrayContaining(['Bắc Giang', 'Bắc Kạn', 'Thái Nguyên']));
		expect(names(vintage)).not.toContain('Bắc Ninh');
	});

	it('since 1 July 2025', () => {
		expect(names('2025')).toEqual(
			expect.arrayContaining(['Bắc Ninh', 'Thái Nguyên', 'Cao Bằng', 'Quảng Ninh'])
		);
		expect(names('2025')).not.toContain('Bắc Giang');
		expect(names('2025')).not.toContain('Bắc Kạn');
	});

	it('the country beyond the border has its name in the language of the screen', () => {
		expect(names('2020', 'vi')).toContain('Trung Quốc');
		expect(names('2020', 'en')).toContain('China');
	});
});
