import { readFileSync } from 'node:fs';
import { CodedError } from '../../src/lib/domain/errors';
import { parseDelimited } from '../../src/lib/interchange/delimited';
import { readShapes } from '../../src/lib/interchange/geojson-shapes';
import { recognise } from '../../src/lib/interchange/columns';
import { rowPlace } from '../../src/lib/interchange/row-place';
import { VN2000_GRIDS } from '../../src/lib/geometry/vn2000-grids';
import { readPlace, type PlaceContext } from '../../src/lib/location/read-place';
import type { Frame, Reading } from '../../src/lib/location/reading';
import { subjectOf } from '../../src/lib/location/read-subject';
import type { Paper } from '../../src/lib/location/paper-checks';
import type { Subject } from '../../src/lib/location/subject';
import { readJson } from './geojson-file';
import { Refusal } from './refusal';

/** One thing to be located, or why it cannot be. */
export type Item =
	| { name: string; subject: Subject; reading: Reading | null; paper: Paper }
	| { name: string; refused: { code: string; candidates?: readonly Reading[] } };

/** An EPSG code given with --zone. Throws `option-value`. */
export function zoneOf(value: string | undefined): Frame | null {
	if (value === undefined) return null;
	if (value === 'wgs84' || value === '4326') return 'wgs84';
	const grid = VN2000_GRIDS.find(({ epsg }) => String(epsg) === value.replace(/^EPSG:/i, ''));
	if (!grid) {
		const known = VN2000_GRIDS.map(({ epsg }) => epsg).join(', ');
		throw new Refusal('option-value', `--zone must be wgs84 or one of ${known}, not "${value}"`);
	}
	return grid.epsg;
}

const NO_PAPER: Paper = { commune: null, areaHa: null };

/** A place given on the command line. A question is refused, with its candidates in the message. */
export function placeItem(text: string, context: PlaceContext): Item {
	const read = readPlace(text, context);
	if (read.outcome === 'question') {
		const candidates = read.readings.map(({ frame, place, named }) => {
			const what = named ? `${named.id} ${named.name.vi}` : `--zone ${frame ?? ''}`;
			return `${what}: ${place[1].toFixed(6)}, ${place[0].toFixed(6)}`;
		});
		throw new Refusal('place-question', `${read.why}: say which. ${candidates.join('; ')}`);
	}
	return { name: text, subject: subjectOf(read.reading), reading: read.reading, paper: NO_PAPER };
}

function tableItems(path: string, context: PlaceContext): Item[] {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		throw new Refusal('file-unreadable', `--file: cannot read ${path}`);
	}
	const table = parseDelimited(text);
	const columns = recognise(table);
	return table.rows.map((row, index): Item => {
		const name = (columns.name === null ? '' : (row[columns.name] ?? '')) || String(index + 1);
		try {
			const { read, paper } = rowPlace(row, columns, context);
			if (read.outcome === 'question')
				return { name, refused: { code: read.why, candidates: read.readings } };
			return { name, subject: subjectOf(read.reading), reading: read.reading, paper };
		} catch (error) {
			if (error instanceof CodedError) return { name, refused: { code: error.code } };
			throw error;
		}
	});
}

/** Every feature of a GeoJSON file or row of a CSV or TSV file. Throws `file-unreadable`, `geojson-invalid`, `columns-unknown`. */
export function fileItems(path: string, context: PlaceContext): Item[] {
	if (!/\.(geo)?json$/i.test(path)) return tableItems(path, context);
	return readShapes(readJson('file', path)).map((shape): Item =>
		'code' in shape
			? { name: shape.name, refused: { code: shape.code } }
			: { name: shape.name, subject: shape.subject, reading: null, paper: shape.paper }
	);
}
