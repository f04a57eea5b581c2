import { CodedError } from '../domain/errors';
import { vietnameseShare } from '../domain/vietnamese-words';
import { takeFrame } from '../location/frame-words';
import type { Place, Remark, StatedFrame } from '../location/reading';
import { recognise, type Columns } from './columns';
import { parseDelimited } from './delimited';
import { decodeText, refuseFontLetters, type TextEncoding } from './decode-text';
import { FONT_LETTERS, fromFontLetters, type FontLetters } from './font-letters';
import { formatOf, wantFormat } from './formats';
import { readGeoJsonBytes } from './geojson-file';
import { readShapes, type Shape } from './geojson-shapes';
import type { WhereIs } from './crs/readings';
import { asRefusal } from './file-options';
import { PROVINCE } from '../register/province';
import { checkJoin } from './layers/joins-of';
import type { GivenFile, LayerNote, LineJoins } from './layers/layer';
import { holdsLayers } from './layers/open-layers';
import { shapeColumn } from './layers/shape-column';
import { readGeo } from './read-geo';
import { MAX_TABLE_BYTES, type TextTable } from './table';
import { readXlsx, type SheetTable } from './xlsx';

/** What the reader has chosen of a file: a sheet of a workbook, the encoding of its text. */
export interface FileChoice {
	sheet?: string | null;
	encoding?: TextEncoding | null;
	/** Of a file of layers: its layer, and a system by its `crsKey`. */
	layer?: string | null;
	crs?: string | null;
	/** Up to which gap lines of a drawing are joined, m. */
	join?: number | null;
}

/** A table whose columns are proposed; of a workbook with its sheets and what is not seen there. */
export interface OpenedTable {
	kind: 'table';
	table: TextTable;
	columns: Columns;
	frame: StatedFrame | null;
	/** The sheet read, and the visible ones that hold a table; null and none for other files. */
	sheet: string | null;
	sheets: readonly string[];
	remarks: readonly Remark[];
}

/** What a file of places holds: a table or shapes. */
export type OpenedFile = OpenedTable | OpenedShapes;

export interface OpenedShapes {
	kind: 'shapes';
	shapes: readonly Shape[];
	/** How lines of a drawing were joined; null for other files. */
	joins: LineJoins<Place> | null;
	notes: readonly LayerNote[];
}

function frameIn(texts: readonly string[]): StatedFrame | null {
	try {
		return takeFrame(texts.join(' ; ')).frame;
	} catch (error) {
		if (error instanceof CodedError) return 'unclear';
		throw error;
	}
}

/**
 * The coordinate system that titles and headings name: those of the coordinates before the others, as a table may
 * give both VN-2000 and WGS 84. null when they name none; `unclear` for several, or one that is not known.
 */
function statedFrame({ above, head }: TextTable, { first, second, place }: Columns): StatedFrame | null {
	const own = [first, second, place].flatMap((column) => (column === null ? [] : (head[column] ?? [])));
	const titled = frameIn([...above, ...own]);
	if (titled !== 'unclear') return titled ?? frameIn(head);
	return frameIn(own) ?? titled;
}

/** Cells typed in letters of a font, as Unicode, where that makes better words of them. */
function inUnicode(table: TextTable, letters: FontLetters): TextTable {
	const cell = (text: string) => {
		const other = fromFontLetters(text, letters);
		return (vietnameseShare(other) ?? 1) > (vietnameseShare(text) ?? 1) ? other : text;
	};
	const rows = table.rows.map((row) => row.map(cell));
	return { ...table, head: table.head.map(cell), above: table.above.map(cell), rows };
}

function openWorkbook(bytes: ArrayBuffer, { sheet = null, encoding = null }: FileChoice): SheetTable {
	const table = readXlsx(bytes, sheet);
	if (encoding !== null) {
		const letters = FONT_LETTERS.find((one) => one === encoding);
		return letters ? { ...table, ...inUnicode(table, letters) } : table;
	}
	const start = [table.above, table.head, ...table.rows.slice(0, 200)];
	refuseFontLetters(start.map((row) => row.join('\t')).join('\n'));
	return table;
}

function opened(table: TextTable) {
	const columns = recognise(table);
	return { kind: 'table' as const, table, columns, frame: statedFrame(table, columns) };
}

/** Points, lines and parcels of a file of layers. Throws a question as the code of a refusal (`fileOptions`). */
async function openShapes(
	files: readonly GivenFile[],
	choice: FileChoice,
	whereIs: WhereIs | null
): Promise<OpenedFile> {
	const read = await readGeo(files, choice, { wants: 'any', own: PROVINCE.grid, whereIs });
	if (read.outcome === 'asked') throw asRefusal(read.question);
	return { kind: 'shapes', shapes: readShapes(read.file), joins: read.joins, notes: read.notes };
}

/**
 * Opens a file of places by what it is: a table (CSV, TSV, XLSX), GeoJSON or a file of layers, with what belongs
 * `beside` it. Throws what `wantFormat`, `decodeText`, the readers of tables and `readGeo` throw, `file-too-large`,
 * `layer-choice`, and the `why` of a question about coordinates.
 */
export async function openFile(
	name: string,
	given: ArrayBuffer,
	choice: FileChoice = {},
	{ beside = [], whereIs = null }: { beside?: readonly GivenFile[]; whereIs?: WhereIs | null } = {}
): Promise<OpenedFile> {
	const bytes = new Uint8Array(given);
	const files = [{ name, bytes }, ...beside];
	const told = formatOf(name, bytes);
	const isTable = told === 'csv' || told === 'xlsx';
	if (!isTable && holdsLayers(files)) return openShapes(files, choice, whereIs);
	const format = wantFormat(name, bytes, ['geojson', 'csv', 'xlsx']);
	if (format === 'geojson') {
		checkJoin([], choice.join ?? null);
		const shapes = readShapes(readGeoJsonBytes(bytes, choice.encoding));
		return { kind: 'shapes', shapes, joins: null, notes: [] };
	}
	if (bytes.length > MAX_TABLE_BYTES) throw new CodedError('file-too-large');
	if (format === 'xlsx') {
		const { sheet, sheets, remarks, ...table } = openWorkbook(given, choice);
		if (shapeColumn(table) !== null) return openShapes(files, choice, whereIs);
		return { ...opened(table), sheet, sheets, remarks };
	}
	const table = parseDelimited(decodeText(bytes, choice.encoding).text);
	if (shapeColumn(table) !== null) return openShapes(files, choice, whereIs);
	return { ...opened(table), sheet: null, sheets: [], remarks: [] };
}
