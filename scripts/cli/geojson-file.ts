import { readFileSync } from 'node:fs';
import { Refusal } from './refusal';

/** A parsed JSON file, with or without a byte order mark. Throws `file-unreadable`, `json-invalid`. */
export function readJson(option: string, path: string): unknown {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		throw new Refusal('file-unreadable', `--${option}: cannot read ${path}`);
	}
	try {
		return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
	} catch {
		throw new Refusal('json-invalid', `--${option}: ${path} is not JSON`);
	}
}
