import { CodedError } from '../domain/errors';
import type { SentFile } from '../interchange/layers/layer';

async function bytesOf(file: File): Promise<ArrayBuffer> {
	try {
		return await file.arrayBuffer();
	} catch {
		throw new CodedError('file-unreadable');
	}
}

/** Files as they cross between threads. Rejects with `file-unreadable`. */
export const sentOf = (files: readonly File[]): Promise<SentFile[]> =>
	Promise.all(
		files.map(async (file) => ({ name: file.webkitRelativePath || file.name, bytes: await bytesOf(file) }))
	);

export const buffersOf = (sent: readonly SentFile[]) => sent.map(({ bytes }) => bytes);
