import { ByteWriter } from './bytes';

/** A value of a row. */
export type PutValue = null | number | string | Uint8Array;

export interface PutRow {
	rowid: number;
	/** By the columns of the table; null for the one that is the rowid. */
	values: readonly PutValue[];
}

/** A table with the indexes its constraints ask for, each by the places of its columns, in the order they stand. */
export interface PutTable {
	name: string;
	/** The CREATE TABLE, as it will stand in the file. */
	sql: string;
	rows: readonly PutRow[];
	indexes: readonly (readonly number[])[];
}

const PAGE = 4096;
/** Bytes of the head of a file, on its first page. */
const HEAD = 100;
const TABLE_INNER = 5;
const TABLE_LEAF = 13;
const INDEX_LEAF = 10;
const TEXT = new TextEncoder();

/** A number of 7 bits a byte, big end first; −1 is nine bytes of ones. */
function varint(value: number): number[] {
	if (value < 0) return new Array<number>(9).fill(0xff);
	const bytes = [value % 128];
	for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
		bytes.unshift((rest % 128) | 0x80);
	return bytes;
}

function recordOf(values: readonly PutValue[]): Uint8Array {
	const [types, body] = [new ByteWriter(), new ByteWriter()];
	for (const value of values) {
		if (value === null) types.bytes(varint(0));
		else if (typeof value === 'number') {
			const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
			types.bytes(varint(whole ? 4 : 7));
			if (whole) body.int32(value, false);
			else body.double(value, false);
		} else {
			const bytes = typeof value === 'string' ? TEXT.encode(value.normalize('NFC')) : value;
			types.bytes(varint(2 * bytes.length + (typeof value === 'string' ? 13 : 12)));
			body.bytes(bytes);
		}
	}
	const out = new ByteWriter();
	// The length of the head counts its own bytes.
	const length = types.length + 1 < 128 ? types.length + 1 : types.length + 2;
	out.bytes(varint(length));
	out.bytes(types.done());
	out.bytes(body.done());
	return out.done();
}

/** Pages of a file of SQLite 3 (https://www.sqlite.org/fileformat2.html), put one by one. */
class Pages {
	readonly #pages: (Uint8Array | null)[] = [null];

	add(page: Uint8Array): number {
		this.#pages.push(page);
		return this.#pages.length;
	}

	get count(): number {
		return this.#pages.length;
	}

	done(first: Uint8Array): Uint8Array {
		const out = new ByteWriter();
		for (const page of this.#pages) out.bytes(page ?? first);
		return out.done();
	}
}

/** A page of a tree; `head` bytes are left free before it. */
function pageOf(kind: number, cells: readonly Uint8Array[], right: number | null, head = 0): Uint8Array {
	const page = new Uint8Array(PAGE);
	const view = new DataView(page.buffer);
	let content = PAGE;
	const pointers = head + (right === null ? 8 : 12);
	cells.forEach((cell, k) => {
		content -= cell.length;
		page.set(cell, content);
		view.setUint16(pointers + 2 * k, content);
	});
	view.setUint8(head, kind);
	view.setUint16(head + 3, cells.length);
	view.setUint16(head + 5, content);
	if (right !== null) view.setUint32(head + 8, right);
	return page;
}

/** Bytes that cells and their pointers take on a page. */
const takes = (cell: Uint8Array) => cell.length + 2;

/** A cell of a table: what does not fit goes to pages of its own (1.6 of the format). */
function tableCell({ rowid, values }: PutRow, pages: Pages): Uint8Array {
	const payload = recordOf(values);
	const out = new ByteWriter();
	out.bytes(varint(payload.length));
	out.bytes(varint(rowid));
	const most = PAGE - 35;
	if (payload.length <= most) {
		out.bytes(payload);
		return out.done();
	}
	const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
	const fitting = least + ((payload.length - least) % (PAGE - 4));
	const local = fitting <= most ? fitting : least;
	let next = 0;
	const parts = Math.ceil((payload.length - local) / (PAGE - 4));
	for (let k = parts - 1; k >= 0; k -= 1) {
		const from = local + k * (PAGE - 4);
		const page = new Uint8Array(PAGE);
		new DataView(page.buffer).setUint32(0, next);
		page.set(payload.subarray(from, from + PAGE - 4), 4);
		next = pages.add(page);
	}
	out.bytes(payload.subarray(0, local));
	out.uint32(next, false);
	return out.done();
}

interface Branch {
	page: number;
	/** The greatest rowid below. */
	last: number;
}

/** A row as it lies on a leaf. */
interface Cell {
	cell: Uint8Array;
	rowid: number;
}

function* cellsOf(rows: readonly PutRow[], pages: Pages): Generator<Cell> {
	for (const row of rows) yield { cell: tableCell(row, pages), rowid: row.rowid };
}

/** Rows on leaves, left to right. */
function leavesOf(rows: Iterable<Cell>, pages: Pages): Branch[] {
	const leaves: Branch[] = [];
	let cells: Uint8Array[] = [];
	let [used, last] = [8, 0];
	const close = () => {
		leaves.push({ page: pages.add(pageOf(TABLE_LEAF, cells, null)), last });
		[cells, used] = [[], 8];
	};
	for (const { cell, rowid } of rows) {
		if (used + takes(cell) > PAGE) close();
		cells.push(cell);
		[used, last] = [used + takes(cell), rowid];
	}
	close();
	return leaves;
}

/** A page that leads to those below it. */
function innerOf(group: readonly Branch[], head = 0): Uint8Array {
	const cells = group.slice(0, -1).map(({ page, last }) => {
		const out = new ByteWriter();
		out.uint32(page, false);
		out.bytes(varint(last));
		return out.done();
	});
	return pageOf(TABLE_INNER, cells, group.at(-1)?.page ?? 0, head);
}

/** Rows as a tree; gives the page of its root. */
function treeOf(rows: readonly PutRow[], pages: Pages): number {
	let level = leavesOf(cellsOf(rows, pages), pages);
	// A branch takes at most 4 + 9 bytes and its pointer.
	const most = Math.floor((PAGE - 12) / 15);
	while (level.length > 1) {
		const above: Branch[] = [];
		// Never one branch by itself: a page with none but the right one is no page.
		const groups = Math.ceil(level.length / most);
		const size = Math.ceil(level.length / groups);
		for (let k = 0; k < level.length; k += size) {
			const group = level.slice(k, k + size);
			above.push({ page: pages.add(innerOf(group)), last: group.at(-1)?.last ?? 0 });
		}
		level = above;
	}
	return level[0]?.page ?? 0;
}

/** The first page: what describes the tables, or where that is, behind 100 bytes for the head of the file. */
function firstPage(schema: readonly PutValue[][], pages: Pages): Uint8Array {
	const rows = [
		...cellsOf(
			schema.map((values, k) => ({ rowid: k + 1, values })),
			pages
		)
	];
	const cells = rows.map(({ cell }) => cell);
	const size = cells.reduce((sum, cell) => sum + takes(cell), HEAD + 8);
	return size <= PAGE ? pageOf(TABLE_LEAF, cells, null, HEAD) : innerOf(leavesOf(rows, pages), HEAD);
}

/** An index of a small table, of texts by their bytes: on one page. */
function indexOf(columns: readonly number[], rows: readonly PutRow[], pages: Pages): number {
	const keys = rows.map(({ rowid, values }) => [...columns.map((k) => values[k] ?? null), rowid]);
	keys.sort((a, b) => {
		const at = columns.findIndex((_, k) => a[k] !== b[k]);
		return at >= 0 && String(a[at]) < String(b[at]) ? -1 : 1;
	});
	const cells = keys.map((key) => {
		const record = recordOf(key);
		const out = new ByteWriter();
		out.bytes(varint(record.length));
		out.bytes(record);
		return out.done();
	});
	return pages.add(pageOf(INDEX_LEAF, cells, null));
}

/**
 * Tables as a SQLite 3 file in UTF-8, rows by ascending rowid. Made for the tables of a GeoPackage: some
 * hundreds at most, and each index must fit one page.
 */
export function sqliteOf(
	tables: readonly PutTable[],
	marks: { application: number; version: number }
): Uint8Array {
	const pages = new Pages();
	const schema: PutValue[][] = [];
	for (const { name, sql, rows, indexes } of tables) {
		schema.push(['table', name, name, treeOf(rows, pages), sql]);
		indexes.forEach((columns, k) => {
			const root = indexOf(columns, rows, pages);
			schema.push(['index', `sqlite_autoindex_${name}_${k + 1}`, name, root, null]);
		});
	}
	const first = firstPage(schema, pages);
	const view = new DataView(first.buffer);
	first.set(TEXT.encode('SQLite format 3'));
	view.setUint16(16, PAGE);
	first.set([1, 1, 0, 64, 32, 32], 18);
	view.setUint32(24, 1);
	view.setUint32(28, pages.count);
	view.setUint32(40, 1);
	view.setUint32(44, 4);
	view.setUint32(56, 1);
	view.setUint32(60, marks.version);
	view.setUint32(68, marks.application);
	view.setUint32(92, 1);
	view.setUint32(96, 3_040_000);
	return pages.done(first);
}
