/** Sent with every answer. The page's own policy is in its HTML; frame-ancestors works only as a header. */
export const SECURITY_HEADERS = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'camera=(), microphone=(), payment=(), usb=(), display-capture=(), geolocation=(self)',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
};

const TYPES = /** @type {Record<string, string>} */ ({
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript;charset=utf-8',
	'.mjs': 'text/javascript;charset=utf-8',
	'.css': 'text/css;charset=utf-8',
	'.json': 'application/json',
	'.txt': 'text/plain;charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.pmtiles': 'application/vnd.pmtiles',
	'.webmanifest': 'application/manifest+json'
});

/** What nothing is known of: the browser is told not to guess. */
const UNKNOWN = 'application/octet-stream';

/**
 * Cache and type of a file by its path. Files under _app/immutable have their hash in the name.
 * @param {string} path of the request
 * @returns {Record<string, string>}
 */
export function fileHeaders(path) {
	const immutable = path.includes('/_app/immutable/');
	const name = path.endsWith('/') ? 'index.html' : path;
	return {
		'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
		'Accept-Ranges': 'bytes',
		'Content-Type': TYPES[name.slice(name.lastIndexOf('.'))] ?? UNKNOWN,
		Vary: 'Accept-Encoding'
	};
}
