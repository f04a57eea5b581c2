import { commentOf, PLACE_UNITS, type Comment } from '../location/comment';
import { packJson, unpackJson } from './packed';
import { seal, unseal } from './sealed-text';

/*
 * Comments as text for a link: `1` (this form), sealed, with a list packed, one row a comment: id, day, who, text and
 * what it is about: `l` with longitude and latitude in hundred-thousandths of a degree, about a metre, `p` or `j` with
 * the id of a plan or project, `u` with the code of a unit and its boundary date.
 */

/** Letters that comments may take of a link: the view needs its own. */
export const MOST_COMMENTS_TEXT = 4000;

/** More than this many comments are no link of ours. */
const MOST_ROWS = 200;

function rowOf({ id, on, who, text, about }: Comment): unknown[] {
	const said = [id, on, who, text];
	if (about.kind === 'place')
		return [...said, 'l', ...about.at.map((value) => Math.round(value * PLACE_UNITS))];
	if (about.kind === 'unit') return [...said, 'u', about.id, about.vintage];
	return [...said, about.kind === 'plan' ? 'p' : 'j', about.id];
}

function aboutOf([kind, first, second]: readonly unknown[]): unknown {
	if (kind === 'l') return { kind: 'place', at: [Number(first) / PLACE_UNITS, Number(second) / PLACE_UNITS] };
	if (kind === 'u') return { kind: 'unit', id: first, vintage: second };
	return kind === 'p' ? { kind: 'plan', id: first } : kind === 'j' ? { kind: 'project', id: first } : null;
}

function commentOfRow(row: unknown): Comment | null {
	const [id, on, who, text, ...about] = Array.isArray(row) ? (row as unknown[]) : [];
	return commentOf({ id, on, who, text, about: aboutOf(about) });
}

const written = new WeakMap<readonly Comment[], string>();

/** Comments as text for a link; '' when there are none. */
export function formatComments(comments: readonly Comment[]): string {
	if (comments.length === 0) return '';
	const known = written.get(comments) ?? seal('1', packJson(comments.map(rowOf)));
	written.set(comments, known);
	return known;
}

function rowsOf(text: string): unknown[] | null {
	const sealed = unseal(text);
	if (sealed?.form !== '1') return null;
	try {
		const rows = unpackJson(sealed.body);
		return Array.isArray(rows) && rows.length <= MOST_ROWS ? (rows as unknown[]) : null;
	} catch {
		return null;
	}
}

/** Reads what `formatComments` wrote, without comments that cannot be read; undefined when nothing can. */
export function parseComments(text: string): readonly Comment[] | undefined {
	const seen = new Set<string>();
	const sound = rowsOf(text)
		?.map(commentOfRow)
		.filter((one) => one !== null);
	const once = sound?.filter(({ id }) => !seen.has(id) && seen.add(id));
	return once && once.length > 0 ? once : undefined;
}

/** How many comments of a link's query cannot be read while others can. */
export function lostComments(query: string): number {
	const text = new URLSearchParams(query).get('comments') ?? '';
	const read = parseComments(text);
	return read ? (rowsOf(text)?.length ?? 0) - read.length : 0;
}
