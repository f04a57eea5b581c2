import type { SentFile } from '../interchange/layers/layer';

/** Files as they cross between threads. */
export const sentOf = (files: readonly File[]): SentFile[] =>
	files.map((file) => ({ name: file.webkitRelativePath || file.name, bytes: file }));
