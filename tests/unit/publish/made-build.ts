import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { writeEdition } from '../../../scripts/setup/edition.mjs';

/** In memory where it can be: every file of a publish is waited for until it is on the disk. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder that is taken away at the end of the tests. */
export function temporary() {
	const folder = mkdtempSync(join(TEMPORARY, 'publish-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * A build in small, as SvelteKit lays it out: two pages and what they name, of which the data and the start script are
 * of the `edition`, one part is in every edition and one page only in edition 2. Pages of all editions are equally large.
 */
export function madeBuild(folder: string, edition: number): string {
	const put = (path: string, text: string, packed = true) => {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		if (!packed) return;
		writeFileSync(`${file}.br`, brotliCompressSync(text));
		writeFileSync(`${file}.gz`, gzipSync(text));
	};
	const named = (name: string, text: string, packed = true) => {
		const path = name.replace('.', `.${hash(text)}.`);
		put(path, text, packed);
		return path;
	};
	const shared = named('_app/immutable/chunks/shared.js', 'export const shared = 1;', false);
	const data = named('_app/immutable/assets/province.pmtiles', `tiles of ${edition};`.repeat(2_000), false);
	const start = named(
		'_app/immutable/entry/start.js',
		`import '../../../${shared}'; fetch('/${data}'); // ${edition}\n`.repeat(30)
	);
	const theme = named('theme.js', `// theme ${edition}`, false);
	const page = (up: string) =>
		`<!doctype html><script src="${up}${theme}"></script>` +
		[start, shared, data].map((path) => `<link href="${up}${path}" rel="modulepreload">`).join('\n') +
		`<p>Edition ${edition}</p>`;
	put('index.html', page('./'));
	put('print/index.html', page('../'), false);
	if (edition === 2) put('help/index.html', page('../'));
	// Smaller in edition 3, without compressed copies.
	put('sources/index.html', page('../'), edition !== 3);
	put('service-worker.js', `const parts = ${JSON.stringify([start, shared, data])};`, false);
	put('_app/version.json', JSON.stringify({ version: String(1_000 + edition) }), false);
	put('licences/all.txt', 'MIT', false);
	writeEdition(folder);
	return folder;
}
