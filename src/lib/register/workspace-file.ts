import { CodedError } from '../domain/errors';
import type { RegisterEdit } from '../domain/register-edit';
import { PROVINCE } from './province';
import { readEdit } from './schemas/edits';

const FORMAT = 'planning-map-register';
/** Counts the forms of the file: a later one is refused, earlier ones are read for ever. */
const VERSION = 1;

/** What could be read of a file, and how many entries could not. */
export interface RegisterFile {
	edits: readonly RegisterEdit[];
	refused: number;
}

/** A log as one file to be sent and opened elsewhere, oldest entry first. */
export function writeRegisterFile(log: readonly RegisterEdit[]): string {
	const file = { format: FORMAT, version: VERSION, province: PROVINCE.id, edits: log };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/**
 * Reads such a file. Throws `register-file-invalid` for another kind of file, `register-file-newer` for one of a
 * later version, `register-file-elsewhere` for one of another province.
 */
export function readRegisterFile(text: string): RegisterFile {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw new CodedError('register-file-invalid');
	}
	const { format, version, province, edits } = (parsed ?? {}) as Record<string, unknown>;
	if (format !== FORMAT || !Array.isArray(edits)) throw new CodedError('register-file-invalid');
	if (typeof version !== 'number' || version > VERSION) throw new CodedError('register-file-newer');
	if (province !== PROVINCE.id) throw new CodedError('register-file-elsewhere');
	const read = edits.map(readEdit);
	const sound = read.filter((edit) => edit !== null);
	return { edits: sound, refused: read.length - sound.length };
}
