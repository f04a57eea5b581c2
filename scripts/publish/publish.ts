import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../cli/refusal';
import { sha256 } from '../setup/edition.mjs';
import { buildChanged, readBuild, readFileOf } from './build';
import { clearAway } from './clear-away';
import { Disk, type DiskStep } from './disk';
import {
	editionId,
	namedFiles,
	replacedFiles,
	type Edition,
	type EditionFile,
	type Published
} from './edition';
import { withLock } from './lock';
import { checkKept, putBeforeReaders } from './replace';
import { currentOf, folderOf, GROWING, keptPath, LISTS, LOCKS, listsOf, openSite } from './site';

type OnStep = (step: DiskStep) => void;

/** What a publish did: files written, and the editions that are gone. */
export interface Done {
	id: string;
	written: number;
	gone: string[];
}

/** Does a work on a site as the only one. */
function onSite<T>(site: string, onStep: OnStep, work: (disk: Disk) => Promise<T>): Promise<T> {
	return withLock(join(site, LOCKS), async (renew) => {
		const disk = new Disk(site, GROWING, (step) => {
			renew();
			onStep(step);
		});
		await disk.clearGrowing();
		return work(disk);
	});
}

/** Lays a file of the build, with its copies, beside those that are there. Gives how many were written. */
async function putNamed(disk: Disk, from: string, file: EditionFile): Promise<number> {
	const read = readFileOf(from, file);
	if (!read) throw buildChanged(file.path);
	let written = 0;
	for (const [ending, copy] of read.copies) {
		if (disk.has(`${file.path}.${ending}`)) continue;
		await disk.put(`${file.path}.${ending}`, copy);
		written++;
	}
	if (!disk.has(file.path)) {
		await disk.put(file.path, read.bytes);
		written++;
	} else if (sha256(readFileSync(disk.at(file.path))) !== file.sha256)
		throw new Refusal(
			'name-taken',
			`${file.path} of the site holds other bytes, which are never written over`
		);
	return written;
}

/** Lays all files of an edition into the site, none of them before readers. Gives how many were written. */
async function lay(disk: Disk, from: string, edition: Published): Promise<number> {
	const list = (which: keyof typeof LISTS) => `${folderOf(edition.id)}/${LISTS[which]}`;
	const text = `${JSON.stringify(edition, null, '\t')}\n`;
	const known = disk.has(list('whole'));
	if (!known) await disk.put(list('partial'), text);
	let written = 0;
	for (const file of namedFiles(edition)) written += await putNamed(disk, from, file);
	for (const file of replacedFiles(edition)) {
		const read = readFileOf(from, file);
		if (!read) throw buildChanged(file.path);
		for (const [ending, copy] of read.copies)
			await disk.put(`${keptPath(edition.id, file.path)}.${ending}`, copy);
		await disk.put(keptPath(edition.id, file.path), read.bytes);
	}
	await disk.put(list('whole'), text);
	await disk.remove(list('partial'));
	return written;
}

/** Now, but later than any publish before, whatever the clock says (ISO 8601). */
function nextMoment(site: string): string {
	const last = Date.parse(listsOf(site, 'whole')[0]?.published ?? '');
	return new Date(Math.max(Date.now(), Number.isNaN(last) ? 0 : last + 1)).toISOString();
}

/**
 * Publishes a build to the folder of a site: what is named by a hash first, beside that of the editions before, then the
 * pages in the place of theirs. Of the editions before the last `keep` stay. Cut anywhere, it leaves pages of the edition
 * before or of this one, each with all it names; done again, it goes on. Throws `build-missing`, `build-changed`,
 * `site-foreign`, `name-taken`, `publish-busy`.
 */
export async function publish(
	from: string,
	site: string,
	keep: number,
	onStep: OnStep = () => {}
): Promise<Done> {
	const build: Edition = readBuild(from);
	openSite(site, from);
	return onSite(site, onStep, async (disk) => {
		const edition = { ...build, id: editionId(build), published: nextMoment(site) };
		const written = await lay(disk, from, edition);
		const replaced = await putBeforeReaders(disk, edition);
		const gone = await clearAway(disk, keep, edition.id);
		return { id: edition.id, written: written + replaced, gone };
	});
}

/** The edition that is meant by (the beginning of) its name; null: the one published before the current. */
function earlier(site: string, name: string | null): Published {
	const editions = listsOf(site, 'whole');
	if (name === null) {
		const current = currentOf(site, editions);
		const before = editions[editions.findIndex(({ id }) => id === current?.id) + 1];
		if (!before)
			throw new Refusal('edition-unknown', 'no edition was published before the one that is there');
		return before;
	}
	const [found, second] = editions.filter(({ id }) => id.startsWith(name));
	if (found && !second) return found;
	const known = editions.map(({ id }) => id).join(', ');
	throw new Refusal('edition-unknown', `"${name}" names no edition alone; there are ${known || 'none'}`);
}

/**
 * Puts the pages of an earlier edition back before readers, by (the beginning of) its name, or that before the current.
 * Throws `edition-unknown`, `edition-damaged`, `site-foreign`, `publish-busy`.
 */
export async function rollBack(site: string, name: string | null, onStep: OnStep = () => {}): Promise<Done> {
	if (!existsSync(site)) throw new Refusal('site-foreign', `${site} is not there`);
	openSite(site, null);
	return onSite(site, onStep, async (disk) => {
		const edition = earlier(site, name);
		checkKept(site, edition);
		return { id: edition.id, written: await putBeforeReaders(disk, edition), gone: [] };
	});
}
