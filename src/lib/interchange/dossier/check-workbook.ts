import { foldName } from '../../domain/name';
import { readStatedDay } from '../../domain/stated-date';
import { DOSSIER_RULES, type DossierSheet } from '../../register/dossier';
import type { Dossier, DossierTable } from './dossier';
import type { FindingPlace, Findings } from './finding';
import type { LimitRecord } from './limit-record';

const bare = (text: string) => foldName(text).replace(/[^a-z0-9]/g, '');

/** Fields of the limit with what the workbook calls them. */
const SHARED = [
	['maHoSo', 'maHoSoQH'],
	['maThongTinQH', 'maThongTinQH'],
	['soQDNV', 'soQDNV'],
	['ngayQDNV', 'ngayQDNV'],
	['soQDQH', 'soQDQH'],
	['ngayQDQH', 'ngayQDQH']
] as const;

function findSheet(tables: readonly DossierTable[], name: string): DossierTable | null {
	return tables.find((table) => bare(table.name) === bare(name)) ?? null;
}

/** Columns of a sheet by key, told by their headings; those not found are missing. */
function columnsOf(head: readonly string[], sheet: DossierSheet): Map<string, number> {
	const found = new Map<string, number>();
	const bareHead = head.map(bare);
	for (const { key, words } of sheet.headings) {
		const at = bareHead.findIndex((heading) => words.includes(heading));
		if (at >= 0) found.set(key, at);
	}
	return found;
}

function checkColumns(table: DossierTable, sheet: DossierSheet, findings: Findings): void {
	const head = (table.rows[0] ?? []).filter((cell) => cell.trim() !== '');
	const place = { name: sheet.name };
	const columns = columnsOf(table.rows[0] ?? [], sheet);
	const missing = sheet.headings.filter(({ key }) => !columns.has(key));
	// The circular's text and its list differ by one column: that many is its own doing.
	if (head.length === sheet.columnsInText && head.length < sheet.columns) {
		findings.add('circular-columns', place, { listed: sheet.columns, text: sheet.columnsInText });
		return;
	}
	if (head.length >= sheet.columns && missing.length === 0) return;
	if (missing.length > 0 && head.length < sheet.columns) {
		for (const { key } of missing) findings.add('column-missing', { ...place, field: key });
	} else if (head.length < sheet.columns) {
		findings.add('column-missing', place, { count: head.length, listed: sheet.columns });
	}
}

const same = (key: string, a: string, b: string) =>
	key.startsWith('ngay') ? readStatedDay(a) === readStatedDay(b) : a.trim() === b.trim();

/** The line of a workbook that is about this dossier: the one with its code, else the first. */
function ownRow(rows: readonly (readonly string[])[], column: number | undefined, code: string | null) {
	const found = column === undefined ? -1 : rows.findIndex((row) => (row[column] ?? '').trim() === code);
	const at = Math.max(0, found);
	const row = rows[at];
	return row ? { row, number: at + 2 } : null;
}

function checkRecord(table: DossierTable, sheet: DossierSheet, limit: LimitRecord, findings: Findings): void {
	const columns = columnsOf(table.rows[0] ?? [], sheet);
	const code = limit.text('maHoSoQH');
	const own = ownRow(table.rows.slice(1), columns.get('maHoSo'), code);
	if (!own) return;
	for (const [key, field] of SHARED) {
		const at = columns.get(key);
		const written = at === undefined ? '' : (own.row[at] ?? '').trim();
		const stated = limit.text(field);
		if (written === '' || stated === null || same(key, written, stated)) continue;
		const place: FindingPlace = { name: sheet.name, row: own.number, field: key };
		const isCode = key === 'maHoSo' || key === 'maThongTinQH';
		findings.add(isCode ? 'code-differs-workbook' : 'record-differs-workbook', place, {
			value: written,
			expected: stated
		});
	}
}

/** The workbook of a dossier: there, named by the code, with its sheets and columns, and saying what the classes say. */
export function checkWorkbook(dossier: Dossier, limit: LimitRecord | null, findings: Findings): void {
	const { workbook, tables } = dossier;
	if (workbook === null) {
		findings.add('workbook-missing');
		return;
	}
	const file = workbook.split('/').at(-1) ?? '';
	const code = limit?.text('maHoSoQH') ?? null;
	const stem = file.replace(/\.xlsx$/i, '');
	if (code !== null && stem !== code)
		findings.add('workbook-name', { name: file }, { value: stem, expected: code });
	if (!tables) {
		findings.add('workbook-unread', { name: file });
		return;
	}
	for (const sheet of DOSSIER_RULES.sheets) {
		const table = findSheet(tables, sheet.name);
		if (!table) findings.add('sheet-missing', { name: sheet.name });
		else {
			checkColumns(table, sheet, findings);
			if (sheet.name === 'HoSo' && limit) checkRecord(table, sheet, limit, findings);
		}
	}
}
