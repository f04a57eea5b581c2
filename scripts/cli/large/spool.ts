import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file on disk that has no name any more: it goes with the process, however that ends. Its number is good in all threads. */
export function namelessFile(): number {
	const folder = mkdtempSync(join(tmpdir(), 'planning-'));
	const file = openSync(join(folder, 'spool'), 'w+');
	rmSync(folder, { recursive: true, force: true });
	return file;
}

/** What one thread writes to a file that only it writes to. */
export class Spool {
	#end = 0;

	constructor(readonly file: number) {}

	/** Writes parts one behind the other; where the first begins. */
	write(parts: readonly Uint8Array[]): number {
		const from = this.#end;
		const whole = Buffer.concat(parts);
		for (let at = 0; at < whole.length;) at += writeSync(this.file, whole, at, whole.length - at, from + at);
		this.#end += whole.length;
		return from;
	}
}

/** Bytes of a file, from a place on. */
export function readAt(file: number, from: number, length: number): ArrayBuffer {
	const bytes = new Uint8Array(length);
	for (let at = 0; at < length;) {
		const read = readSync(file, bytes, at, length - at, from + at);
		if (read === 0) throw new Error('the spool ends early');
		at += read;
	}
	return bytes.buffer;
}
