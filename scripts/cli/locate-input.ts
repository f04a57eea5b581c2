import { basename } from 'node:path';
import { VN2000_GRIDS } from '../../src/lib/geometry/vn2000-grids';
import type { BatchItem } from '../../src/lib/interchange/batch';
import { canPlace, COLUMN_ROLES, recogniseHead, type Columns } from '../../src/lib/interchange/columns';
import { TEXT_ENCODINGS } from '../../src/lib/interchange/decode-text';
import { openFile, type FileChoice, type OpenedShapes } from '../../src/lib/interchange/open-file';
import { whereIn } from '../../src/lib/interchange/crs/where-in';
import { rowItems } from '../../src/lib/interchange/row-items';
import type { TextTable } from '../../src/lib/interchange/table';
import { readPlace, type PlaceContext } from '../../src/lib/location/read-place';
import type { Reading, Remark, StatedFrame } from '../../src/lib/location/reading';
import type { OptionValues } from './command';
import { committedBoundaries } from './boundaries';
import { givenFiles } from './geo-files';
import { joinOf } from './joins';
import { oneOf } from './options';
import { Refusal } from './refusal';

/** An EPSG code given with --zone. Throws `option-value`. */
export function zoneOf(value: string | undefined): StatedFrame | null {
	if (value === undefined) return null;
	if (value === 'wgs84' || value === '4326') return 'wgs84';
	if (value === 'vn2000' || value === '4756') return 'vn2000';
	const grid = VN2000_GRIDS.find(({ epsg }) => String(epsg) === value.replace(/^EPSG:/i, ''));
	if (!grid) {
		const known = VN2000_GRIDS.map(({ epsg }) => epsg).join(', ');
		throw new Refusal(
			'option-value',
			`--zone must be wgs84, vn2000 (its degrees) or one of ${known}, not "${value}"`
		);
	}
	return grid.epsg;
}

/** A place given on the command line. Throws `place-question` with the candidates in the message. */
export function placeReading(text: string, context: PlaceContext): Reading {
	const read = readPlace(text, context);
	if (read.outcome === 'reading') return read.reading;
	const candidates = read.readings.map(({ frame, place, named }) => {
		const what = named ? `${named.id} ${named.name.vi}` : `--zone ${frame ?? ''}`;
		return `${what}: ${place[1].toFixed(6)}, ${place[0].toFixed(6)}`;
	});
	throw new Refusal('place-question', `${read.why}: say which. ${candidates.join('; ')}`);
}

/** The things of a file, what its table looked like, and the coordinate system it states. */
export interface FileItems {
	items: BatchItem[];
	table: TextTable | null;
	columns: Columns;
	frame: StatedFrame | null;
	/** Of a workbook: the sheet read, and what is not seen in it. */
	sheet: string | null;
	remarks: readonly Remark[];
	/** How lines of a drawing were joined; null for other files. */
	joins: OpenedShapes['joins'];
}

/** What is said of a file by --sheet, --encoding, --layer, --crs and --join. Throws `option-value`. */
function fileChoice(values: OptionValues): FileChoice {
	const { sheet, encoding, layer, crs } = values;
	const given = encoding === undefined ? null : oneOf('encoding', encoding, TEXT_ENCODINGS);
	return {
		sheet: sheet ?? null,
		encoding: given,
		layer: layer ?? null,
		crs: crs ?? null,
		join: joinOf(values)
	};
}

/** Columns given as "first=X (m),second=Y (m)", by heading or by number from 1. Throws `option-value`. */
function givenColumns(value: string, head: readonly string[], found: Columns): Columns {
	const given = value.split(',').map((part): [string, number | null] => {
		const [role = '', title = ''] = part.split('=').map((text) => text.trim().normalize('NFC'));
		const at = head.indexOf(title);
		const column = at >= 0 ? at : Number(title) - 1;
		const known = COLUMN_ROLES.some((one) => one === role);
		if (!known || (title !== '' && head[column] === undefined)) {
			const roles = COLUMN_ROLES.join(', ');
			throw new Refusal('option-value', `--columns: "${part}" is not one of ${roles} = a heading or number`);
		}
		return [role, title === '' ? null : column];
	});
	return { ...found, ...Object.fromEntries(given) };
}

/** Every feature or row of a file. Throws `file-unreadable`, `option-value`, `columns-unknown`, and what `openFile` throws. */
export async function fileItems(path: string, values: OptionValues): Promise<FileItems> {
	const columns = values['columns'];
	const [file, ...beside] = givenFiles('file', path);
	const bytes = (file?.bytes ?? new Uint8Array()).slice().buffer;
	const opened = await openFile(basename(path), bytes, fileChoice(values), {
		beside,
		whereIs: whereIn(committedBoundaries())
	});
	if (opened.kind === 'shapes') {
		const items = opened.shapes.map((shape): BatchItem => ({ kind: 'shape', name: shape.name, shape }));
		return {
			items,
			table: null,
			columns: recogniseHead([]),
			frame: 'wgs84',
			sheet: null,
			remarks: [],
			joins: opened.joins
		};
	}
	const { table, frame, sheet, remarks } = opened;
	const chosen = columns === undefined ? opened.columns : givenColumns(columns, table.head, opened.columns);
	if (!canPlace(chosen)) {
		throw new Refusal(
			'columns-unknown',
			`--file: none of "${table.head.join('", "')}" says where: use --columns`
		);
	}
	return { items: rowItems(table, chosen), table, columns: chosen, frame, sheet, remarks, joins: null };
}
