import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../cli/refusal';
import { sha256 } from '../setup/edition.mjs';
import { readFileOf } from './build';
import type { Disk } from './disk';
import { namedFiles, replacedFiles, type Published } from './edition';
import { folderOf, listsOf } from './site';

const COPIES = ['br', 'gz'] as const;

const damaged = (path: string) =>
	new Refusal('edition-damaged', `${path} of the edition is missing or was changed: publish it anew`);

/**
 * Time of change for what is put before readers next, s since 1970: later than any there. Web servers tell versions of a
 * file by this second and its size, and a page is often as large as the one before.
 */
function nextSecond(site: string, editions: readonly Published[]): number {
	const times = editions
		.flatMap((edition) => replacedFiles(edition).map(({ path }) => join(site, path)))
		.filter((path) => existsSync(path))
		.map((path) => Math.floor(statSync(path).mtimeMs / 1000));
	return times.reduce((latest, time) => Math.max(latest, time + 1), Math.floor(Date.now() / 1000));
}

/** Throws `edition-damaged` where a file of an edition is not there as it was published. */
export function checkKept(site: string, edition: Published): void {
	for (const { path, sha256: hash } of namedFiles(edition)) {
		const file = join(site, path);
		if (!existsSync(file) || sha256(readFileSync(file)) !== hash) throw damaged(path);
	}
	const kept = join(site, folderOf(edition.id), 'files');
	for (const file of replacedFiles(edition)) if (!readFileOf(kept, file)) throw damaged(file.path);
}

/**
 * Puts the pages of an edition that is there whole before readers, and takes away what only others had. Gives how many
 * files were written. Throws `edition-damaged`.
 */
export async function putBeforeReaders(disk: Disk, edition: Published): Promise<number> {
	const site = disk.folder;
	const editions = listsOf(site, 'whole');
	const seconds = nextSecond(site, editions);
	const kept = join(site, folderOf(edition.id), 'files');
	let written = 0;
	for (const file of replacedFiles(edition)) {
		const read = readFileOf(kept, file);
		if (!read) throw damaged(file.path);
		for (const ending of COPIES) {
			const copy = read.copies.get(ending);
			const path = `${file.path}.${ending}`;
			if (!copy) await disk.remove(path);
			else if (await disk.replace(path, copy, seconds)) written++;
		}
		if (await disk.replace(file.path, read.bytes, seconds)) written++;
	}
	const own = new Set(edition.files.map(({ path }) => path));
	for (const { path } of editions.flatMap(replacedFiles)) {
		if (own.has(path)) continue;
		for (const ending of COPIES) await disk.remove(`${path}.${ending}`);
		await disk.remove(path);
	}
	return written;
}
