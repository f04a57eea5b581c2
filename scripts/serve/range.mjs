/**
 * The one part that a Range header asks for (RFC 9110, 14.1.2), from its first byte to its last. Null where the whole is
 * sent: no header, another unit, several parts, an end before its start. `beyond` where no byte of it is in the file.
 * @param {string | undefined} header
 * @param {number} size of the file, bytes
 * @returns {{ start: number, end: number } | 'beyond' | null}
 */
export function partAsked(header, size) {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
	if (from === undefined || to === undefined || (from === '' && to === '')) return null;
	if (from === '') {
		const count = Math.min(Number(to), size);
		return count === 0 ? 'beyond' : { start: size - count, end: size - 1 };
	}
	const start = Number(from);
	if (to !== '' && Number(to) < start) return null;
	return start >= size ? 'beyond' : { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
