/** What is heard of an XML text: tags by their local names with their attributes as written, and text between. */
export interface XmlListener {
	open: (name: string, attributes: string) => void;
	close: (name: string) => void;
	text: (raw: string) => void;
}

/** Where a tag ends: at the first ">" outside quotes; -1 when it does not. */
function tagEnd(xml: string, from: number): number {
	let quote = '';
	for (let k = from; k < xml.length; k += 1) {
		const sign = xml[k] ?? '';
		if (quote !== '') {
			if (sign === quote) quote = '';
		} else if (sign === '>') return k;
		else if (sign === '"' || sign === "'") quote = sign;
	}
	return -1;
}

/** Where a comment, a CDATA section, an instruction or a declaration ends; -1 when it does not. */
function asideEnd(xml: string, from: number): number {
	const mark = xml.startsWith('<!--', from) ? '-->' : xml.startsWith('<![CDATA[', from) ? ']]>' : '>';
	const end = xml.indexOf(mark, from);
	return end < 0 ? -1 : end + mark.length;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Tells the tags and texts of an XML text in their order, in one pass without a tree; a torn end is left out. */
export function scanXml(xml: string, { open, close, text }: XmlListener): void {
	let at = 0;
	while (at < xml.length) {
		const start = xml.indexOf('<', at);
		if (start < 0) return;
		if (start > at) text(xml.slice(at, start));
		const next = xml[start + 1];
		if (next === '!' || next === '?') {
			const end = asideEnd(xml, start);
			if (end < 0) return;
			if (xml.startsWith('<![CDATA[', start)) text(xml.slice(start + 9, end - 3).replaceAll('&', '&amp;'));
			at = end;
			continue;
		}
		const end = tagEnd(xml, start);
		if (end < 0) return;
		const whole = xml.slice(start + (next === '/' ? 2 : 1), end);
		const [written = ''] = /^[^\s/]+/.exec(whole) ?? [];
		const name = local(written);
		if (next === '/') close(name);
		else {
			open(name, whole.slice(written.length));
			if (whole.endsWith('/')) close(name);
		}
		at = end + 1;
	}
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function letterOf(code: number): string {
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Text with its entities as letters, and the _x000D_ of spreadsheets. */
export function xmlText(raw: string): string {
	const plain = raw.replace(
		/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
		(all, hex, decimal, name) => {
			if (typeof hex === 'string') return letterOf(parseInt(hex, 16));
			if (typeof decimal === 'string') return letterOf(Number(decimal));
			return ENTITIES[String(name).toLowerCase()] ?? String(all);
		}
	);
	return plain.replace(/_x([0-9A-F]{4})_/g, (_all, hex: string) => letterOf(parseInt(hex, 16)));
}

const PATTERNS = new Map<string, RegExp>();

/** An attribute by its local name; empty when there is none. */
export function attributeOf(attributes: string, name: string): string {
	let pattern = PATTERNS.get(name);
	if (!pattern) {
		pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
		PATTERNS.set(name, pattern);
	}
	const found = pattern.exec(attributes);
	return found ? xmlText(found[1] ?? found[2] ?? '') : '';
}
