import { readNumber } from '../../domain/number';
import { readStatedDay } from '../../domain/stated-date';
import { vietnameseShare } from '../../domain/vietnamese-words';
import { FONT_LETTERS, fromFontLetters, type FontLetters } from '../font-letters';
import type { FieldNames } from './check-fields';
import type { FindingPlace, Findings } from './finding';
import type { KnownLayer } from './known-layers';

/** Text fields of geodatabases hold so much unless made longer. */
const MOST_LETTERS = 255;

/** What templates and trials leave behind. */
const PLACEHOLDER =
	/^(x{3,}|a{3,}|\.{3,}|…+|-{2,}|_{2,}|abc|abcd|asdf\w*|test\w*|sample\w*|mẫu|vd|ví dụ|demo|tên (đồ án|đối tượng)|<.*>|\[.*\]|123456\w*|lorem.*)$/iu;

/** Of the accented words, this share must be spelt as Vietnamese for a reading to hold. */
const FITS = 0.8;

/** The font whose letters a text is written in; null for Unicode, or where it cannot be told. */
function fontOf(text: string): FontLetters | null {
	const share = vietnameseShare(text.normalize('NFC'));
	if (share === null || share >= FITS) return null;
	const readings = FONT_LETTERS.map((font) => ({
		font,
		share: vietnameseShare(fromFontLetters(text, font)) ?? 0
	}));
	const [best] = readings.sort((a, b) => b.share - a.share);
	return best && best.share >= FITS && best.share > share ? best.font : null;
}

function checkText(text: string, place: FindingPlace, findings: Findings): void {
	if (text.length > MOST_LETTERS)
		findings.add('text-too-long', place, { letters: text.length, most: MOST_LETTERS });
	if (PLACEHOLDER.test(text)) findings.add('text-placeholder', place, { value: text });
	const font = fontOf(text);
	if (font) {
		findings.add('letters-not-unicode', place, {
			value: text.slice(0, 60),
			font: font === 'vni' ? 'VNI' : 'TCVN3',
			meant: fromFontLetters(text, font).slice(0, 60)
		});
	}
}

function checkNumber(value: unknown, whole: boolean, place: FindingPlace, findings: Findings): void {
	if (typeof value === 'number') {
		if (whole && !Number.isInteger(value)) findings.add('number-not-whole', place, { value });
		return;
	}
	const text = String(value);
	const read = readNumber(text);
	if (!read)
		findings.add(/\d/.test(text) ? 'number-with-unit' : 'number-unreadable', place, {
			value: text.slice(0, 60)
		});
	else if (whole && !Number.isInteger(read.value)) findings.add('number-not-whole', place, { value: text });
}

/** A value that states something: no null, no blank text. */
export const isStated = (value: unknown) =>
	value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');

/** Looks at every value of a layer: numbers, days, lengths, letters, what was left of a template. */
export function checkValues({ part, cls, layer }: KnownLayer, names: FieldNames, findings: Findings): void {
	for (const [k, { properties }] of layer.features.entries()) {
		for (const [meant, field] of names) {
			const value = properties[field];
			if (!isStated(value)) continue;
			const place = { part, name: layer.name, row: k + 1, field };
			const type = cls.fields[meant];
			if (type === 'integer' || type === 'number') checkNumber(value, type === 'integer', place, findings);
			else if (type === 'date') {
				if (readStatedDay(value) === null)
					findings.add('date-unreadable', place, { value: String(value).slice(0, 60) });
			} else if (typeof value === 'string') checkText(value.trim(), place, findings);
		}
	}
}
