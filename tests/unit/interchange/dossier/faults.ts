import type { FindingCode } from '../../../../src/lib/interchange/dossier/finding';
import { box, classOf, zone, type Draft } from './town';

/** A fault put into the town, and what the check must say, at least once, where. */
export interface Fault {
	code: FindingCode;
	/** Also said of the same fault. */
	and?: readonly FindingCode[];
	name?: string;
	row?: number;
	field?: string;
	plant: (draft: Draft) => unknown;
}

const limit = (draft: Draft) => classOf(draft, 'QuyHoach', 'RanhGioiQuyHoach_A');
const lots = (draft: Draft) => classOf(draft, 'QuyHoach', 'ChucNangSuDungDat_A');
const of = (draft: Draft, part: 'QuyHoach' | 'HienTrang', name: string) => classOf(draft, part, name);
const LOTS = 'ChucNangSuDungDat_A';
const LIMIT = 'RanhGioiQuyHoach_A';

function addLot(draft: Draft, properties: Record<string, unknown>, geometry: ReturnType<typeof box>): void {
	const own = lots(draft).features;
	const base = own[0]!.properties;
	own.push({
		index: own.length,
		properties: { ...base, dienTich: null, maDoiTuong: `lot.${own.length + 1}`, ...properties },
		geometry
	});
}

/** Twenty-seven faults that go together in one dossier; lots 5, 6, 7, 8 and 9 are made by the ninth to thirteenth. */
export const FAULTS: readonly Fault[] = [
	{
		code: 'crs-meridian',
		and: ['crs-mixed'],
		name: 'ChiGioiDuongDo_L',
		plant: (d) => (of(d, 'QuyHoach', 'ChiGioiDuongDo_L').crs = zone(107))
	},
	{
		code: 'geometry-kind',
		name: 'CayXanh_P',
		row: 1,
		plant: (d) => (of(d, 'QuyHoach', 'CayXanh_P').features[0]!.geometry = box(100, 100, 110, 110))
	},
	{
		code: 'field-missing',
		name: LIMIT,
		field: 'soQDQH',
		plant: (d) => (limit(d).fields = limit(d).fields.filter(({ name }) => name !== 'soQDQH'))
	},
	{
		code: 'field-misspelt',
		name: LIMIT,
		field: 'tenDoan_',
		plant: (d) => (limit(d).fields.find(({ name }) => name === 'tenDoAn')!.name = 'tenDoan_')
	},
	{
		code: 'field-type',
		name: LIMIT,
		field: 'danSoQuyHoach',
		plant: (d) => (limit(d).fields.find(({ name }) => name === 'danSoQuyHoach')!.type = 'text')
	},
	{
		code: 'date-unreadable',
		name: LIMIT,
		field: 'ngayQDNV',
		plant: (d) => (of(d, 'HienTrang', LIMIT).features[0]!.properties['ngayQDNV'] = '32/13/2025')
	},
	{
		code: 'number-with-unit',
		name: LOTS,
		row: 1,
		field: 'dienTich',
		plant: (d) => (lots(d).features[0]!.properties['dienTich'] = '20 ha')
	},
	{
		code: 'area-differs',
		name: LIMIT,
		row: 1,
		field: 'dienTichQH',
		plant: (d) => (limit(d).features[0]!.properties['dienTichQH'] = 95)
	},
	{
		code: 'polygon-invalid',
		name: LOTS,
		row: 5,
		plant: (d) => {
			const [ring] = (box(0, 0, 1, 1) as { coordinates: number[][][][] }).coordinates[0]!;
			const [x = 0, y = 0] = ring![0]!;
			const knot = [
				[x + 2000, y],
				[x + 2300, y + 300],
				[x + 2300, y],
				[x + 2000, y + 300],
				[x + 2000, y]
			];
			addLot(d, {}, { type: 'Polygon', coordinates: [knot] });
		},
		and: ['lot-outside-limit']
	},
	{
		code: 'lots-overlap',
		name: LOTS,
		row: 6,
		plant: (d) => addLot(d, {}, box(450, 100, 550, 200))
	},
	{
		code: 'lot-outside-limit',
		name: LOTS,
		row: 7,
		plant: (d) => addLot(d, {}, box(1000, 0, 1100, 100))
	},
	{
		code: 'feature-duplicate',
		name: LOTS,
		row: 8,
		plant: (d) => addLot(d, {}, lots(d).features[1]!.geometry as ReturnType<typeof box>)
	},
	{
		code: 'outside-province',
		and: ['lot-outside-limit'],
		name: LOTS,
		row: 9,
		plant: (d) => addLot(d, {}, box(-150_000, -90_000, -149_900, -89_900))
	},
	{
		code: 'object-code-duplicate',
		name: LOTS,
		row: 2,
		field: 'maDoiTuong',
		plant: (d) =>
			(lots(d).features[1]!.properties['maDoiTuong'] = lots(d).features[0]!.properties['maDoiTuong'])
	},
	{
		code: 'text-placeholder',
		name: LOTS,
		row: 1,
		field: 'tenDoiTuong',
		plant: (d) => (lots(d).features[0]!.properties['tenDoiTuong'] = 'test')
	},
	{
		code: 'text-too-long',
		name: LOTS,
		row: 2,
		field: 'ghiChu',
		plant: (d) => (lots(d).features[1]!.properties['ghiChu'] = 'Ghi chú dài. '.repeat(25))
	},
	{
		// TCVN 5712:1993: ế is Õ, đ is ®, ị is Þ.
		code: 'letters-not-unicode',
		name: LOTS,
		row: 3,
		field: 'ghiChu',
		plant: (d) => (lots(d).features[2]!.properties['ghiChu'] = 'QuyÕt ®Þnh')
	},
	{
		code: 'info-code-form',
		and: ['code-differs'],
		name: LOTS,
		row: 4,
		field: 'maThongTinQH',
		plant: (d) => (lots(d).features[3]!.properties['maThongTinQH'] = '2000-1234')
	},
	{
		code: 'code-differs',
		name: 'ChiGioiDuongDo_L',
		row: 1,
		field: 'maHoSoQH',
		plant: (d) => (of(d, 'QuyHoach', 'ChiGioiDuongDo_L').features[0]!.properties['maHoSoQH'] = 'LS.CU.2019')
	},
	{
		code: 'code-differs-workbook',
		name: 'HoSo',
		row: 2,
		field: 'maHoSo',
		plant: (d) => (d.tables[0]!.rows[1]![0] = 'LS.QHPK.2026.007')
	},
	{
		code: 'sheet-missing',
		name: 'VanBan',
		plant: (d) => (d.tables = d.tables.filter(({ name }) => name !== 'VanBan'))
	},
	{
		code: 'column-missing',
		name: 'HoSo',
		field: 'tuKhoa',
		plant: (d) => (d.tables[0]!.rows = d.tables[0]!.rows.map((row) => row.slice(0, 18)))
	},
	{
		code: 'class-leftover',
		name: 'ChiGioiDuongDo_L_1',
		plant: (d) =>
			d.parts.QuyHoach!.push({
				...of(d, 'QuyHoach', 'ChiGioiDuongDo_L'),
				name: 'ChiGioiDuongDo_L_1',
				crs: zone(105)
			})
	},
	{
		code: 'class-wrong-part',
		name: 'MocGioiQuyHoach_P',
		plant: (d) => {
			d.parts.QuyHoach!.push(...d.parts.MocGioi!);
			d.parts.MocGioi = [];
		}
	},
	{
		code: 'class-misspelt',
		name: 'DiemDoCaoo_P',
		plant: (d) => (d.parts.NenDiaHinh![0]!.name = 'DiemDoCaoo_P')
	},
	{
		code: 'decision-before-task',
		and: ['record-differs-workbook'],
		name: LIMIT,
		row: 1,
		field: 'ngayQDQH',
		plant: (d) => (limit(d).features[0]!.properties['ngayQDQH'] = '2024-12-31')
	},
	{
		code: 'status-unknown',
		name: LIMIT,
		row: 1,
		field: 'trangThaiDoAn',
		plant: (d) => (limit(d).features[0]!.properties['trangThaiDoAn'] = 'Đang xem')
	}
];

const trees = (draft: Draft) => of(draft, 'QuyHoach', 'CayXanh_P');

/** Faults that leave too little for others beside them. */
export const OTHERS: readonly Fault[] = [
	{ code: 'limit-missing', plant: (d) => d.parts.QuyHoach!.shift() },
	{ code: 'limit-empty', plant: (d) => (limit(d).features = []) },
	{
		code: 'plan-part-missing',
		plant: (d) => {
			delete d.parts.QuyHoach;
			d.files = [];
		}
	},
	{ code: 'part-unread', plant: (d) => delete d.parts.HienTrang },
	{ code: 'workbook-missing', plant: (d) => (d.workbook = null) },
	{ code: 'workbook-name', plant: (d) => (d.workbook = 'HoSoScan/khac.xlsx') },
	{ code: 'crs-missing', plant: (d) => (trees(d).crs = null) },
	{ code: 'crs-six-degree', plant: (d) => (trees(d).crs = zone(105, 0.9996)) },
	{
		code: 'crs-wrong',
		plant: (d) => (trees(d).crs = { said: 'EPSG:4326', crs: { datum: 'wgs84', plane: null } })
	},
	{ code: 'area-in-m2', plant: (d) => (limit(d).features[0]!.properties['dienTichQH'] = 800_000) },
	{ code: 'area-units-mixed', plant: (d) => (lots(d).features[0]!.properties['dienTich'] = 200_000) },
	{ code: 'class-unknown', plant: (d) => (trees(d).name = 'VungDem') },
	{
		code: 'circular-columns',
		plant: (d) => (d.tables[0]!.rows = d.tables[0]!.rows.map((row) => row.slice(0, 19)))
	},
	{
		code: 'coordinate-unreadable',
		plant: (d) => (trees(d).features[0]!.geometry = { type: 'Point', coordinates: [9e9, -5] })
	}
];
