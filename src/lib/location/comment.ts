import type { VintageId } from '../domain/vintage';
import { VINTAGES } from '../register/vintages';
import { objectionOf, type Objection } from './objection';

/** What a comment is pinned to. A place is WGS 84 [lon, lat]; plans, projects and units go by their ids and codes. */
export type CommentAbout =
	| { kind: 'place'; at: readonly [number, number] }
	| { kind: 'plan' | 'project'; id: string }
	| { kind: 'unit'; id: string; vintage: VintageId };

/** What a reader says of a place or a plan: signed and dated as an objection is. */
export interface Comment extends Objection {
	id: string;
	about: CommentAbout;
}

/** Places of comments are held to so many parts of a degree, about a metre: as links hold them. */
export const PLACE_UNITS = 1e5;

/** What a comment is pinned to, its place held to a metre: the same in the browser, in links and in files. */
export function pinnedTo(about: CommentAbout): CommentAbout {
	if (about.kind !== 'place') return about;
	const [lon, lat] = about.at;
	return {
		kind: 'place',
		at: [Math.round(lon * PLACE_UNITS) / PLACE_UNITS, Math.round(lat * PLACE_UNITS) / PLACE_UNITS]
	};
}

const NAME = /^[\w-]{1,40}$/;
const ID = /^[\w-]{1,60}$/;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function aboutOf(value: unknown): CommentAbout | null {
	const { kind, at, id, vintage } = (value ?? {}) as Record<string, unknown>;
	if (kind === 'place') {
		const [lon, lat, more] = Array.isArray(at) ? (at as unknown[]) : [];
		const real = Number.isFinite(lon) && Number.isFinite(lat) && more === undefined;
		const place = [Number(lon), Number(lat)] as const;
		return real && Math.abs(place[0]) <= 180 && Math.abs(place[1]) <= 90
			? pinnedTo({ kind, at: place })
			: null;
	}
	const name = text(id);
	if (!NAME.test(name)) return null;
	if (kind === 'plan' || kind === 'project') return { kind, id: name };
	const set = VINTAGES.find((one) => one.id === vintage);
	return kind === 'unit' && set ? { kind, id: name, vintage: set.id } : null;
}

/** Reads a comment of plain data from anywhere; null when any part of it is not as it should be. */
export function commentOf(value: unknown): Comment | null {
	const { id, about, text: said, who, on } = (value ?? {}) as Record<string, unknown>;
	const found = aboutOf(about);
	const spoken = objectionOf(text(said), text(who), text(on));
	return found && spoken && ID.test(text(id)) ? { ...spoken, id: text(id), about: found } : null;
}
