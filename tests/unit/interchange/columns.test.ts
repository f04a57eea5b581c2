import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { readAreas } from '../../../src/lib/coverage/area-file';
import { readPlans, type PlanFileOptions } from '../../../src/lib/coverage/plan-file';
import { fileColumns, shapeOf } from '../../../src/lib/interchange/file-columns';
import type { ColumnMap } from '../../../src/lib/interchange/geojson/properties';
import { geo } from './geo';
import { strip } from '../../fixtures/geometry/strip';

const collection = (...features: [object, object][]) =>
	geo({
		type: 'FeatureCollection',
		features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry }))
	});

/** Between meridians of 106° and 106.04°, half of it under one plan: on an ellipsoid land goes with width alone. */
const AREA = collection([{ id: 'a' }, strip(106, 106.04)]);
/** No heading says type; one column says "Quy hoạch phân khu", another what kind of record it is. */
const PLANS = collection([
	{
		TEN_QH: 'Khu Nam',
		NHOM: 'Quy hoạch phân khu',
		LOAI_HS: 'Bản sao',
		TRANGTHAI: 'Đã phê duyệt',
		NGAY_QD: '01/05/2022'
	},
	strip(106, 106.02)
]);

function zoningPercent(columns?: ColumnMap): number | null {
	const options: PlanFileOptions = { today: '2026-11-26', ...(columns ? { columns } : {}) };
	const plans = readPlans(PLANS, options).items;
	const [result] = computeCoverage({
		areas: readAreas(AREA).items,
		plans,
		types: ['zoning'],
		asOf: '2026-11-26',
		base: 'unit'
	});
	return result?.percent ?? null;
}

describe('columns by the reader’s word', () => {
	it('a figure changes when the column of the type is named: half the land of the area', () => {
		expect(zoningPercent()).toBe(0);
		expect(zoningPercent({ type: 'NHOM' })).toBeCloseTo(50, 9);
	});

	it('a column said to be none is not read', () => {
		expect(
			readPlans(PLANS, { today: '2026-11-26', columns: { type: 'NHOM', status: null } }).leftOut
		).toMatchObject([{ code: 'status-missing' }]);
	});

	it('what the type column names in words nobody knows is asked, never taken', () => {
		expect(readPlans(PLANS, { today: '2026-11-26', columns: { type: 'LOAI_HS' } }).leftOut).toMatchObject([
			{ code: 'type-unknown', value: 'Bản sao' }
		]);
	});
});

/** Headings as offices and programs write them, with what each must be taken for. */
const HEADINGS: readonly [string, Partial<Record<string, string>>][] = [
	[
		'Vietnamese with accents',
		{
			name: 'Tên đồ án',
			type: 'Loại quy hoạch',
			status: 'Trạng thái',
			decision: 'Số quyết định',
			approved: 'Ngày phê duyệt',
			level: 'Cấp độ quy hoạch',
			areaHa: 'Diện tích (ha)'
		}
	],
	[
		'without',
		{
			name: 'ten_do_an',
			type: 'loai_qh',
			status: 'tinh_trang',
			decision: 'so_qd',
			approved: 'ngay_qd',
			level: 'cap_do',
			areaHa: 'dien_tich'
		}
	],
	[
		'fields of a dossier',
		{
			name: 'tenDoAn',
			type: 'loaiQuyHoach',
			status: 'trangThaiDoAn',
			decision: 'soQDQH',
			approved: 'ngayQDQH',
			level: 'capDoQuyHoach',
			areaHa: 'dienTichQH'
		}
	],
	[
		'the same cut at ten letters by a .dbf',
		{
			name: 'tenDoAn',
			type: 'loaiQuyHoa',
			status: 'trangThaiD',
			decision: 'soQDQH',
			approved: 'ngayQDQH',
			level: 'capDoQuyHo',
			areaHa: 'dienTichQH'
		}
	],
	[
		'other names cut',
		{
			name: 'TENQUYHOAC',
			type: 'LOAIHINHQU',
			status: 'TINHTRANGP',
			decision: 'SOQUYETDIN',
			approved: 'NGAYPHEDUY',
			areaHa: 'DIENTICHHA'
		}
	],
	[
		'English',
		{
			name: 'Name',
			type: 'Type',
			status: 'Status',
			decision: 'Decision',
			approved: 'Approval_date',
			level: 'Level',
			areaHa: 'Area_ha'
		}
	]
];

describe('columns guessed', () => {
	it.each(HEADINGS)('%s', (_, roles) => {
		const properties = Object.fromEntries(Object.values(roles).map((name, k) => [String(name), k]));
		const { columns } = fileColumns(
			collection([{ GHICHU: 'x', ...properties }, strip(106, 107)]),
			'shapefile',
			undefined
		);
		expect(columns.roles).toEqual({ id: null, level: null, ...roles });
	});

	it('tell the first thing each says', () => {
		const { columns } = fileColumns(
			collection([{ ten: null }, strip(106, 107)], [{ ten: 'Khu Nam', so: 3 }, strip(106, 107)]),
			'geojson',
			undefined
		);
		expect(columns.columns).toEqual([
			{ name: 'ten', sample: 'Khu Nam' },
			{ name: 'so', sample: '3' }
		]);
	});

	it('are those said before for a file of the same format and columns, and of no other', () => {
		const shape = shapeOf('shapefile', ['TEN_QH', 'NHOM', 'LOAI_HS', 'TRANGTHAI', 'NGAY_QD']);
		const before = { [shape]: { type: 'NHOM' } };
		const again = fileColumns(PLANS, 'shapefile', undefined, before);
		expect([again.columns.remembered, again.columns.roles.type, again.map]).toEqual([
			true,
			'NHOM',
			{ type: 'NHOM' }
		]);
		expect(fileColumns(PLANS, 'geojson', undefined, before).columns.remembered).toBe(false);
		expect(fileColumns(PLANS, 'shapefile', { type: null }, before).columns.roles.type).toBeNull();
	});
});

describe('what else a file states', () => {
	it('level where no type is stated; decision and area, m² told by the land', () => {
		// 0.02° by 0.01° at 22° N: 2.0658 km by 1.1075 km (GeographicLib), 228.8 ha.
		const [plan] = readPlans(
			collection([
				{
					ten: 'A',
					capDoQuyHoach: 'Quy hoạch chi tiết',
					trangThai: 'đã duyệt',
					soQDQH: '12/QĐ-UBND',
					dienTichQH: 2_288_000
				},
				strip(106, 106.02)
			]),
			{ today: '2026-11-26' }
		).items;
		expect(plan).toMatchObject({ type: 'detailed', decision: '12/QĐ-UBND', statedHa: 228.8 });
	});
});
