import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Static files that every page names; one may name those before it. */
const FILES = ['icon.svg', 'manifest.webmanifest', 'theme.js'];

/**
 * A text with the files in it called by their new names.
 * @param {string} text @param {ReadonlyMap<string, string>} names
 */
function renamed(text, names) {
	return [...names].reduce(
		(now, [name, named]) => now.replaceAll(`"${name}"`, `"${named}"`).replaceAll(`/${name}"`, `/${named}"`),
		text
	);
}

/**
 * Gives the static files that pages name a hash of what is in them in their names, as scripts have: a page never meets
 * one of another version.
 * @param {string} folder of the built files
 * @param {string} pages folder of the built pages
 */
export function nameStatics(folder, pages) {
	/** @type {Map<string, string>} */
	const names = new Map();
	for (const name of FILES) {
		const text = renamed(readFileSync(`${folder}/${name}`, 'utf8'), names);
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
		const named = name.replace('.', `.${hash}.`);
		writeFileSync(`${folder}/${named}`, text);
		rmSync(`${folder}/${name}`);
		names.set(name, named);
	}
	for (const path of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.html')) continue;
		writeFileSync(`${pages}/${path}`, renamed(readFileSync(`${pages}/${path}`, 'utf8'), names));
	}
}

/**
 * An adapter that names the static files of pages first.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withNamedStatics(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			nameStatics(builder.getClientDirectory(), builder.getBuildDirectory('output/prerendered/pages'));
			await adapter.adapt(builder);
		}
	};
}
