import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { readableRange } from './range.mjs';
import { fileHeaders, SECURITY_HEADERS } from './headers.mjs';

/**
 * Handler of a static folder: compressed copies, byte ranges, security and cache headers, a 404 page;
 * a page named without its last slash is sent on.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function handlerOf(folder) {
	const files = sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: (res, path, stats) => {
			const range = readableRange(res.req.headers.range, stats.size);
			if (range) res.req.headers.range = range;
			else delete res.req.headers.range;
			for (const [name, value] of Object.entries(fileHeaders(path))) res.setHeader(name, value);
		}
	});
	/** @param {string} path */
	const isPage = (path) => {
		try {
			return !path.endsWith('/') && existsSync(join(folder, decodeURIComponent(path), 'index.html'));
		} catch {
			return false;
		}
	};
	const lost = existsSync(`${folder}/404.html`) ? readFileSync(`${folder}/404.html`) : null;
	return (req, res) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
		if (req.method !== 'GET' && req.method !== 'HEAD') {
			res.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { pathname, search } = new URL(req.url ?? '/', 'http://localhost');
		if (isPage(pathname)) {
			// As web servers do: links in a page are read from its folder. Relative, so that it holds below a path.
			res.writeHead(301, { Location: `${pathname.slice(pathname.lastIndexOf('/') + 1)}/${search}` }).end();
			return;
		}
		// A part of a file is a part of the file itself, not of its compressed copy.
		if (req.headers.range) delete req.headers['accept-encoding'];
		files(req, res, () => {
			res.writeHead(404, { 'Content-Type': lost ? 'text/html;charset=utf-8' : 'text/plain' });
			res.end(lost ?? 'Not found');
		});
	};
}

/**
 * Listens on one address.
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import('node:http').Server>} rejects with the system's error, e.g. EADDRINUSE
 */
export function listen(handler, port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer(handler);
		server.once('error', reject);
		server.listen(port, host, () => resolve(server));
	});
}
