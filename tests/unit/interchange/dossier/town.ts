import type { Geometry, Position } from 'geojson';
import type { Dossier, DossierLayer, DossierTable } from '../../../../src/lib/interchange/dossier/dossier';
import type { StatedCrs } from '../../../../src/lib/interchange/layers/layer';
import { DOSSIER_RULES } from '../../../../src/lib/register/dossier';
import type { DossierPart } from '../../../../src/lib/register/dossier-parts';

/** A dossier that can be changed before it is checked. */
export interface Draft {
	files: string[];
	parts: Partial<Record<DossierPart, DraftLayer[]>>;
	workbook: string | null;
	tables: { name: string; rows: string[][] }[];
}

export interface DraftLayer {
	name: string;
	crs: StatedCrs | null;
	fields: { name: string; type: string }[];
	features: { index: number; properties: Record<string, unknown>; geometry: Geometry | null }[];
}

export const CODE = 'LS.QHPK.2026.001';
const INFO = '200012345678';

export const zone = (meridian: number, scale = 0.9999): StatedCrs => ({
	said: `VN-2000 / TM-3 ${meridian}`,
	crs: {
		datum: 'vn2000',
		plane: { kind: 'transverse-mercator', meridian, scale, east: 500_000, north: 0, unit: 1 }
	}
});

/** South-west corner of the town on the grid of Lạng Sơn (EPSG:9215), m. */
const [E, N] = [449_000, 2_417_000];
const at = (east: number, north: number): Position => [E + east, N + north];

/** A rectangle in metres from the corner of the town. */
export function box(west: number, south: number, east: number, north: number): Geometry {
	const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
	return { type: 'MultiPolygon', coordinates: [[ring]] };
}
const line = (...points: [number, number][]): Geometry => ({
	type: 'MultiLineString',
	coordinates: [points.map(([x, y]) => at(x, y))]
});
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: at(x, y) });

const TYPES = { text: 'text', integer: 'number', number: 'number', date: 'date' } as const;

/** A class of the circular with features; codes are filled in. */
function layer(
	part: DossierPart,
	name: string,
	...features: [Record<string, unknown>, Geometry][]
): DraftLayer {
	const cls = DOSSIER_RULES.classes.find((one) => one.part === part && one.name === name)!;
	return {
		name,
		crs: zone(107.25),
		fields: Object.entries(cls.fields).map(([field, type]) => ({ name: field, type: TYPES[type] })),
		features: features.map(([properties, geometry], index) => ({
			index,
			properties: { maHoSoQH: CODE, maThongTinQH: INFO, maDoiTuong: `${name}.${index + 1}`, ...properties },
			geometry
		}))
	};
}

const LIMIT = {
	tenDoAn: 'Quy hoạch phân khu thị trấn Mẫu Đơn',
	tenDoiTuong: 'Ranh giới quy hoạch',
	tyLe: '1/2000',
	dienTichQH: 80,
	danSoHienTrang: 4200,
	danSoQuyHoach: 9000,
	soQDNV: '12/QĐ-UBND',
	ngayQDNV: '2025-03-10',
	soQDQH: '345/QĐ-UBND',
	ngayQDQH: '2026-02-16',
	trangThaiDoAn: 'Đã phê duyệt',
	coQuanPheduyet: 'UBND tỉnh Lạng Sơn'
};

const lot = (n: number, west: number, south: number): [Record<string, unknown>, Geometry] => [
	{ tenDoiTuong: `Lô đất số ${n}`, kyHieuLoDat: `OM${n}`, dienTich: 20, danSo: 2000 },
	box(west, south, west + 500, south + 400)
];

const HEAD =
	'Mã hồ sơ|Mã thông tin quy hoạch|Tên đồ án|Loại quy hoạch|Tỷ lệ|Số QĐNV|Ngày QĐNV|Số QĐQH|Ngày QĐQH|Đơn vị tư vấn|' +
	'Cơ quan phê duyệt|Trạng thái đồ án|Hệ tọa độ|Địa điểm|Chủ đầu tư|Thư mục hồ sơ|Có BASIC|Có GIS|Từ khóa|Ghi chú';
const ROW = [
	...[CODE, INFO, LIMIT.tenDoAn, 'Quy hoạch phân khu', '1/2000', '12/QĐ-UBND', '10/03/2025', '345/QĐ-UBND'],
	...[
		'16/02/2026',
		'Viện',
		'UBND tỉnh',
		'Đã phê duyệt',
		'VN-2000',
		'Lạng Sơn',
		'Sở',
		'CSDL',
		'Có',
		'Có',
		'phân khu',
		''
	]
];
const columns = (count: number) => Array.from({ length: count }, (_, k) => `Cột ${k + 1}`);

/** A made-up town of 1,000 m by 800 m (80 ha on the grid) in four lots of 20 ha, with nothing wrong. */
export function town(): Draft {
	return {
		files: [
			'HoSoGIS/NenDiaHinh.gpkg',
			'HoSoGIS/HienTrang.gpkg',
			'HoSoGIS/QuyHoach.gpkg',
			'HoSoGIS/MocGioi.gpkg',
			`HoSoScan/${CODE}.xlsx`
		],
		workbook: `HoSoScan/${CODE}.xlsx`,
		tables: [
			{ name: 'HoSo', rows: [HEAD.split('|'), [...ROW]] },
			{ name: 'BanVe', rows: [columns(8), columns(8)] },
			{ name: 'VanBan', rows: [columns(10), columns(10)] }
		],
		parts: {
			NenDiaHinh: [layer('NenDiaHinh', 'DiemDoCao_P', [{ caoDo: 261.4 }, point(300, 300)])],
			HienTrang: [layer('HienTrang', 'RanhGioiQuyHoach_A', [LIMIT, box(0, 0, 1000, 800)])],
			QuyHoach: [
				layer('QuyHoach', 'RanhGioiQuyHoach_A', [
					{ ...LIMIT, loaiQuyHoach: 'Quy hoạch phân khu', capDoQuyHoach: 'Quy hoạch phân khu' },
					box(0, 0, 1000, 800)
				]),
				layer(
					'QuyHoach',
					'ChucNangSuDungDat_A',
					lot(1, 0, 0),
					lot(2, 500, 0),
					lot(3, 0, 400),
					lot(4, 500, 400)
				),
				layer('QuyHoach', 'ChiGioiDuongDo_L', [{ tenDoiTuong: 'Đường 1' }, line([0, 400], [1000, 400])]),
				layer('QuyHoach', 'CayXanh_P', [{ tenDoiTuong: 'Cây' }, point(200, 200)])
			],
			MocGioi: [layer('MocGioi', 'MocGioiQuyHoach_P', [{ tenDoiTuong: 'Mốc 1' }, point(0, 0)])]
		}
	};
}

/** A class of a draft. */
export const classOf = (draft: Draft, part: DossierPart, name: string): DraftLayer =>
	draft.parts[part]!.find((one) => one.name === name)!;

export const asDossier = (draft: Draft): Dossier => ({
	...draft,
	parts: draft.parts as Partial<Record<DossierPart, DossierLayer[]>>,
	tables: draft.tables as DossierTable[]
});
