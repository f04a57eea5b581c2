/** More than this is no dossier but a disk. */
const MOST_FILES = 10_000;

const fileOf = (entry: FileSystemFileEntry) =>
	new Promise<File>((resolve, reject) => entry.file(resolve, reject));

const batchOf = (reader: FileSystemDirectoryReader) =>
	new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));

/** Adds the files of an entry, each with its path as if its folder had been chosen. */
async function gather(entry: FileSystemEntry, files: File[]): Promise<void> {
	if (files.length >= MOST_FILES) return;
	if (entry.isFile) {
		const file = await fileOf(entry as FileSystemFileEntry);
		Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.replace(/^\//, '') });
		files.push(file);
		return;
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	// Browsers give a folder in portions, the last one empty.
	for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
		for (const one of batch) await gather(one, files);
}

/**
 * The files that were dropped; folders (a geodatabase, a dossier) as all their files with their paths. To be called while
 * the event is under way. Files that vanish meanwhile are left out.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
	const plain = [...files];
	const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
	const found: File[] = [];
	for (const entry of entries) await gather(entry, found).catch(() => {});
	return found;
}
