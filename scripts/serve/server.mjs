import { createReadStream, readFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { isKnown, isPartOf } from './conditions.mjs';
import { filesOf } from './files.mjs';
import { fileHeaders, SECURITY_HEADERS } from './headers.mjs';
import { partAsked } from './range.mjs';

/** The path of a request, decoded; null where it cannot be. @param {string} pathname */
function decoded(pathname) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}

/**
 * Sends a file, or the part of it that is asked for.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {import('./files.mjs').Sent} file
 */
function send(req, res, file) {
	res.setHeader('ETag', file.etag);
	res.setHeader('Last-Modified', file.modified.toUTCString());
	if (file.encoding) res.setHeader('Content-Encoding', file.encoding);
	if (isKnown(req.headers, file)) {
		res.removeHeader('Content-Type');
		res.removeHeader('Content-Encoding');
		res.writeHead(304).end();
		return;
	}
	const ifRange = req.headers['if-range']?.toString();
	const part = isPartOf(ifRange, file) ? partAsked(req.headers.range, file.size) : null;
	if (part === 'beyond') {
		res.writeHead(416, { 'Content-Range': `bytes */${file.size}` }).end();
		return;
	}
	const { start, end } = part ?? { start: 0, end: file.size - 1 };
	if (part) res.setHeader('Content-Range', `bytes ${start}-${end}/${file.size}`);
	res.writeHead(part ? 206 : 200, { 'Content-Length': end - start + 1 });
	if (req.method === 'HEAD' || end < start) res.end();
	else
		createReadStream(file.path, { start, end })
			.on('error', () => res.destroy())
			.pipe(res);
}

/**
 * Handler of a static folder as it is now: compressed copies, byte ranges, conditions, security and cache headers, a
 * 404 page; a page named without its last slash is sent on.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function handlerOf(folder) {
	const files = filesOf(folder);
	const lost = existsSync(`${folder}/404.html`) ? readFileSync(`${folder}/404.html`) : null;
	return (req, res) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
		if (req.method !== 'GET' && req.method !== 'HEAD') {
			res.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const { pathname, search } = new URL(req.url ?? '/', 'http://localhost');
		const path = decoded(pathname);
		if (path !== null && !path.endsWith('/') && files.isPage(path)) {
			// As web servers do: links in a page are read from its folder. Relative, so that it holds below a path.
			res.writeHead(301, { Location: `${pathname.slice(pathname.lastIndexOf('/') + 1)}/${search}` }).end();
			return;
		}
		const { range, 'accept-encoding': accepted } = req.headers;
		const file = path === null ? null : files.find(path, accepted, range === undefined);
		if (!file || path === null) {
			res.writeHead(404, { 'Content-Type': lost ? 'text/html;charset=utf-8' : 'text/plain' });
			res.end(lost ?? 'Not found');
			return;
		}
		for (const [name, value] of Object.entries(fileHeaders(path))) res.setHeader(name, value);
		send(req, res, file);
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
