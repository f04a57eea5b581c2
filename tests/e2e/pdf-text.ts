import { inflateSync } from 'node:zlib';

/** Objects of a PDF as Chromium writes it: number → its text, streams inflated. */
function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
	const raw = pdf.toString('latin1');
	const found = new Map<string, { head: string; stream: string }>();
	for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
		const [, id = '', body = ''] = match;
		const [head = '', rest] = body.split(/stream\r?\n/);
		let stream = '';
		if (rest !== undefined && head.includes('/FlateDecode') && !head.includes('/Image')) {
			try {
				stream = inflateSync(Buffer.from(rest.slice(0, rest.lastIndexOf('endstream')), 'latin1')).toString(
					'latin1'
				);
			} catch {
				// Fonts and pictures in other filters hold no words.
			}
		}
		found.set(id, { head, stream });
	}
	return found;
}

function wide(hex: string): string {
	return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

/** Glyph number → letters, from a ToUnicode map (bfchar and bfrange). */
function unicodeOf(map: string): Map<number, string> {
	const letters = new Map<number, string>();
	for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
			letters.set(parseInt(from, 16), wide(to));
	}
	for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, a = '', b = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
			const [first, last] = [parseInt(a, 16), parseInt(b, 16)];
			for (let k = first; k <= last; k += 1) {
				letters.set(k, wide((parseInt(to, 16) + k - first).toString(16).padStart(4, '0')));
			}
		}
	}
	return letters;
}

/** The words of a PDF printed by Chromium, in drawing order, without spaces: spaces are not always glyphs. */
export function pdfText(pdf: Buffer): string {
	const objects = objectsOf(pdf);
	const fonts = new Map<string, Map<number, string>>();
	for (const { head } of objects.values()) {
		for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
			if (map) fonts.set(name, unicodeOf(objects.get(map)?.stream ?? ''));
		}
	}
	let text = '';
	for (const { stream } of objects.values()) {
		if (!stream.includes(' Tf')) continue;
		let font = new Map<number, string>();
		for (const [, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
			if (name) font = fonts.get(name) ?? new Map<number, string>();
			else for (const glyph of hex?.match(/.{4}/g) ?? []) text += font.get(parseInt(glyph, 16)) ?? '';
		}
	}
	return text.normalize('NFC').replace(/\s+/g, '');
}
