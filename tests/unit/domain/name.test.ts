import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/lib/domain/name';

describe('folding of names', () => {
	it.each([
		['Cao Lộc', 'cao loc'],
		['Đồng Đăng', 'dong dang'],
		['ĐÌNH LẬP', 'dinh lap'],
		['Hữu Lũng', 'huu lung'],
		['Yên Trạch', 'yen trach'],
		['  Bắc Lệ – Tân Thành ', 'bac le tan thanh'],
		['TP. Lạng Sơn', 'tp lang son'],
		['Đoàn\u00a0Kết', 'doan ket'],
		['Ỷ Tịch', 'y tich'],
		['Lương Văn Tri', 'luong van tri']
	])('%s → %s', (name, folded) => {
		expect(foldName(name)).toBe(folded);
	});

	it('the composed and the decomposed spelling are one name', () => {
		for (const name of ['Cao Lộc', 'Đồng Đăng', 'Hữu Lũng', 'Ỷ Tịch'])
			expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
	});

	it('law: folding twice changes nothing, and leaves no capital, edge space or double space', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const once = foldName(text);
				return foldName(once) === once && once === once.trim() && !once.includes('  ');
			})
		);
	});
});
