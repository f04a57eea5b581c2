import type { Disk } from './disk';
import { namedFiles, type Published } from './edition';
import { folderOf, listless, LISTS, listsOf } from './site';

/**
 * Takes away the editions published before the last `keep`, but never `current`, and what is left of works that were
 * cut. A file that a kept edition names stays. Gives the names of the editions that are gone.
 */
export async function clearAway(disk: Disk, keep: number, current: string): Promise<string[]> {
	const whole = listsOf(disk.folder, 'whole');
	const others = whole.filter(({ id }) => id !== current);
	const gone = others.slice(keep - 1);
	for (const { id } of gone)
		await disk.move(disk.at(`${folderOf(id)}/${LISTS.whole}`), `${folderOf(id)}/${LISTS.partial}`);
	const kept = new Set(
		listsOf(disk.folder, 'whole')
			.flatMap(namedFiles)
			.map(({ path }) => path)
	);
	for (const edition of listsOf(disk.folder, 'partial')) await removeEdition(disk, edition, kept);
	for (const id of listless(disk.folder)) await disk.remove(folderOf(id));
	return gone.map(({ id }) => id);
}

async function removeEdition(disk: Disk, edition: Published, kept: ReadonlySet<string>): Promise<void> {
	for (const { path } of namedFiles(edition)) {
		if (kept.has(path)) continue;
		for (const ending of ['.br', '.gz', '']) await disk.remove(path + ending);
	}
	// The list last: by it the next one goes on where this one is cut.
	await disk.remove(`${folderOf(edition.id)}/files`);
	await disk.remove(folderOf(edition.id));
}
