import { CodedError } from '../domain/errors';
import { decimalOf } from '../domain/number';

/** A central meridian named in a text, and the text without it. */
export interface NamedMeridian {
	/** Degrees east. */
	degrees: number;
	rest: string;
}

/** Stands for the words of a zone's width while a meridian is looked for beside them. */
export const ZONE_MARK = '§';

const LETTERS = String.raw`(?:L|λ|lon)_?[0o₀](?=\s*[:=]|\s*1\d\d\s*°)`;
const WORD = new RegExp(
	String.raw`(?<!\p{L})(?:k\.?t\.?t(?:[wư]|\.)?|kt\s*tr[ụu]c|kinh\s*tuy[ếêe]n(?:\s*tr[ụu]c|\s*trung\s*[ưu][ơo]ng)?|central[\s_]*meridian|cm|${LETTERS})(?!\p{L}{2})`,
	'giu'
);
/** A longitude stands beside a latitude, a meridian does not. */
const LATITUDE = /v[ĩi]\s*(?:độ|do|tuy[ếêe]n)/iu;
const BARE = /^kinh\s*tuy[ếêe]n$/iu;
const START = /(?<![\d.,])(?=1[01]\d)/u;

const EAST = String.raw`(?:\s*(?:E|Đ|đông|east)(?!\p{L}))?`;
const D = String.raw`(1[01]\d)`;
const NUMBER = String.raw`\d{1,2}(?:[.,]\d+)?`;
/** 107°15', 107 15', 107-15'00", 107.15': a sign tells the minutes. */
const SIGNED = new RegExp(
	String.raw`^${D}(?:\s*[^\s\p{L}\p{N}.,;'"()]{1,2}\s*|\s+|[.,])(${NUMBER})\s*'(?:\s*(${NUMBER})\s*"?)?${EAST}(?![\d°])`,
	'iu'
);
/** 107°15, 107 15, 107-15, 107:15: two digits that are no other number's. */
const UNSIGNED = new RegExp(
	String.raw`^${D}(?:\s*[^\s\p{L}\p{N}.,;'"()]{1,2}\s*|\s+)(\d{2})(?::(\d{2}))?${EAST}(?![\d°/½¼¾]|[.,]\d|\s*°)`,
	'iu'
);
/** 107.25, 107,25°. */
const DECIMAL = new RegExp(String.raw`^${D}[.,](\d{1,8})\s*°?${EAST}(?![\d'°]|[.,]\d)`, 'iu');
/** 107015: a degree sign that became a nought. */
const FALLEN = new RegExp(String.raw`^${D}0(\d{2})?${EAST}(?![\d.,]\d|\d)`, 'iu');
/** 107, 107°, 107° E: nothing behind it that could still belong to it. */
const WHOLE = new RegExp(
	String.raw`^${D}\s*°?${EAST}(?!\d)(?=[\s,;.)\]|:–-]*(?:$|${ZONE_MARK}|[\p{L}(["'[](?!\d)|(?<=[\s;|])(?:\d{3}|\d{1,2}(?:[.,]\d|\s*°))))`,
	'iu'
);

/** The meridian that a text begins with, and how many letters it takes; null for one that cannot be read surely. */
function meridianAt(text: string): { degrees: number; length: number } | null {
	for (const form of [SIGNED, UNSIGNED, FALLEN, WHOLE]) {
		const found = form.exec(text);
		if (!found) continue;
		const [minutes, seconds] = [decimalOf(found[2] ?? '0'), decimalOf(found[3] ?? '0')];
		if (minutes >= 60 || seconds >= 60) return null;
		return { degrees: Number(found[1]) + minutes / 60 + seconds / 3600, length: found[0].length };
	}
	const decimal = DECIMAL.exec(text);
	return decimal && { degrees: Number(`${decimal[1]}.${decimal[2]}`), length: decimal[0].length };
}

/** Where a meridian begins behind the word for it: no other number stands between. null when there is none. */
function behindWord(text: string, from: number, most: number): number | null {
	const glue = new RegExp(String.raw`^[^\d\n]{0,${most}}(?=1[01]\d)`, 'u').exec(text.slice(from));
	return glue ? from + glue[0].length : null;
}

function cut(text: string, from: number, at: number): NamedMeridian {
	const found = meridianAt(text.slice(at));
	if (!found) throw new CodedError('grid-unknown', { epsg: text.slice(at, at + 12).trim() });
	return { degrees: found.degrees, rest: `${text.slice(0, from)} ${text.slice(at + found.length)}` };
}

/** "VN-2000, 107°15', múi 3°" or "TM-3 107-15": without the word, but right beside the width of the zone. */
function besideZone(text: string): NamedMeridian | null {
	const zone = text.indexOf(ZONE_MARK);
	const behind = /^[\s,;:()/-]*(?=1[01]\d)/u.exec(text.slice(zone + 1));
	if (zone >= 0 && behind) return cut(text, zone + 1, zone + 1 + behind[0].length);
	for (let at = text.search(START); at >= 0 && at < zone;) {
		const found = meridianAt(text.slice(at));
		const end = at + (found?.length ?? 0);
		if (found && /^[\s,;()/-]*$/.test(text.slice(end, zone))) return cut(text, at, at);
		const next = text.slice(at + 3).search(START);
		at = next < 0 ? -1 : at + 3 + next;
	}
	return null;
}

/**
 * Takes a central meridian out of a text whose signs are one (`oneSign`): 107°15', 107 15, 107-15, 107.25, 107015',
 * behind "KTT", "kinh tuyến trục", "L0 =" and the like, or beside the zone's width. null when the text names none.
 * Throws `grid-unknown` for one that cannot be read surely: never a whole degree for want of its minutes.
 */
export function takeMeridian(text: string): NamedMeridian | null {
	for (const word of text.matchAll(WORD)) {
		if (BARE.test(word[0]) && LATITUDE.test(text)) continue;
		const at = behindWord(text, word.index + word[0].length, 40);
		if (at !== null) return cut(text, word.index, at);
	}
	return besideZone(text);
}
