import { describe, expect, it } from 'vitest';
import { PROVINCE } from '../proposal/province';

const codes = (unit: string) => {
	const before = PROVINCE.unitByCode('2024', unit);
	return before ? PROVINCE.related(before, '2025').map((one) => one.unit.code) : [];
};

// Resolution 1672/NQ-UBTVQH15, Article 1, clauses 3, 19, 37 and 64.
describe('the rearrangement of 1 July 2025', () => {
	it.each([
		['Tân Yên (Tràng Định)', '06022', 'Tân Tiến', '06019'],
		['Tân Thành (Bắc Sơn)', '06379', 'Nhất Hòa', '06376'],
		['Thống Nhất (Lộc Bình)', '06577', 'Thống Nhất', '06577'],
		['Hoàng Văn Thụ ward', '05971', 'Kỳ Lừa', '06187']
	])('%s (%s) goes whole to %s', (_, before, __, after) => {
		expect(codes(before)).toEqual([after]);
	});

	// The national list of old and new units marks only these two as divided: of 194 units, 192 go whole.
	it('divides Bính Xá and Kiên Mộc, and no other', () => {
		const divided = PROVINCE.unitsAt('2024', 'commune')
			.map((unit) => unit.code)
			.filter((code) => codes(code).length > 1);
		expect(divided).toEqual(['06622', '06625']);
		expect([codes('06622'), codes('06625')]).toEqual([
			['06613', '06625'],
			['06625', '06637']
		]);
	});
});
