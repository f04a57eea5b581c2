/** Sent with every answer; the page's own policy is in its HTML, and frame-ancestors works only as a header. */
export const SECURITY_HEADERS = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer'
};

const TYPES = /** @type {Record<string, string>} */ ({
	'.pmtiles': 'application/vnd.pmtiles',
	'.topojson': 'application/json',
	'.webmanifest': 'application/manifest+json'
});

/**
 * Cache and type of a file by its path. Files under _app/immutable have their hash in the name.
 * @param {string} path of the request
 * @returns {Record<string, string>}
 */
export function fileHeaders(path) {
	const immutable = path.includes('/_app/immutable/');
	const type = TYPES[path.slice(path.lastIndexOf('.'))];
	return {
		'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
		'Accept-Ranges': 'bytes',
		...(type ? { 'Content-Type': type } : {})
	};
}
