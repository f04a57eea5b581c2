import type { Geometry, Position } from 'geojson';
import { CodedError, type ErrorCode } from '../../domain/errors';
import { byteText, bytesOfText } from '../byte-text';
import type { TextEncoding } from '../decode-text';
import type { JsonRecord } from '../geojson/record';
import type { Budget } from '../layers/budget';
import type { FileLayer, GivenFile, LayerField } from '../layers/layer';
import { encodingOf, fieldText, lettersOf } from '../layers/letters';
import { polygonsByNesting } from '../layers/rings';
import { readCoordSys } from './coord-sys';

const TYPES: Readonly<Record<string, LayerField['type']>> = {
	integer: 'number',
	smallint: 'number',
	largeint: 'number',
	decimal: 'number',
	float: 'number',
	date: 'date',
	logical: 'boolean'
};

/** Lines and objects that only say how something looks. */
const LOOKS = /^(pen|brush|symbol|smooth|center|font|spacing|justify|angle|label)\b/i;

/** Reads the objects behind "Data", one a row. */
class MifReader {
	#at = 0;
	torn = false;

	constructor(
		private readonly lines: readonly string[],
		private readonly budget: Budget
	) {}

	#next(): string | null {
		while (this.#at < this.lines.length) {
			const line = (this.lines[this.#at] ?? '').trim();
			this.#at += 1;
			if (line !== '' && !LOOKS.test(line)) return line;
		}
		return null;
	}

	#numbers(): number[] {
		const line = this.#next();
		if (line === null) {
			this.torn = true;
			return [];
		}
		return line.split(/[\s,]+/).map(Number);
	}

	/** A count, and so many places below it. */
	#places(given?: number): Position[] {
		const count = given ?? this.#numbers()[0] ?? NaN;
		// A count beyond the lines that are left lies.
		if (!Number.isInteger(count) || count < 0 || count > this.lines.length - this.#at) {
			this.torn = true;
			return [];
		}
		this.budget.corners(count);
		return Array.from({ length: count }, () => this.#numbers().slice(0, 2));
	}

	#parts(count: number): Position[][] {
		if (!(count >= 0 && count <= this.lines.length - this.#at)) {
			this.torn = true;
			return [];
		}
		return Array.from({ length: count }, () => this.#places()).filter(({ length }) => length > 0);
	}

	#collection(count: number): Geometry {
		const geometries: Geometry[] = [];
		for (let k = 0; k < count && !this.torn; k += 1) {
			const part = this.next();
			if (part && typeof part !== 'string') geometries.push(part);
		}
		return { type: 'GeometryCollection', geometries };
	}

	/** The next object; null for none, `end` behind the last, a code for one that is not read. */
	next(): Geometry | null | ErrorCode | 'end' {
		const line = this.#next();
		if (line === null) return 'end';
		const [word = '', ...rest] = line.split(/[\s,]+/);
		const numbers = rest.map(Number);
		const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers;
		switch (word.toLowerCase()) {
			case 'none':
				return null;
			case 'point':
				return { type: 'Point', coordinates: [a, b] };
			case 'line':
				return {
					type: 'LineString',
					coordinates: [
						[a, b],
						[c, d]
					]
				};
			case 'region':
				return polygonsByNesting(this.#parts(a));
			case 'pline': {
				const several = /^multiple$/i.test(rest[0] ?? '');
				const lines = several ? this.#parts(b) : [this.#places(Number.isFinite(a) ? a : undefined)];
				return { type: 'MultiLineString', coordinates: lines };
			}
			case 'multipoint':
				return { type: 'MultiPoint', coordinates: this.#places(a) };
			case 'rect':
				return {
					type: 'Polygon',
					coordinates: [
						[
							[a, b],
							[c, b],
							[c, d],
							[a, d],
							[a, b]
						]
					]
				};
			case 'collection':
				return this.#collection(a);
			case 'text':
				// Its letters and its box.
				if (rest.length === 0) this.#next();
				this.#next();
				return null;
			case 'arc':
			case 'ellipse':
			case 'roundrect':
				if (!rest.some((part) => part !== '')) this.#next();
				return 'geometry-curved';
			default:
				this.torn = true;
				return 'end';
		}
	}
}

/** Cells of one line of a .mid. */
function cellsOf(line: string, delimiter: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let k = 0; k < line.length; k += 1) {
		const sign = line[k] ?? '';
		if (quoted && sign === '"' && line[k + 1] === '"') {
			cell += '"';
			k += 1;
		} else if (sign === '"') quoted = !quoted;
		else if (sign === delimiter && !quoted) {
			cells.push(cell);
			cell = '';
		} else cell += sign;
	}
	return [...cells, cell];
}

function valueOf(text: string, type: LayerField['type']): string | number | boolean | null {
	if (text === '') return null;
	if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
	if (type === 'boolean') return /^t/i.test(text) ? true : /^f/i.test(text) ? false : null;
	const day = type === 'date' ? /^(\d{4})(\d\d)(\d\d)$/.exec(text) : null;
	return day ? `${day[1]}-${day[2]}-${day[3]}` : text;
}

/**
 * A MapInfo interchange file with its table. Throws `mif-invalid`, `text-encoding`, `file-too-large`; a file cut short
 * ends with the note `file-torn`.
 */
export function readMif(
	name: string,
	parts: ReadonlyMap<string, GivenFile>,
	chosen: TextEncoding | null,
	budget: Budget
): FileLayer {
	const mif = parts.get('mif');
	const mid = parts.get('mid');
	if (!mif) throw new CodedError('mif-invalid');
	// Letters are told once all of them are at hand; till then each byte is a letter.
	const lines = byteText(mif.bytes).split(/\r\n|\r|\n/);
	const data = lines.findIndex((line) => /^\s*data\s*$/i.test(line));
	if (data < 0) throw new CodedError('mif-invalid');
	const head = lines.slice(0, data);
	const after = (word: string) =>
		new RegExp(`^\\s*${word}\\s+"?([^"]*)"?\\s*$`, 'im').exec(head.join('\n'))?.[1]?.trim() ?? null;
	const said = encodingOf(after('charset') ?? '');
	const encoding = lettersOf([bytesOfText(head.join('\n')), mid?.bytes ?? new Uint8Array()], said, chosen);
	const letters = (text: string) => fieldText(bytesOfText(text), encoding);
	const delimiter = /^\s*delimiter\s+"(.)"/im.exec(head.join('\n'))?.[1] ?? '\t';
	const columns = head.findIndex((line) => /^\s*columns\s+\d+/i.test(line));
	const fields = head.slice(columns + 1).flatMap((line): LayerField[] => {
		const [field = '', type = ''] = line.trim().split(/[\s(]+/);
		return columns < 0 || field === ''
			? []
			: [{ name: letters(field), type: TYPES[type.toLowerCase()] ?? 'text' }];
	});
	const coordSys = head.find((line) => /^\s*coordsys\b/i.test(line));
	const layer: FileLayer = {
		name,
		crs: coordSys === undefined ? null : readCoordSys(coordSys),
		fields,
		features: [],
		leftOut: [],
		notes: mid ? [] : [{ code: 'mif-without-mid' }]
	};
	const rows = mid ? byteText(mid.bytes).split(/\r\n|\r|\n/) : [];
	const reader = new MifReader(lines.slice(data + 1), budget);
	for (let index = 0; ; index += 1) {
		const geometry = reader.next();
		if (geometry === 'end') break;
		budget.feature();
		const cells = cellsOf(rows[index] ?? '', delimiter).map(letters);
		const values = fields.map(({ name: field, type }, k) => [field, valueOf(cells[k]?.trim() ?? '', type)]);
		const properties = Object.fromEntries(values) as JsonRecord;
		if (reader.torn) layer.leftOut.push({ index, id: null, code: 'record-invalid', properties });
		else if (typeof geometry === 'string')
			layer.leftOut.push({ index, id: null, code: geometry, properties });
		else layer.features.push({ index, id: null, properties, geometry });
		if (reader.torn) break;
	}
	if (reader.torn) layer.notes.push({ code: 'file-torn' });
	return layer;
}
