import { gzipSync } from 'fflate';

/** Gzip without time stamp, the same bytes on every machine and Node version. */
export function gzip(data: Uint8Array): Uint8Array {
	return gzipSync(data, { level: 9, mtime: 0 });
}
