/**
 * A Range header as sirv reads it right: one range with both ends, inside the file. Suffixes are worked out;
 * what it cannot say (several ranges, an end before its start, the first byte alone) is left out, and the
 * whole file is sent, as RFC 9110 allows. A start behind the end of the file stays, for a 416.
 * @param {string | undefined} header
 * @param {number} size of the file, bytes
 * @returns {string | null}
 */
export function readableRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || size === 0) return null;
	const [, from = '', to = ''] = match;
	if (from === '' && to === '') return null;
	if (from === '') {
		const count = Math.min(Number(to), size);
		return count === 0 ? null : `bytes=${size - count}-${size - 1}`;
	}
	if (to === '' || Number(from) >= size) return `bytes=${Number(from)}-`;
	if (Number(to) < Number(from) || Number(to) === 0) return null;
	return `bytes=${Number(from)}-${Math.min(Number(to), size - 1)}`;
}
