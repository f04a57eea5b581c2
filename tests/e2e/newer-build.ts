import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writeEdition } from '../../scripts/setup/edition.mjs';

const BUILD = 'build';
const TEXT = /\.(js|css|html|json)$/;
const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * The built app as a later version of itself: every named file has another name and the version another number,
 * as after a build of changed sources. In a folder of its own, without compressed copies.
 */
export function newerBuild(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'newer-build-'));
	cpSync(BUILD, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const version = (JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as { version: string })
		.version;
	const names = new Map(
		files.filter((file) => file.includes('/immutable/')).map((file) => [basename(file), `n${basename(file)}`])
	);
	const known = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
	for (const file of files) {
		if (TEXT.test(file)) {
			const text = readFileSync(file, 'utf8');
			let changed = text.replace(known, (name) => names.get(name) ?? name).replaceAll(version, `${version}9`);
			// The page's policy names its scripts by their hash.
			for (const [, script] of text.matchAll(/<script>([^]*?)<\/script>/g)) {
				if (script === undefined) continue;
				const after = script.replace(known, (name) => names.get(name) ?? name);
				changed = changed.replace(sha(script), sha(after.replaceAll(version, `${version}9`)));
			}
			writeFileSync(file, changed);
		}
		const name = names.get(basename(file));
		if (name) renameSync(file, join(dirname(file), name));
	}
	writeEdition(folder);
	return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
