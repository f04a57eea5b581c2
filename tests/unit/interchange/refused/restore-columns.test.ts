import { expect, it } from 'vitest';
import { restoreColumns } from '../../../../src/lib/interchange/refused/restore-columns';

const ORIGINAL = { 'Tên đồ án': 'Mai Pha', 'Trạng thái': 'đã duyệt', Loại: 'chi tiết' };

it('gives values back to columns whose names a Shapefile cut to ten bytes', () => {
	// As GDAL 3.6.2 names them.
	const mended = { 'Tên đồ': 'Mai Pha', 'Trạng th': 'đang lập', Loại: 'phân khu' };
	expect(restoreColumns(ORIGINAL, mended)).toEqual({
		'Tên đồ án': 'Mai Pha',
		'Trạng thái': 'đang lập',
		Loại: 'phân khu'
	});
});

it('keeps what did not come back, and what came on top', () => {
	expect(restoreColumns(ORIGINAL, { ghi_chu: 'sửa ở QGIS' })).toEqual({ ...ORIGINAL, ghi_chu: 'sửa ở QGIS' });
});

it('guesses nothing where a cut name may be either of two', () => {
	const original = { 'dien tich a': 1, 'dien tich b': 2 };
	expect(restoreColumns(original, { 'dien tich': 3 })).toEqual({ ...original, 'dien tich': 3 });
});
