import { createHash } from 'node:crypto';
import * as v from 'valibot';

const FileSchema = v.object({
	path: v.pipe(
		v.string(),
		v.check((path) => path.split('/').every((name) => name !== '' && !name.startsWith('.')))
	),
	size: v.number(),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	copies: v.array(v.picklist(['br', 'gz']))
});

/** A build, by all its files (`scripts/setup/edition.mjs` writes it). */
export const EditionSchema = v.object({
	version: v.string(),
	built: v.pipe(v.string(), v.isoTimestamp()),
	files: v.array(FileSchema)
});

/** An edition of a site: a build, its name, and when it was last published (ISO 8601). */
export const PublishedSchema = v.object({
	...EditionSchema.entries,
	id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
	published: v.pipe(v.string(), v.isoTimestamp())
});

export type EditionFile = v.InferOutput<typeof FileSchema>;
export type Edition = v.InferOutput<typeof EditionSchema>;
export type Published = v.InferOutput<typeof PublishedSchema>;

/** Name of a build: 12 hex digits of a hash of its files. */
export function editionId({ files }: Pick<Edition, 'files'>): string {
	const hash = createHash('sha256');
	for (const { path, sha256 } of files) hash.update(`${path}\0${sha256}\n`);
	return hash.digest('hex').slice(0, 12);
}

/**
 * True when no other bytes ever have this name: what the build names by a hash. Such files of all editions lie side by
 * side; the others, pages above all, lie where those of the edition before lay.
 */
function isNamedByContent({ path, sha256 }: Pick<EditionFile, 'path' | 'sha256'>): boolean {
	return path.startsWith('_app/immutable/') || path.split('.').includes(sha256.slice(0, 8));
}

const isPage = (path: string) => path.endsWith('.html');

/**
 * When a file that keeps its name is replaced, lowest first. A page is replaced once all it may lead to is; the
 * service worker copies pages, so it comes after them; open pages hear of the version last, when all else is there.
 */
function turn(path: string): number {
	if (path === '_app/version.json') return 4;
	if (path === 'service-worker.js') return 3;
	return isPage(path) ? (path.includes('/') ? 1 : 2) : 0;
}

/** Files that keep their names, in the order in which they are replaced. */
export function replacedFiles({ files }: Pick<Edition, 'files'>): EditionFile[] {
	return files.filter((file) => !isNamedByContent(file)).sort((a, b) => turn(a.path) - turn(b.path));
}

/** Files that are named by a hash. */
export const namedFiles = ({ files }: Pick<Edition, 'files'>): EditionFile[] =>
	files.filter(isNamedByContent);
