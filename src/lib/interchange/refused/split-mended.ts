import { CodedError } from '../../domain/errors';
import { groupFiles } from '../layers/groups';
import type { GivenFile } from '../layers/layer';
import { unpackFiles } from '../layers/unpack-files';
import { MARKS } from './marks';

const MARK = [...MARKS.file].map((letter) => letter.charCodeAt(0));
/** Bit that tells a small letter of ASCII from a capital. */
const SMALL = 0x20;

/** True where bytes hold the name of the column that refused features carry, in letters of any size. */
function holdsMark(bytes: Uint8Array): boolean {
	const [first = 0] = MARK;
	for (let at = 0; at <= bytes.length - MARK.length; at += 1) {
		if (((bytes[at] ?? 0) | SMALL) !== first) continue;
		if (
			MARK.every((letter, k) => (bytes[at + k] ?? 0) === letter || ((bytes[at + k] ?? 0) | SMALL) === letter)
		)
			return true;
	}
	return false;
}

function isMarked(files: readonly GivenFile[]): boolean {
	try {
		return unpackFiles(files).some(({ bytes }) => holdsMark(bytes));
	} catch (error) {
		// What cannot be unpacked is told when it is read.
		if (error instanceof CodedError) return false;
		throw error;
	}
}

/**
 * Files given together of which one seems the original and the others what was mended of it, by the marks that refused
 * features carry; null where they are anything else.
 */
export function splitMended(
	files: readonly GivenFile[]
): { original: GivenFile[]; mended: GivenFile[][] } | null {
	const groups = groupFiles(files).map(({ parts }) => [...parts.values()]);
	if (groups.length < 2) return null;
	const marked = groups.filter(isMarked);
	const [original, ...more] = groups.filter((group) => !marked.includes(group));
	return original && more.length === 0 && marked.length > 0 ? { original, mended: marked } : null;
}
