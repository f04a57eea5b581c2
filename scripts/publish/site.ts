import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { safeParse } from 'valibot';
import { Refusal } from '../cli/refusal';
import { sha256 } from '../setup/edition.mjs';
import { PublishedSchema, replacedFiles, type Published } from './edition';

/** What a site keeps of its editions, in its folder. */
const KEPT = '.editions';
export const LOCKS = `${KEPT}/locks`;
export const GROWING = `${KEPT}/growing`;

/** The folder of an edition: its list, and the files that another edition will replace. */
export const folderOf = (id: string) => `${KEPT}/${id}`;
/** Path at which an edition keeps one of these files. */
export const keptPath = (id: string, path: string) => `${folderOf(id)}/files/${path}`;
/** The list of an edition that is there whole, and of one that is being put there or taken away. */
export const LISTS = { whole: 'edition.json', partial: 'partial.json' } as const;

/**
 * Makes the folder of a site where it is not there. Throws `site-foreign` for one with other things, or where a build
 * would be published into itself.
 */
export function openSite(folder: string, build: string | null): void {
	const within = build === null ? '..' : relative(resolve(build), resolve(folder));
	if (!within.startsWith('..') && within !== resolve(folder))
		throw new Refusal('site-foreign', `${folder} lies in the build itself: choose another folder`);
	if (existsSync(folder) && !statSync(folder).isDirectory())
		throw new Refusal('site-foreign', `${folder} is no folder`);
	mkdirSync(folder, { recursive: true });
	if (!existsSync(join(folder, KEPT)) && readdirSync(folder).length > 0)
		throw new Refusal(
			'site-foreign',
			`${folder} is not empty and nothing was published to it: choose an empty folder`
		);
}

/** Lists of the editions of a site that are there whole, or of those that are not; last published first. */
export function listsOf(site: string, which: keyof typeof LISTS): Published[] {
	const kept = join(site, KEPT);
	if (!existsSync(kept)) return [];
	return readdirSync(kept)
		.map((name) => join(kept, name, LISTS[which]))
		.filter((path) => existsSync(path) && (which === 'whole' || !existsSync(join(path, '..', LISTS.whole))))
		.map((path) => {
			try {
				const read = safeParse(PublishedSchema, JSON.parse(readFileSync(path, 'utf8')));
				if (read.success) return read.output;
			} catch {
				// Told below.
			}
			throw new Refusal('edition-damaged', `${path} cannot be read: take its folder away or mend it`);
		})
		.sort((a, b) => (a.published < b.published ? 1 : -1));
}

/** Folders of editions that hold no list: the last of one that was taken away. */
export const listless = (site: string): string[] =>
	readdirSync(join(site, KEPT)).filter(
		(name) =>
			/^[0-9a-f]{12}$/.test(name) &&
			Object.values(LISTS).every((list) => !existsSync(join(site, KEPT, name, list)))
	);

/** How much of an edition readers get: all its pages and other files that keep their names, some, or none. */
export type Served = 'all' | 'some' | 'none';

/** What readers get of each edition, by what lies there. */
export function servedOf(site: string, editions: readonly Published[]): Map<string, Served> {
	const found = new Map<string, string | null>();
	const hashAt = (path: string) => {
		const known = found.get(path);
		if (known !== undefined) return known;
		const hash = existsSync(join(site, path)) ? sha256(readFileSync(join(site, path))) : null;
		found.set(path, hash);
		return hash;
	};
	return new Map(
		editions.map((edition) => {
			const pages = replacedFiles(edition);
			// What stays the same from edition to edition tells nothing.
			const told = pages.filter(({ path }) => path.endsWith('.html') || path === '_app/version.json');
			const same = told.filter(({ path, sha256: hash }) => hashAt(path) === hash).length;
			return [edition.id, same === 0 ? 'none' : same === told.length ? 'all' : 'some'];
		})
	);
}

/** The edition readers get; in the middle of a change the one published last. Null for an empty site. */
export function currentOf(site: string, editions: readonly Published[]): Published | null {
	const served = servedOf(site, editions);
	return editions.find(({ id }) => served.get(id) === 'all') ?? editions[0] ?? null;
}
