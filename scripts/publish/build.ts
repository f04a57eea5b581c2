import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { safeParse } from 'valibot';
import { EDITION, sha256, visibleFiles } from '../setup/edition.mjs';
import { Refusal } from '../cli/refusal';
import { EditionSchema, type Edition, type EditionFile } from './edition';

const UNPACK = { br: brotliDecompressSync, gz: gunzipSync };

/** Bytes of a file and of its compressed copies, by their ending. */
export interface FileBytes {
	bytes: Buffer;
	copies: Map<EditionFile['copies'][number], Buffer>;
}

/** Whether a compressed copy unpacks to the bytes of this hash. */
function unpacksTo(ending: 'br' | 'gz', copy: Buffer, hash: string): boolean {
	try {
		return sha256(UNPACK[ending](copy)) === hash;
	} catch {
		return false;
	}
}

/** Reads a file with its copies, all as the list has them. Null where one is missing or holds other bytes. */
export function readFileOf(folder: string, file: EditionFile): FileBytes | null {
	const path = `${folder}/${file.path}`;
	if (![path, ...file.copies.map((ending) => `${path}.${ending}`)].every((one) => existsSync(one)))
		return null;
	const bytes = readFileSync(path);
	const copies = new Map(file.copies.map((ending) => [ending, readFileSync(`${path}.${ending}`)]));
	const whole =
		sha256(bytes) === file.sha256 &&
		[...copies].every(([ending, copy]) => unpacksTo(ending, copy, file.sha256));
	return whole ? { bytes, copies } : null;
}

export const buildChanged = (path: string) =>
	new Refusal('build-changed', `${path} of the build is not as it was built: run npm run build`);

/**
 * The list of a build, once every file is seen to be as it was built and none is there beside them. Throws
 * `build-missing`, `build-changed`.
 */
export function readBuild(folder: string): Edition {
	const list = `${folder}/${EDITION}`;
	if (!existsSync(list))
		throw new Refusal(
			'build-missing',
			`${folder} holds no build with a list of its files: run npm run build`
		);
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(list, 'utf8'));
	} catch {
		throw buildChanged(EDITION);
	}
	const read = safeParse(EditionSchema, json);
	if (!read.success) throw buildChanged(EDITION);
	const { files } = read.output;
	const listed = new Set(
		files.flatMap(({ path, copies }) => [path, ...copies.map((ending) => `${path}.${ending}`)])
	);
	const more = visibleFiles(folder).find((path) => !listed.has(path));
	if (more !== undefined) throw buildChanged(more);
	for (const file of files) if (!readFileOf(folder, file)) throw buildChanged(file.path);
	return read.output;
}
