import type { Boundaries } from '../../boundaries/boundaries';
import { footprintOf } from '../../coverage/footprint';
import { isIsoDate } from '../../domain/date';
import {
	COUNTING,
	type PlanEvent,
	type PlanningDocument,
	type PlanStatus,
	type PlanType
} from '../../domain/plan';
import { DOSSIER_RULES, type DossierClass } from '../../register/dossier';
import { PROVINCE } from '../../register/province';
import { LIMIT_CLASS } from '../dossier/known-layers';
import type { OutCell, OutTable } from '../table';
import { writeGeoPackage } from '../write/geopackage';
import { outCrs } from '../write/out-crs';
import type { OutField, OutGeometry, OutLayer } from '../write/out-layer';
import { writeXlsxBook } from '../xlsx';
import { zipOf } from '../zip';

/** The words of dossiers, which are in Vietnamese; `plan-words` reads them back. */
const STATUS: Readonly<Record<PlanStatus, string>> = {
	required: 'Cần lập',
	task: 'Đã phê duyệt nhiệm vụ',
	'in-preparation': 'Đang lập',
	approved: 'Đã phê duyệt',
	adjusted: 'Đã phê duyệt điều chỉnh',
	replaced: 'Đã bị thay thế',
	unknown: ''
};
const TYPE: Readonly<Record<PlanType, string>> = {
	provincial: 'Quy hoạch tỉnh',
	'district-region': 'Quy hoạch vùng huyện',
	general: 'Quy hoạch chung',
	zoning: 'Quy hoạch phân khu',
	detailed: 'Quy hoạch chi tiết',
	'commune-general': 'Quy hoạch chung xã',
	'functional-area': 'Quy hoạch khu chức năng',
	special: ''
};

/** Columns of the sheet of the plan, in the order of the circular, with what each is told by. */
const RECORD: readonly (readonly [heading: string, field: string])[] = [
	['Mã hồ sơ', 'maHoSoQH'],
	['Mã thông tin quy hoạch', 'maThongTinQH'],
	['Tên đồ án', 'tenDoAn'],
	['Loại quy hoạch', 'loaiQuyHoach'],
	['Tỷ lệ', 'tyLe'],
	['Số QĐNV', 'soQDNV'],
	['Ngày QĐNV', 'ngayQDNV'],
	['Số QĐQH', 'soQDQH'],
	['Ngày QĐQH', 'ngayQDQH'],
	['Đơn vị tư vấn', 'donViTuVan'],
	['Cơ quan phê duyệt', 'coQuanPheduyet'],
	['Trạng thái đồ án', 'trangThaiDoAn'],
	['Hệ tọa độ', 'heToaDo'],
	['Địa điểm', 'diaDiemQH'],
	['Chủ đầu tư', 'chuDauTu'],
	['Thư mục hồ sơ', 'thuMuc'],
	['Có BASIC', 'coBASIC'],
	['Có GIS', 'coGIS'],
	['Từ khóa', 'tuKhoa'],
	['Ghi chú', 'ghiChu']
];

/** Only whole days can stand in a column of days. */
const dayOf = (event: PlanEvent | undefined) => (event?.date && isIsoDate(event.date) ? event.date : null);

/** A code as files may be named by it. */
const codeOf = ({ dossier, id }: PlanningDocument) => (dossier?.code ?? id).replace(/[^\w.-]/g, '_');

/** What a plan says, by the names of the circular. */
function statedBy(plan: PlanningDocument): Readonly<Record<string, OutCell>> {
	const task = plan.events.find(({ status }) => status === 'task');
	const decided = plan.events.findLast(({ status }) => COUNTING.includes(status));
	const last = decided ?? plan.events.at(-1);
	const about = [
		`Xuất từ sổ quy hoạch, để tham khảo, không có giá trị pháp lý; hỏi ${PROVINCE.ask.vi}.`,
		...(plan.footprint.kind === 'disc' ? ['Ranh giới chỉ là vòng tròn tượng trưng đúng diện tích.'] : [])
	];
	return {
		maHoSoQH: codeOf(plan),
		maDoiTuong: `${LIMIT_CLASS}.1`,
		tenDoiTuong: 'Ranh giới quy hoạch',
		tyLe: plan.scale === null ? null : `1/${plan.scale}`,
		tenDoAn: plan.name.vi,
		diaDiemQH: plan.place?.vi ?? null,
		dienTichQH: plan.areaBound === 'exact' ? plan.areaHa : null,
		soQDNV: task?.decision ?? null,
		ngayQDNV: dayOf(task),
		soQDQH: decided?.decision ?? null,
		ngayQDQH: dayOf(decided),
		coQuanPheduyet: decided?.body ?? null,
		trangThaiDoAn: (last && STATUS[last.status]) || null,
		loaiQuyHoach: TYPE[plan.type] || null,
		capDoQuyHoach: plan.dossier?.level ?? (TYPE[plan.type] || null),
		ghiChu: about.join(' ')
	};
}

const FIELD_TYPES = { text: 'text', integer: 'number', number: 'number', date: 'date' } as const;

/** A class of areas with its fields; empty but for the limit of the plan. */
function layerOf(
	{ name, alias, fields }: DossierClass,
	stated: Readonly<Record<string, OutCell>>,
	land: OutGeometry
) {
	const columns = Object.entries(fields).map(([field, type]): OutField => ({
		name: field,
		type: FIELD_TYPES[type]
	}));
	const layer: OutLayer = {
		name,
		fields: columns,
		features:
			name === LIMIT_CLASS
				? [{ values: columns.map((field) => stated[field.name] ?? null), geometry: land }]
				: [],
		label: 0,
		kind: null,
		about: [alias]
	};
	return layer;
}

function workbookOf(stated: Readonly<Record<string, OutCell>>, folder: string) {
	const more = {
		...stated,
		heToaDo: `VN-2000, EPSG:${PROVINCE.grid}`,
		thuMuc: folder,
		coGIS: 'Có',
		coBASIC: 'Không'
	};
	const record: OutTable = {
		head: RECORD.map(([heading]) => heading),
		rows: [RECORD.map(([, field]) => (more as Readonly<Record<string, OutCell>>)[field] ?? null)]
	};
	// The circular lists so many columns of drawings and texts; there are none here.
	const blank = (name: string, count: number) => ({
		name,
		head: Array.from({ length: count }, (_, k) => `Cột ${k + 1}`),
		rows: []
	});
	const [, ...others] = DOSSIER_RULES.sheets;
	return writeXlsxBook([
		{ name: 'HoSo', ...record },
		...others.map(({ name, columns }) => blank(name, columns))
	]);
}

/**
 * A plan as the beginning of a digital dossier after Circular 16/2025/TT-BXD, zipped: `HoSoGIS/QuyHoach.gpkg` on the
 * grid of the province with every class of areas and its fields, the limit of the plan filled in, and the workbook.
 * null for a plan that has no land. The GeoPackage is the same bytes for the same plan.
 */
export async function writeDossier(
	boundaries: Boundaries,
	plan: PlanningDocument
): Promise<{ zip: Uint8Array; code: string } | null> {
	const drawn = footprintOf(boundaries, plan);
	if (!drawn) return null;
	const stated = statedBy(plan);
	const code = codeOf(plan);
	const folder = `CSDL_${code}`;
	const classes = DOSSIER_RULES.classes.filter(
		({ part, name }) => part === 'QuyHoach' && name.endsWith('_A')
	);
	const layers = classes.map((one) => layerOf(one, stated, drawn.geometry));
	const book = await workbookOf(stated, folder);
	const zip = zipOf([
		[`${folder}/HoSoGIS/QuyHoach.gpkg`, writeGeoPackage(layers, outCrs(PROVINCE.grid)).bytes],
		[`${folder}/HoSoScan/${code}.xlsx`, new Uint8Array(await book.arrayBuffer())]
	]);
	return { zip, code };
}
