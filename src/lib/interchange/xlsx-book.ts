import { CodedError } from '../domain/errors';
import { attributeOf, scanXml, xmlText, type XmlListener } from './scan-xml';
import { tidyCell } from './tidy-cell';
import type { Unpacked } from './unpack';

/** A sheet of a workbook; `hidden` in any of the ways there are. */
export interface SheetInfo {
	name: string;
	path: string;
	hidden: boolean;
}

/** What all sheets of a workbook share. */
export interface Book {
	sheets: readonly SheetInfo[];
	strings: readonly string[];
	/** Styles of cells, by number, that show a number as a day. */
	days: ReadonlySet<number>;
	/** Days are counted from 1904. */
	since1904: boolean;
}

const ignore = () => undefined;

/** Tells what is in a part; false when there is no such part. */
export function scanPart(parts: Unpacked, path: string, listener: Partial<XmlListener>): boolean {
	const bytes = parts.part(path);
	if (!bytes) return false;
	scanXml(new TextDecoder().decode(bytes), { open: ignore, close: ignore, text: ignore, ...listener });
	return true;
}

/** Targets of the relations of a part, by id. */
function relations(parts: Unpacked, path: string): Map<string, { type: string; target: string }> {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const found = new Map<string, { type: string; target: string }>();
	scanPart(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, {
		open: (name, attributes) => {
			if (name !== 'Relationship') return;
			const target = attributeOf(attributes, 'Target');
			const whole = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
			const type = attributeOf(attributes, 'Type').replace(/^.*\//, '');
			found.set(attributeOf(attributes, 'Id'), { type, target: whole.replace(/[^/]+\/\.\.\//g, '') });
		}
	});
	return found;
}

function sharedStrings(parts: Unpacked, path: string): string[] {
	const strings: string[] = [];
	let [text, inText, aside] = ['', false, false];
	scanPart(parts, path, {
		open: (name) => {
			if (name === 'si') text = '';
			else if (name === 't') inText = true;
			else if (name === 'rPh') aside = true;
		},
		close: (name) => {
			if (name === 'si') strings.push(tidyCell(text));
			else if (name === 't') inText = false;
			else if (name === 'rPh') aside = false;
		},
		text: (raw) => {
			if (inText && !aside) text += xmlText(raw);
		}
	});
	return strings;
}

/** Formats of days that need no code of their own (ECMA-376 part 1, 18.8.30), those of East Asia among them. */
const isDayFormat = (id: number) =>
	(id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
/** A code of a format that has a day or a time in it, outside quotes, brackets and signs taken as they are. */
const saysDay = (code: string) => /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''));

function dayStyles(parts: Unpacked, path: string): Set<number> {
	const own = new Map<number, boolean>();
	const days = new Set<number>();
	let [inCells, style] = [false, 0];
	scanPart(parts, path, {
		open: (name, attributes) => {
			const id = Number(attributeOf(attributes, 'numFmtId'));
			if (name === 'numFmt') own.set(id, saysDay(attributeOf(attributes, 'formatCode')));
			else if (name === 'cellXfs') inCells = true;
			else if (name === 'xf' && inCells) {
				if (own.get(id) ?? isDayFormat(id)) days.add(style);
				style += 1;
			}
		},
		close: (name) => {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return days;
}

/** What a workbook holds besides its cells. Throws `xlsx-unreadable`, `file-inflates`. */
export function readBook(parts: Unpacked): Book {
	const main = [...relations(parts, '').values()].find(({ type }) => type === 'officeDocument');
	const path = main?.target ?? 'xl/workbook.xml';
	const related = relations(parts, path);
	const sheets: SheetInfo[] = [];
	let since1904 = false;
	const found = scanPart(parts, path, {
		open: (name, attributes) => {
			if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904'));
			if (name !== 'sheet') return;
			const target = related.get(attributeOf(attributes, 'id'));
			const hidden = /hidden/i.test(attributeOf(attributes, 'state'));
			if (target?.type !== 'worksheet') return;
			sheets.push({ name: attributeOf(attributes, 'name').normalize('NFC'), path: target.target, hidden });
		}
	});
	if (!found || sheets.length === 0) throw new CodedError('xlsx-unreadable');
	const pathOf = (kind: string) => [...related.values()].find(({ type }) => type === kind)?.target ?? '';
	return {
		sheets,
		strings: sharedStrings(parts, pathOf('sharedStrings')),
		days: dayStyles(parts, pathOf('styles')),
		since1904
	};
}
