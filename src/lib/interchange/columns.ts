import { foldName } from '../domain/name';
import type { TextTable } from './table';

/** What a column may hold. `x` and `y` are told apart by their numbers, whatever the trade calls them. */
export const COLUMN_ROLES = ['name', 'first', 'second', 'place', 'unit', 'commune', 'area'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column holds what: index of the column, null when there is none. */
export type Columns = Readonly<Record<ColumnRole, number | null>>;

/** Headings as people write them, folded; the first column that fits is taken, whole names before starts. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
	name: ['ten du an', 'ten cong trinh', 'ten', 'du an', 'cong trinh', 'name', 'project', 'title', 'noi dung'],
	first: ['vi do', 'latitude', 'lat', 'x', 'x m', 'toa do x', 'northing', 'n', 'vi do b'],
	second: ['kinh do', 'longitude', 'long', 'lon', 'lng', 'y', 'y m', 'toa do y', 'easting', 'e', 'kinh do d'],
	place: ['toa do', 'vi tri', 'coordinates', 'coordinate', 'location', 'ly trinh', 'link', 'ban do'],
	unit: ['ma xa', 'ma dvhc', 'ma don vi', 'ma gso', 'unit code', 'code', 'gso'],
	commune: ['xa', 'phuong xa', 'xa phuong', 'ten xa', 'dia diem', 'dia ban', 'commune', 'ward'],
	area: ['dien tich', 'dien tich ha', 'area', 'area ha', 'quy mo', 'quy mo ha', 'ha']
};

function columnFor(head: readonly string[], role: ColumnRole, taken: ReadonlySet<number>): number | null {
	const free = head.map((_, k) => k).filter((k) => !taken.has(k));
	for (const heading of HEADINGS[role]) {
		const whole = free.find((k) => head[k] === heading);
		if (whole !== undefined) return whole;
	}
	for (const heading of HEADINGS[role].filter((one) => one.length > 2)) {
		const start = free.find((k) => head[k]?.startsWith(`${heading} `));
		if (start !== undefined) return start;
	}
	return null;
}

/** A proposal of what each column holds, from its heading; the reader confirms it. */
export function recognise(table: TextTable): Columns {
	const head = table.head.map(foldName);
	const taken = new Set<number>();
	const found: Record<ColumnRole, number | null> = {
		name: null,
		first: null,
		second: null,
		place: null,
		unit: null,
		commune: null,
		area: null
	};
	for (const role of ['first', 'second', 'name', 'unit', 'place', 'commune', 'area'] as const) {
		found[role] = columnFor(head, role, taken);
		if (found[role] !== null) taken.add(found[role]);
	}
	return found;
}

/** True when some column says where a row is. */
export function canPlace(columns: Columns): boolean {
	const pair = columns.first !== null && columns.second !== null;
	return pair || columns.place !== null || columns.unit !== null || columns.commune !== null;
}
