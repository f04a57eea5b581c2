import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlerOf } from '../../scripts/serve/server.mjs';
import { policyWith } from '../../src/lib/interchange/services/policy';
import { readServiceList } from '../../src/lib/interchange/services/service-list';
import { smallBasemap } from './basemap';
import { hasMapServer, hasQgis, MAPSERV, QGIS, runCgi } from './cgi';

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** Said once where something is not tried. */
export const MISSING = [
	...(hasMapServer
		? []
		: ['cgi-mapserver is not installed: WMS, WFS, OGC API and tiles of MapServer are not tried.']),
	...(hasQgis ? [] : ['qgis-server is not installed: WMTS is tried on a recorded document only.']),
	...(hasNginx ? [] : ['nginx is not installed: TileJSON and PMTiles of a server of files are not tried.'])
];

const OPEN = { 'access-control-allow-origin': '*' };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(handler: Handler): Promise<{ server: Server; origin: string }> {
	const server = createServer(handler);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A port that nothing listens on. */
export async function deadOrigin(): Promise<string> {
	const { server, origin } = await listen(() => {});
	await new Promise((done) => server.close(done));
	return origin;
}

/** Hosts of others on loopback: MapServer by CGI, nginx with files, and one that answers badly. */
export class Hosts {
	readonly #folder = mkdtempSync(join(tmpdir(), 'services-'));
	#servers: Server[] = [];
	#nginx: ChildProcess | null = null;
	/** MapServer: `/mapserver`, the same without CORS at `/closed`; `/refuses` answers all with an exception; `/wrong`, `/broken` and `/slow` answer badly. */
	maps = '';
	/** Files: `/open/…` with CORS, `/closed/…` without. */
	files = '';
	/** Paths of requests to `maps`. */
	readonly asked: string[] = [];
	/** What `/mends` answers: MapServer once true. */
	mended = false;

	async open(): Promise<this> {
		const { server, origin } = await listen((request, response) => this.#answer(request, response));
		this.#servers.push(server);
		this.maps = origin;
		const own = (name: string) => join(import.meta.dirname, name);
		const map = readFileSync(own('lots.map'), 'utf8').replaceAll('%origin%', origin);
		writeFileSync(join(this.#folder, 'lots.map'), map);
		const shut = map.replace('"ows_enable_request" "*"', '"ows_enable_request" "!*"');
		writeFileSync(join(this.#folder, 'refuses.map'), shut);
		for (const name of ['lots.geojson', 'lots.qgs']) copyFileSync(own(name), join(this.#folder, name));
		writeFileSync(join(this.#folder, 'many.geojson'), JSON.stringify(manySquares()));
		writeFileSync(
			join(this.#folder, 'mapserver.conf'),
			`CONFIG\nENV\nMS_MAP_NO_PATH "1"\nEND\nMAPS\nlots "${this.#folder}/lots.map"\nEND\nEND\n`
		);
		if (hasNginx) await this.#openNginx();
		return this;
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const url = request.url ?? '/';
		this.asked.push(url);
		const [, first = ''] = url.split(/[/?]/);
		if (first === 'slow') return;
		if (first === 'wrong')
			return void response
				.writeHead(200, { ...OPEN, 'content-type': 'text/html' })
				.end('<html><body>Chào</body></html>');
		if (first === 'broken' || (first === 'mends' && !this.mended))
			return void response.writeHead(503, OPEN).end('no');
		if (first === 'qgis') {
			const env = {
				QGIS_PROJECT_FILE: join(this.#folder, 'lots.qgs'),
				QT_QPA_PLATFORM: 'offscreen',
				HOME: this.#folder
			};
			return runCgi(
				QGIS,
				{ ...env, SERVER_PORT: new URL(this.maps).port, SCRIPT_NAME: '/qgis' },
				request,
				response,
				OPEN
			);
		}
		const base = `/${first}`;
		const info = url.slice(base.length).split('?')[0] ?? '';
		const env = {
			MAPSERVER_CONFIG_FILE: `${this.#folder}/mapserver.conf`,
			MS_MAPFILE: `${this.#folder}/${first === 'refuses' ? 'refuses' : 'lots'}.map`,
			SCRIPT_NAME: base,
			...(info === '' ? {} : { PATH_INFO: info })
		};
		runCgi(MAPSERV, env, request, response, first === 'closed' ? {} : OPEN);
	}

	async #openNginx(): Promise<void> {
		this.files = await deadOrigin();
		const root = join(this.#folder, 'files');
		mkdirSync(root);
		copyFileSync('tiles/made/province.pmtiles', join(root, 'province.pmtiles'));
		const tile = (kind: string) =>
			`${this.maps}/mapserver?mode=tile&tilemode=gmap&tile={x}+{y}+{z}&layers=lots&map.imagetype=${kind}`;
		const about = {
			tilejson: '3.0.0',
			bounds: [106.6, 21.7, 107, 22],
			minzoom: 6,
			maxzoom: 16,
			attribution: '<a href="https://example.vn">Sở</a> &copy;'
		};
		writeFileSync(join(root, 'raster.json'), JSON.stringify({ ...about, name: 'Ảnh', tiles: [tile('png')] }));
		writeFileSync(
			join(root, 'vector.json'),
			JSON.stringify({
				...about,
				name: 'Véc tơ',
				tiles: [tile('mvt')],
				vector_layers: [{ id: 'lots', fields: {} }]
			})
		);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((name) => `${name}_temp_path ${this.#folder}/${name};`)
			.join('\n');
		const cors =
			'add_header Access-Control-Allow-Origin *; add_header Access-Control-Allow-Headers Range; add_header Access-Control-Expose-Headers "Content-Range, ETag";';
		const config = join(this.#folder, 'nginx.conf');
		writeFileSync(
			config,
			`daemon off; pid ${this.#folder}/pid; error_log ${this.#folder}/errors;
			${process.getuid?.() === 0 ? 'user root;' : ''}
			events {}
			http { types { application/json json; application/vnd.pmtiles pmtiles; } access_log off; ${temporary}
			server { listen ${this.files.slice(7)};
			location /open/ { alias ${root}/; if ($request_method = OPTIONS) { ${cors} return 204; } ${cors} }
			location /closed/ { alias ${root}/; } } }`
		);
		this.#nginx = spawn('nginx', ['-e', `${this.#folder}/errors`, '-c', config], { stdio: 'ignore' });
		for (let k = 0; k < 100; k++) {
			if (await fetch(`${this.files}/open/raster.json`).catch(() => null)) return;
			await new Promise((next) => setTimeout(next, 50));
		}
		throw new Error(readFileSync(`${this.#folder}/errors`, 'utf8'));
	}

	/** The built app with a list of services of its own, its policy widened by the same function as in the build. */
	async site(list: object): Promise<string> {
		const read = readServiceList(list);
		const built = handlerOf('build');
		const own = join(this.#folder, 'site');
		mkdirSync(join(own, 'basemap'), { recursive: true });
		writeFileSync(join(own, 'basemap/nen.pmtiles'), smallBasemap());
		const laid = handlerOf(own);
		const page = widened(readFileSync('build/index.html', 'utf8'), read);
		const { server, origin } = await listen((request, response) => {
			const { pathname } = new URL(request.url ?? '/', 'http://localhost');
			if (pathname === '/services.json')
				response.setHeader('content-type', 'application/json').end(JSON.stringify(list));
			else if (pathname === '/') response.setHeader('content-type', 'text/html;charset=utf-8').end(page);
			else if (pathname.startsWith('/basemap/')) laid(request, response);
			else built(request, response);
		});
		this.#servers.push(server);
		return origin;
	}

	async close(): Promise<void> {
		for (const server of this.#servers) {
			server.closeAllConnections();
			server.close();
		}
		const nginx = this.#nginx;
		if (nginx) {
			const ended = new Promise((done) => nginx.once('exit', done));
			nginx.kill();
			await ended;
		}
		rmSync(this.#folder, { recursive: true });
	}
}

/** A built page as the build would have made it with this list. */
function widened(html: string, list: ReturnType<typeof readServiceList>): string {
	return html.replace(
		/(http-equiv="content-security-policy" content=")([^"]*)/,
		(_all, start: string, policy: string) => {
			const directives = Object.fromEntries(
				policy.split(';').map((part) => {
					const [name = '', ...values] = part.trim().split(/\s+/);
					return [name, values];
				})
			);
			const wider = policyWith<Record<string, readonly string[]>>(directives, list);
			return (
				start +
				Object.entries(wider)
					.map(([name, values]) => [name, ...values].join(' '))
					.join('; ')
			);
		}
	);
}

/** How many squares there are where a service needs several pages. */
export const MANY = 2300;

/** Small squares in rows of 50, from 21.75 N, 106.65 E to the north. */
export function manySquares() {
	const features = Array.from({ length: MANY }, (_, k) => {
		const [x, y] = [106.65 + (k % 50) * 0.004, 21.75 + Math.floor(k / 50) * 0.004];
		const ring = [
			[x, y],
			[x + 0.002, y],
			[x + 0.002, y + 0.002],
			[x, y + 0.002],
			[x, y]
		];
		const properties = { id: k + 1, name: `Ô ${k + 1}` };
		return { type: 'Feature', id: k + 1, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
	});
	return { type: 'FeatureCollection', name: 'many', features };
}
