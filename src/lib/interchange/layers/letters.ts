import { CodedError } from '../../domain/errors';
import { decodeText, textReadings, TEXT_ENCODINGS, type TextEncoding } from '../decode-text';

/** Names of encodings as .cpg files and headers write them. */
const LABELS: readonly [RegExp, TextEncoding][] = [
	[/^(utf-?8|65001)$/, 'utf-8'],
	[/^(ansi|cp|windows-?|win)?[\s_-]*1258$|^windowsvietnamese$/, 'windows-1258'],
	[
		/^(ansi|cp|windows-?|win)?[\s_-]*1252$|^iso[\s_-]*8859-?1$|^latin-?1$|^8859-?1$|^windowslatin1$/,
		'windows-1252'
	]
];

/** The encoding that a label names; null for one that says nothing here (`System`, `Neutral`). */
export function encodingOf(label: string): TextEncoding | null {
	const word = label.trim().toLowerCase();
	return LABELS.find(([form]) => form.test(word))?.[1] ?? TEXT_ENCODINGS.find((one) => one === word) ?? null;
}

/** UTF-8 but for half a letter at the end of a text cut at the length of its field. */
const isUtf8 = (lines: Uint8Array) =>
	!new TextDecoder()
		.decode(lines)
		.replace(/\ufffd+(?=\n|$)/g, '')
		.includes('\ufffd');

/** So much of a file tells its letters. */
const LOOKED_AT = 256 * 1024;

const isAscii = (bytes: Uint8Array) => !bytes.some((byte) => byte > 0x7f);

/** The lines of some texts that have other letters than ASCII, as one. */
function telling(texts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(LOOKED_AT);
	let length = 0;
	const add = (line: Uint8Array) => {
		if (length + line.length + 1 > LOOKED_AT || isAscii(line)) return;
		all.set(line, length);
		all[length + line.length] = 0x0a;
		length += line.length + 1;
	};
	for (const text of texts) {
		for (let at = 0; at < text.length && length < LOOKED_AT;) {
			const end = text.indexOf(0x0a, at);
			add(text.subarray(at, end < 0 ? text.length : end));
			at = end < 0 ? text.length : end + 1;
		}
	}
	return all.subarray(0, length);
}

/** The readings a `text-encoding` of `lettersOf` offers, the likeliest first. */
export function readingsOf({ code, details }: CodedError): { value: string; sample: string }[] {
	if (code !== 'text-encoding' || details['readings'] === undefined) return [];
	return String(details['readings'])
		.split('\n')
		.map((line) => ({ value: line.split('\t')[0] ?? '', sample: line.split('\t')[1] ?? '' }));
}

function guessed(lines: Uint8Array): TextEncoding {
	try {
		return decodeText(lines).encoding;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		const readings = textReadings(lines).map(({ encoding, sample }) => `${encoding}\t${sample}`);
		throw new CodedError(error.code, { ...error.details, readings: readings.join('\n') });
	}
}

/**
 * How texts of a file are to be read: as its reader says, else as the file says where that makes sense, else as
 * they look. Throws `text-encoding` with `readings` when only the reader can tell: letters of fonts, or nothing that
 * is Vietnamese.
 */
export function lettersOf(
	texts: readonly Uint8Array[],
	said: TextEncoding | null,
	chosen: TextEncoding | null
): TextEncoding {
	if (chosen !== null) return chosen;
	const lines = telling(texts);
	// Western letters are what programs write when they do not know: Vietnamese ones may lie under them.
	const western = said === null || said === 'windows-1252';
	if (said === 'windows-1258' || (said === 'utf-8' && !isUtf8(lines)) || western) {
		try {
			return guessed(lines);
		} catch (error) {
			const unknown = error instanceof CodedError && error.details['encoding'] === 'unknown';
			if (unknown && said !== null && said !== 'utf-8') return said;
			throw error;
		}
	}
	guessed(lines);
	return said;
}

/** A text of one field, without half a letter at its end. */
export function fieldText(bytes: Uint8Array, encoding: TextEncoding): string {
	return decodeText(bytes, encoding).text.replace(/\ufffd+$/, '');
}

/** The text of a whole file, its letters told as `lettersOf` does. */
export function fileText(bytes: Uint8Array, said: TextEncoding | null, chosen: TextEncoding | null): string {
	const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	if (wide && chosen === null) return decodeText(bytes).text;
	return decodeText(bytes, lettersOf([bytes], said, chosen)).text;
}
