import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** All files below a folder that readers can get, with their bytes. */
export function seenIn(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.filter((path) => !path.split('/').some((name) => name.startsWith('.')));
	return new Map(files.sort().map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}

const isNamed = (path: string) => /(^|\/)\w+\.[0-9a-f]{8}\.\w+(\.br|\.gz)?$/.test(path);

/** The files of a folder that keep their names. */
export const pagesIn = (folder: string) => new Map([...seenIn(folder)].filter(([path]) => !isNamed(path)));

/**
 * Every file of the site that keeps its name is that of one of the builds, and every file a page names is there as in
 * the build of the page. Gives of which builds the pages are, by their index.
 */
export function wholePages(site: string, builds: readonly string[]): Set<number> {
	const seen = seenIn(site);
	const of = builds.map(seenIn);
	const met = new Set<number>();
	for (const [path, bytes] of seen) {
		if (isNamed(path)) {
			for (const build of of) if (build.has(path)) expect([path, bytes]).toEqual([path, build.get(path)]);
			continue;
		}
		const k = of.findIndex((build) => build.get(path) === bytes);
		expect([path, k]).not.toEqual([path, -1]);
		if (!path.endsWith('.html')) continue;
		met.add(k);
		const text = Buffer.from(bytes, 'base64').toString();
		const names = [...text.matchAll(/(?:href|src)="(?:\.\.?\/)([^"]+)"/g)].map(([, name = '']) => name);
		expect(names.length).toBeGreaterThan(3);
		for (const name of names) expect([name, seen.get(name)]).toEqual([name, of[k]?.get(name)]);
	}
	return met;
}
