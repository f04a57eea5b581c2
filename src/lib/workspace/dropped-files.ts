/** Of a dropped folder so much is looked at: more is no plan but a disk. */
export interface WalkLimits {
	/** Folders in folders. */
	depth: number;
	entries: number;
	bytes: number;
}

const LIMITS: WalkLimits = { depth: 8, entries: 5_000, bytes: 600 * 1024 * 1024 };

/** The files of what was dropped, and whether limits left any out. */
export interface Dropped {
	files: File[];
	cut: boolean;
}

/** What programs and systems leave in folders beside their files. */
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

const fileOf = (entry: FileSystemFileEntry) =>
	new Promise<File | null>((done) => entry.file(done, () => done(null)));

/** Entries of a folder, which browsers give a hundred at a time; those of one that cannot be read are none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
		if (some.length === 0) return all;
		all.push(...some);
	}
}

/** A file with its path from the folder that was dropped, as one chosen with its folder has it. */
function withPath(file: File, path: string): File {
	Object.defineProperty(file, 'webkitRelativePath', { value: path.replace(/^\//, '') });
	return file;
}

/** Files of dropped entries, folders walked in the order of their names, within limits. */
export async function walk(
	entries: readonly FileSystemEntry[],
	limits: WalkLimits = LIMITS
): Promise<Dropped> {
	const dropped: Dropped = { files: [], cut: false };
	let [looked, bytes] = [0, 0];
	const visit = async (entry: FileSystemEntry, depth: number): Promise<void> => {
		looked += 1;
		if (looked > limits.entries || depth > limits.depth) {
			dropped.cut = true;
			return;
		}
		if (entry.isDirectory) {
			const inside = await entriesOf(entry as FileSystemDirectoryEntry);
			inside.sort((a, b) => (a.name < b.name ? -1 : 1));
			for (const one of inside) if (!LITTER.test(one.name)) await visit(one, depth + 1);
			return;
		}
		const file = await fileOf(entry as FileSystemFileEntry);
		if (!file) return;
		bytes += file.size;
		if (bytes > limits.bytes) dropped.cut = true;
		else dropped.files.push(depth > 0 ? withPath(file, entry.fullPath) : file);
	};
	for (const entry of entries) await visit(entry, 0);
	return dropped;
}

/**
 * The files of what was dropped, folders walked. What stands in a transfer is gone once the handler of the event has
 * returned: it is taken at once.
 */
export async function droppedFiles(transfer: DataTransfer | null): Promise<Dropped> {
	const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
	const flat = [...(transfer?.files ?? [])];
	const known = entries.filter((entry) => entry !== null);
	return known.some(({ isDirectory }) => isDirectory) ? walk(known) : { files: flat, cut: false };
}
