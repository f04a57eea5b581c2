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
	type: [
		'type',
		'plantype',
		'loai',
		'loaiqh',
		'loaihinhquyhoach',
		'loaihinhqh',
		'loaihinh',
		'loaidoan',
		'loaiquyhoach',
		'phanloai'
	],
	// The level a plan is drawn at says its type where nothing else does: general, zoning, detailed.
	level: ['level', 'planlevel', 'capdo', 'capdoqh', 'capdoquyhoach', 'capquyhoach', 'capqh'],
	decision: [
		'decision',
		'decisionno',
		'decisionnumber',
		'soqd',
		'soqdqh',
		'soqdpd',
		'soquyetdinh',
		'quyetdinh',
		'quyetdinhpheduyet',
		'qdpheduyet',
		'qdpd'
	],
	status: [
		'status',
		'planstatus',
		'state',
		'trangthai',
		'tinhtrang',
		'tinhtrangqh',
		'trangthaiqh',
		'trangthaidoan',
		'tinhtrangdoan',
		'tinhtrangpheduyet',
		'tinhtrangpd'
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
	areaHa: ['areaha', 'dientichha', 'dientich', 'dientichqh', 'dtich', 'dtha']
} as const;

export type PropertyRole = keyof typeof NAMES;

/** Which column holds what by the reader's word: its name in the file, null for none; what is not in it is guessed. */
export type ColumnMap = Readonly<Partial<Record<PropertyRole, string | null>>>;

/** Names in a .dbf are cut at so many letters; one of fewer than five says too little to be a piece of another. */
const CUT_AT = 10;

/** How well a folded name fits a role: the lower the better, -1 for not at all. Names cut short count after whole ones. */
function rankOf(folded: string, role: PropertyRole, cut: boolean): number {
	const names: readonly string[] = NAMES[role];
	const whole = names.indexOf(folded);
	if (whole >= 0 || !cut) return whole;
	const start = names.findIndex((name) => name.length > folded.length && name.startsWith(folded));
	return start < 0 ? -1 : names.length + start;
}

/** Reads properties of many features by what they mean; names are folded once. */
export class PropertyReader {
	readonly #ranks = new Map<string, Partial<Record<PropertyRole, number>>>();
	/** Properties asked for last, the names in them, and those for each role. */
	#seen: JsonRecord | null = null;
	#keys: readonly string[] = [];
	#ordered: Partial<Record<PropertyRole, readonly string[]>> = {};

	/** `columns`: what the reader of the file has said of it. */
	constructor(private readonly columns: ColumnMap = {}) {}

	#rank(key: string, role: PropertyRole): number {
		const known = this.#ranks.get(key) ?? {};
		this.#ranks.set(key, known);
		known[role] ??= rankOf(foldName(key).replace(/[^a-z0-9]/g, ''), role, key.length === CUT_AT);
		return known[role];
	}

	/** The columns of a feature that may hold a role, the best name first. Features of a file mostly have the same ones. */
	#columnsFor(properties: JsonRecord, role: PropertyRole): readonly string[] {
		if (properties !== this.#seen) {
			this.#seen = properties;
			const keys = Object.keys(properties);
			const same = keys.length === this.#keys.length && keys.every((key, k) => key === this.#keys[k]);
			if (!same) {
				this.#keys = keys;
				this.#ordered = {};
			}
		}
		return (this.#ordered[role] ??= this.#keys
			.map((key) => ({ key, rank: this.#rank(key, role) }))
			.filter(({ rank }) => rank >= 0)
			.sort((a, b) => a.rank - b.rank)
			.map(({ key }) => key));
	}

	/** Every value a feature states for a role, the best name first; empties left out. */
	all(properties: JsonRecord, role: PropertyRole): unknown[] {
		const said = this.columns[role];
		if (said !== undefined) {
			const value = said === null ? null : properties[said];
			return value === null || value === undefined || value === '' ? [] : [value];
		}
		const values: unknown[] = [];
		for (const key of this.#columnsFor(properties, role)) {
			const value = properties[key];
			if (value !== null && value !== '') values.push(value);
		}
		return values;
	}

	/** The value a feature states for a role; undefined where it states none. */
	one(properties: JsonRecord, role: PropertyRole): unknown {
		return this.all(properties, role)[0];
	}

	/** The column among some that is read first for a role; null for none. */
	column(names: readonly string[], role: PropertyRole): string | null {
		const said = this.columns[role];
		if (said !== undefined) return said;
		const [best] = names
			.map((name) => ({ name, rank: this.#rank(name, role) }))
			.filter(({ rank }) => rank >= 0)
			.sort((a, b) => a.rank - b.rank);
		return best?.name ?? null;
	}
}
