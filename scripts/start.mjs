/** `npm start`: builds what changed, then serves it on http://localhost:4173 (PORT, HOST). */
import { readFileSync } from 'node:fs';
import { ensureApp } from './setup/app.mjs';
import { COUNTRY, MADE, PACK } from './setup/province.mjs';
import { fail, ROOT } from './setup/run.mjs';
import { handlerOf, listen } from './serve/server.mjs';

const port = Number(process.env['PORT'] ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
	fail(`PORT must be a number from 1 to 65535, not "${process.env['PORT']}".`);
}
const hosts = process.env['HOST'] ? [process.env['HOST']] : ['127.0.0.1', '::1'];

/**
 * Listens on every address of this machine the name may mean; one without IPv6 has only the first.
 * @param {import('node:http').RequestListener} handler
 */
async function listenAll(handler) {
	const servers = [];
	for (const host of hosts) {
		try {
			servers.push(await listen(handler, port, host));
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : null;
			if (code === 'EADDRINUSE')
				fail(`Port ${port} is taken: stop what runs there, or choose another: PORT=8080`);
			if (code === 'EACCES') fail(`Port ${port} needs more rights: choose another: PORT=8080`);
			if (host !== '::1') throw error;
		}
	}
	return servers;
}

// A taken port is said before minutes are spent on building.
const probes = await listenAll((_req, res) => res.writeHead(503, { 'Retry-After': '5' }).end());
ensureApp();
const handler = handlerOf(ROOT + MADE.build);
for (const server of probes) {
	server.removeAllListeners('request');
	server.on('request', handler);
}
const name = process.env['HOST'] ?? 'localhost';
/** @type {{ name: string }} */
const province = JSON.parse(readFileSync(`${ROOT}${PACK}/${COUNTRY ? 'overview' : 'province'}.json`, 'utf8'));
console.log(
	`\n  Bản đồ quy hoạch ${province.name}: http://${name.includes(':') ? `[${name}]` : name}:${port}\n`
);
