import { readFileSync } from 'node:fs';
import { decodeText } from '../../src/lib/interchange/decode-text';
import { parseJsonText } from '../../src/lib/interchange/json-text';
import { Refusal } from './refusal';

/** The bytes of a file given with an option. Throws `file-unreadable`. */
export function readBytes(option: string, path: string): Uint8Array {
	try {
		return Uint8Array.from(readFileSync(path));
	} catch {
		throw new Refusal('file-unreadable', `--${option}: cannot read ${path}`);
	}
}

/** One parsed JSON value. Throws `file-unreadable`, `json-invalid`. */
export function readJson(option: string, path: string): unknown {
	const read = parseJsonText(decodeText(readBytes(option, path)).text);
	return read.kind === 'value' ? read.value : read.values;
}
