import { CodedError } from '../../domain/errors';
import type { GivenFile } from '../layers/layer';
import { Unpacked } from '../unpack';
import { looksLikeDossier } from './is-dossier';
import type { DossierFile } from './open-dossier';

/** All that is unpacked of a dossier may hold so much, bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The zip that a file is; null for one that is none, or torn: its reader says so. */
function zipOf({ bytes }: GivenFile): Unpacked | null {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
	try {
		return new Unpacked(bytes, MOST_BYTES, 'zip-unreadable');
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
}

/**
 * The files of a dossier, zipped or not, each with its bytes when asked for (which throws `zip-unreadable`,
 * `file-inflates`); null for what is none.
 */
export function dossierFiles(given: readonly GivenFile[]): DossierFile[] | null {
	const [only, ...more] = given;
	const zip = only && more.length === 0 ? zipOf(only) : null;
	const names = zip?.names ?? given.map(({ name }) => name);
	if (!looksLikeDossier(names)) return null;
	if (zip) return names.map((name) => ({ name, bytes: () => zip.part(name) ?? new Uint8Array(0) }));
	return given.map(({ name, bytes }) => ({ name, bytes: () => bytes }));
}
