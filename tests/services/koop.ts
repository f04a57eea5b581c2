import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deadOrigin, manySquares } from './hosts';

/** A folder in which `@koopjs/koop-core` and `@koopjs/provider-file-geojson` are installed, by the environment. */
const FOLDER = process.env['KOOP'] ?? '';
export const hasKoop = FOLDER !== '' && existsSync(`${FOLDER}/node_modules/@koopjs/koop-core`);

/** Koop with a layer of many squares: it speaks the protocol of a FeatureServer of ArcGIS. */
export class Koop {
	readonly #folder = mkdtempSync(join(tmpdir(), 'koop-'));
	#process: ChildProcess | null = null;
	origin = '';
	url = '';

	async open(): Promise<this> {
		this.origin = await deadOrigin();
		this.url = `${this.origin}/file-geojson/rest/services/many/FeatureServer`;
		mkdirSync(`${this.#folder}/data`);
		const metadata = { name: 'many', idField: 'id', maxRecordCount: 1000 };
		writeFileSync(`${this.#folder}/data/many.geojson`, JSON.stringify({ ...manySquares(), metadata }));
		const at = (name: string) => JSON.stringify(resolve(FOLDER, `node_modules/@koopjs/${name}`));
		const script = `const koop = new (require(${at('koop-core')}))({ logLevel: 'error' });
			koop.register(require(${at('provider-file-geojson')}), { dataDir: 'data' });
			koop.server.listen(${new URL(this.origin).port}, '127.0.0.1');`;
		this.#process = spawn(process.execPath, ['-e', script], { cwd: this.#folder, stdio: 'ignore' });
		for (let k = 0; k < 200; k++) {
			if (await fetch(`${this.url}?f=json`).catch(() => null)) return this;
			await new Promise((next) => setTimeout(next, 50));
		}
		throw new Error('Koop does not answer');
	}

	async close(): Promise<void> {
		const ended = new Promise((done) => this.#process?.once('exit', done));
		this.#process?.kill();
		await ended;
		rmSync(this.#folder, { recursive: true });
	}
}
