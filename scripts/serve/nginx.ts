import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

/** Whether nginx can be started here. */
export const nginxInstalled = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/** The example of the readme. */
function example(): string {
	const [, text = ''] = /```nginx\n([^]*?)```/.exec(readFileSync(`${ROOT}README.md`, 'utf8')) ?? [];
	return text;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

/** nginx on a free port of this machine with the example of the readme, serving `root`; `stop` leaves nothing behind. */
export async function startNginx(root: string): Promise<{ origin: string; stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const site = example()
		.replace('listen 80', `listen 127.0.0.1:${port}`)
		.replace(/root \S+;/, `root ${root};`);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join('\n');
	const config = join(folder, 'nginx.conf');
	writeFileSync(
		config,
		`daemon off; pid ${folder}/pid; error_log ${folder}/errors;
		${process.getuid?.() === 0 ? 'user root;' : ''}
		events {}
		http { include /etc/nginx/mime.types; access_log off; ${temporary} ${site} }`
	);
	const nginx = spawn('nginx', ['-e', `${folder}/errors`, '-c', config], { stdio: 'ignore' });
	const ended = new Promise((done) => nginx.once('exit', done));
	const stop = async () => {
		nginx.kill();
		await ended;
		rmSync(folder, { recursive: true });
	};
	for (let k = 0; k < 100; k++) {
		if (await fetch(origin).catch(() => null)) return { origin, stop };
		await new Promise((next) => setTimeout(next, 50));
	}
	const errors = readFileSync(`${folder}/errors`, 'utf8');
	await stop();
	throw new Error(errors);
}
