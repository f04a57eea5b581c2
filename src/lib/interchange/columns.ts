import { foldName } from '../domain/name';
import type { TextTable } from './table';

/**
 * What a column may hold. `first` and `second` are told apart by their numbers, whatever the trade calls them;
 * `group` is the same for consecutive rows that are the corners of one shape.
 */
export const COLUMN_ROLES = ['name', 'first', 'second', 'place', 'unit', 'commune', 'area', 'group'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column holds what: index of the column, null when there is none. */
export type Columns = Readonly<Record<ColumnRole, number | null>>;

/** Headings as people write them, folded; the first column that fits is taken, whole names before starts. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
	name: [
		'ten du an',
		'ten cong trinh',
		'danh muc du an',
		'ten hang muc',
		'hang muc',
		'ten',
		'du an',
		'cong trinh',
		'name',
		'project',
		'title',
		'noi dung'
	],
	first: ['vi do', 'latitude', 'lat', 'x', 'x m', 'toa do x', 'northing', 'n', 'vi do b'],
	second: ['kinh do', 'longitude', 'long', 'lon', 'lng', 'y', 'y m', 'toa do y', 'easting', 'e', 'kinh do d'],
	place: ['toa do', 'vi tri', 'coordinates', 'coordinate', 'location', 'ly trinh', 'link', 'ban do'],
	unit: ['ma xa', 'ma dvhc', 'ma don vi', 'ma gso', 'unit code', 'code', 'gso'],
	commune: [
		'xa',
		'phuong xa',
		'xa phuong',
		'ten xa',
		'thuoc xa',
		'dia diem',
		'dia ban',
		'don vi hanh chinh',
		'commune',
		'ward'
	],
	area: ['dien tich', 'dien tich ha', 'area', 'area ha', 'quy mo', 'quy mo ha', 'ha', 's ha'],
	group: [
		'so thua',
		'thua',
		'thua so',
		'so hieu thua',
		'ma thua',
		'ma lo',
		'lo',
		'lo dat',
		'so lo',
		'ma du an',
		'ma so',
		'parcel',
		'plot',
		'id',
		'stt',
		'tt'
	]
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

/** Roles a heading alone tells. */
export const NAMED_ROLES = ['first', 'second', 'name', 'unit', 'place', 'commune', 'area'] as const;

/** What each heading says its column holds. Headings are looked at, cells are not. */
export function recogniseHead(titles: readonly string[]): Columns {
	const head = titles.map(foldName);
	const taken = new Set<number>();
	const found: Record<ColumnRole, number | null> = {
		name: null,
		first: null,
		second: null,
		place: null,
		unit: null,
		commune: null,
		area: null,
		group: null
	};
	for (const role of NAMED_ROLES) {
		found[role] = columnFor(head, role, taken);
		if (found[role] !== null) taken.add(found[role]);
	}
	return found;
}

/** The text of a row's cell in a column; empty when there is no such column. */
export function cellOf(row: readonly string[], column: number | null): string {
	return column === null ? '' : (row[column] ?? '').trim();
}

/** True when a row gives coordinates: a pair, or a place with digits. */
export function hasCoordinates(row: readonly string[], { first, second, place }: Columns): boolean {
	const pair = /\d/.test(cellOf(row, first)) && /\d/.test(cellOf(row, second));
	return pair || /\d.*\d/.test(cellOf(row, place));
}

/** Corners of the smallest shape with an area. */
const FEWEST_CORNERS = 3;

/** True when in some column several rows with coordinates in a row carry the same mark, or only the first does. */
function groupsRows({ rows }: Pick<TextTable, 'rows'>, columns: Columns, group: number): boolean {
	let [mark, length] = ['', 0];
	return rows.some((row) => {
		const own = cellOf(row, group);
		const goes = hasCoordinates(row, columns) && mark !== '' && (own === '' || own === mark);
		length = goes ? length + 1 : 1;
		if (!goes) mark = hasCoordinates(row, columns) ? own : '';
		return length >= FEWEST_CORNERS;
	});
}

/** A proposal of what each column holds, from its heading and, for corners, its cells; the reader confirms it. */
export function recognise(table: Pick<TextTable, 'head' | 'rows'>): Columns {
	const columns = recogniseHead(table.head);
	const titles = table.head.map(foldName);
	const marks = titles.flatMap((title, k) =>
		HEADINGS.group.some((heading) => title === heading || title.startsWith(`${heading} `)) ? [k] : []
	);
	const placed = [columns.first, columns.second, columns.place];
	// Rows that carry a number of their own are things of their own, whatever they are called.
	const candidates = marks.length > 0 || columns.name === null ? marks : [columns.name];
	const group = candidates.find((k) => !placed.includes(k) && groupsRows(table, columns, k)) ?? null;
	return { ...columns, group };
}

/** True when some column says where a row is. */
export function canPlace(columns: Columns): boolean {
	const pair = columns.first !== null && columns.second !== null;
	return pair || columns.place !== null || columns.unit !== null || columns.commune !== null;
}
