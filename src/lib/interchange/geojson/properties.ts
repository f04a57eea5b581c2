import { foldName } from '../../domain/name';
import type { JsonRecord } from './record';

/**
 * Names of properties as programs and offices write them, folded (no accents, capitals, blanks or marks), the
 * product's own first. The last of a row are field names of planning dossiers (Circular 16/2025/TT-BXD).
 */
const NAMES = {
	id: ['id', 'ma', 'code', 'madoan', 'maquyhoach', 'mahosoqh', 'objectid', 'fid', 'gid'],
	name: [
		'name',
		'ten',
		'title',
		'tengoi',
		'tenquyhoach',
		'tenduan',
		'tenda',
		'tenqh',
		'label',
		'tendoan',
		'tendoituong'
	],
	type: ['type', 'plantype', 'loai', 'loaiqh', 'loaihinhquyhoach', 'loaidoan', 'loaiquyhoach'],
	status: [
		'status',
		'planstatus',
		'state',
		'trangthai',
		'tinhtrang',
		'tinhtrangqh',
		'trangthaiqh',
		'trangthaidoan',
		'tinhtrangdoan'
	],
	approved: [
		'approved',
		'approvedon',
		'approveddate',
		'approvaldate',
		'dateapproved',
		'decisiondate',
		'ngaypheduyet',
		'ngayduyet',
		'ngayquyetdinh',
		'ngaypd',
		'ngaybanhanh',
		'ngayqd',
		'ngayqdqh'
	],
	precision: ['precision', 'dochinhxac'],
	commune: ['commune', 'xa', 'phuong', 'xaphuong', 'tenxa'],
	areaHa: ['areaha', 'dientichha', 'dientich', 'dientichqh']
} as const;

export type PropertyRole = keyof typeof NAMES;

/** Reads properties of many features by what they mean; names are folded once. */
export class PropertyReader {
	readonly #folded = new Map<string, string>();

	#fold(key: string): string {
		const known = this.#folded.get(key);
		if (known !== undefined) return known;
		const folded = foldName(key).replace(/[^a-z0-9]/g, '');
		this.#folded.set(key, folded);
		return folded;
	}

	/** Every value a feature states for a role, the best name first; empties left out. */
	all(properties: JsonRecord, role: PropertyRole): unknown[] {
		const names: readonly string[] = NAMES[role];
		return Object.entries(properties)
			.map(([key, value]) => ({ rank: names.indexOf(this.#fold(key)), value }))
			.filter(({ rank, value }) => rank >= 0 && value !== null && value !== '')
			.sort((a, b) => a.rank - b.rank)
			.map(({ value }) => value);
	}

	/** The value a feature states for a role; undefined where it states none. */
	one(properties: JsonRecord, role: PropertyRole): unknown {
		return this.all(properties, role)[0];
	}
}
