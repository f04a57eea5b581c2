import { isIsoDate, type IsoDate } from '../domain/date';

/** What a reader holds against an answer: it stands beside the answer and changes nothing of it. */
export interface Objection {
	text: string;
	/** Who says so, as they wrote it; may be empty. */
	who: string;
	on: IsoDate;
}

/** Most characters: it must find room in a link and on a sheet. */
export const MOST_OBJECTION = 600;
export const MOST_WHO = 80;

/** Text only: no control characters but line ends, none that turn the reading direction, no halves of characters. */
const clean = (text: string) =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, ' ')
		.trim();

const length = (text: string) => [...text].length;

/** An objection of what was written; null when nothing was, or more than there is room for. */
export function objectionOf(text: string, who: string, on: IsoDate): Objection | null {
	const one = { text: clean(text), who: clean(who).replace(/[\n|]/g, ' ').trim(), on };
	const fits = length(one.text) <= MOST_OBJECTION && length(one.who) <= MOST_WHO;
	return one.text !== '' && fits && isIsoDate(on) ? one : null;
}

/** Writes it for a link: day, who and text between bars. */
export function formatObjection(objection: Objection | null): string {
	return objection ? [objection.on, objection.who, objection.text].join('|') : '';
}

/** Reads it from a link; undefined when it does not parse. */
export function parseObjection(text: string): Objection | undefined {
	const [on = '', who = '', ...rest] = text.split('|');
	return objectionOf(rest.join('|'), who, on) ?? undefined;
}
