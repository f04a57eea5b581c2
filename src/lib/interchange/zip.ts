import { zipSync } from 'fflate';

/** The day files in an archive bear, whenever it is made: the first a ZIP can tell, in the time of any place. */
const ZIP_DAY = new Date(1980, 0, 1);

/** Files as one ZIP, in the order given: the same files make the same bytes. */
export const zipOf = (files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array =>
	zipSync(Object.fromEntries(files), { level: 9, mtime: ZIP_DAY });
