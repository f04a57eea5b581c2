import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

export const MAPSERV = '/usr/lib/cgi-bin/mapserv';

/** True where MapServer is installed; what is tried against it is skipped elsewhere. */
export const hasMapServer = spawnSync(MAPSERV, ['-v']).status === 0;

export const QGIS = '/usr/lib/cgi-bin/qgis_mapserv.fcgi';
export const hasQgis = existsSync(QGIS);

/** Where the head of an answer of a CGI program ends. */
function headEnd(answer: Buffer): [number, number] {
	for (const mark of ['\r\n\r\n', '\n\n']) {
		const at = answer.indexOf(mark);
		if (at >= 0) return [at, at + mark.length];
	}
	return [0, 0];
}

/** Answers a request by a CGI program; `env` is added to what it is told. */
export function runCgi(
	program: string,
	env: Record<string, string>,
	request: IncomingMessage,
	response: ServerResponse,
	headers: Record<string, string>
): void {
	const [path = '', query = ''] = (request.url ?? '/').split('?');
	const child = spawn(program, [], {
		env: {
			...process.env,
			GATEWAY_INTERFACE: 'CGI/1.1',
			REQUEST_METHOD: 'GET',
			SERVER_PROTOCOL: 'HTTP/1.1',
			QUERY_STRING: query,
			SCRIPT_NAME: path,
			SERVER_NAME: '127.0.0.1',
			...env
		}
	});
	const parts: Buffer[] = [];
	child.stdout.on('data', (part: Buffer) => parts.push(part));
	child.on('error', () => response.writeHead(502).end());
	child.on('close', () => {
		const answer = Buffer.concat(parts);
		const [end, body] = headEnd(answer);
		const told = answer
			.subarray(0, end)
			.toString('latin1')
			.split(/\r?\n/)
			.map((line) => /^([\w-]+):\s*(.*)$/.exec(line))
			.flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? ''] as const] : []));
		const status = Number(told.find(([name]) => name.toLowerCase() === 'status')?.[1].slice(0, 3) ?? 200);
		for (const [name, value] of told) if (name.toLowerCase() !== 'status') response.setHeader(name, value);
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		response.writeHead(status).end(answer.subarray(body));
	});
}
