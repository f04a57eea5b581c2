import { CodedError } from '../../domain/errors';
import { formatOf } from '../formats';
import { Unpacked } from '../unpack';
import type { GivenFile } from './layer';

/** All that is unpacked of what was given may hold so much, bytes. */
const MOST_BYTES = 512 * 1024 * 1024;
/** A dossier in a zip that was put into a zip: deeper is no one's work. */
const MOST_NESTED = 2;

/** What programs leave in an archive beside its files. */
const LITTER = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

const isZip = ({ bytes }: GivenFile) =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Zipped documents that are read, or refused, as themselves. */
const WHOLE = ['xlsx', 'word', 'ods'];

/**
 * The files themselves: those of archives taken out of them, named by their path. Throws `zip-unreadable`,
 * `zip-locked`, `file-inflates`, `zip-nested`.
 */
export function unpackFiles(given: readonly GivenFile[]): GivenFile[] {
	const files: GivenFile[] = [];
	let left = MOST_BYTES;
	const unpack = (file: GivenFile, depth: number) => {
		if (!isZip(file) || WHOLE.includes(formatOf(file.name, file.bytes) ?? '')) {
			files.push(file);
			return;
		}
		if (depth >= MOST_NESTED) throw new CodedError('zip-nested');
		const zip = new Unpacked(file.bytes, left, 'zip-unreadable');
		for (const name of zip.names) {
			if (LITTER.test(name)) continue;
			const bytes = zip.part(name);
			if (!bytes) continue;
			left -= bytes.length;
			if (left < 0) throw new CodedError('file-inflates', { most: MOST_BYTES });
			unpack({ name, bytes }, depth + 1);
		}
	};
	for (const file of given) unpack(file, 0);
	return files;
}
