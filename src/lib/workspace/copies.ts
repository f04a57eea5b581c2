import { SITE_ID } from '$site';

/**
 * Copies of the page's own files, one a version, kept for the time without a network. Every name carries the
 * path: two of these pages on two paths of one host know nothing of each other.
 */
const prefix = (base: string) => `${SITE_ID} ${base}/ `;

/** Name of the copy of a version, and of the lock its open pages hold. `base` is a path without its last slash. */
export function copyName(base: string, version: string): string {
	return prefix(base) + version;
}

/** Name of the cache of what is kept only once it was used, whatever version asked for it. */
export const usedName = (base: string) => `${SITE_ID} ${base}/used`;

/** A file that is kept once it was used: what it is called before its hash; null for any other file. */
export const usedFile = (pathname: string): string | null =>
	/\/(gdal3WebAssembly[.a-z]*)[-.][^/]*$/.exec(pathname)?.[1] ?? null;

/**
 * True when a page names only parts of a version, by path from its folder: one that was put on the server since, or is
 * still there from before, names others.
 */
export const namesOnly = (page: string, parts: readonly string[]): boolean =>
	[...page.matchAll(/_app\/immutable\/[^"'\s)]+/g)].every(([path]) => parts.includes(path));

/** Of all caches of a host, those that are copies of the page at this path. */
export function copiesAt(base: string, names: readonly string[]): string[] {
	return names.filter((name) => name.startsWith(prefix(base)));
}

/** Copies that are of no more use: of this path, not of this version, and no open page holds them. */
export function staleCopies(
	base: string,
	version: string,
	names: readonly string[],
	held: readonly string[]
): string[] {
	const own = copyName(base, version);
	return copiesAt(base, names).filter((name) => name !== own && !held.includes(name));
}
