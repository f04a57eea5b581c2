import { allSpoken } from '../domain/text';
import type { Source } from '../domain/source';
import type { SourceRef } from '../domain/text';
import own from '$province/sources.json';
import national from './sources.json';

/**
 * Every source a fact of the register names by key, those of the province before those of the nation; other facts
 * name the https address of their page.
 */
export const SOURCES = allSpoken([...own, ...national]) as readonly Source[];

const BY_ID = new Map(SOURCES.map((source) => [source.id, source]));

/** The source behind a reference, or null when the reference is itself the address of a page. */
export function sourceOf(ref: SourceRef): Source | null {
	return BY_ID.get(ref) ?? null;
}
