/** Compressed copies beside a file, the smallest first: their ending, by the name of the encoding. */
export const COPIES = /** @type {const} */ ([
	['br', '.br'],
	['gzip', '.gz']
]);

/**
 * Whether an Accept-Encoding header takes an encoding (RFC 9110, 12.5.3): `q=0` refuses it, `*` stands for those that
 * are not named.
 * @param {string | undefined} header
 * @param {string} encoding
 * @returns {boolean}
 */
export function takes(header, encoding) {
	const weights = new Map(
		(header ?? '').split(',').map((part) => {
			const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
			const q = parameters.find((text) => text.startsWith('q='));
			return [name, q === undefined ? 1 : Number(q.slice(2))];
		})
	);
	return (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
}
