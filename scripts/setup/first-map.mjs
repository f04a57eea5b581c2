import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** The module that draws the map: pages load it apart, so that they go on where it cannot be fetched. */
export const MAP = 'src/lib/map/MapCanvas.svelte';

/** What each view of the map page loads apart and shows at once. */
export const VIEW_PARTS = {
	coverage: ['src/lib/views/coverage/part.ts'],
	boundaries: ['src/lib/views/boundaries/part.ts', 'src/lib/workspace/proposal-kit.ts'],
	centres: ['src/lib/views/centres/part.ts'],
	projects: ['src/lib/views/projects/part.ts'],
	check: ['src/lib/views/check/part.ts', 'src/lib/workspace/later-desks.ts', 'src/lib/workspace/limit-kit.ts']
};

/** The script that a page runs before it is painted. */
const FIRST_SCRIPT = /<script src="([^"]*theme(?:\.[0-9a-f]+)?\.js)"[^>]*>/;

/** @typedef {Record<string, { file: string, name?: string, css?: string[], imports?: string[], dynamicImports?: string[] }>} Manifest */

/**
 * Files of a module and all it imports, by the manifest of the build.
 * @param {Manifest} manifest @param {string} key @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
function withImports(manifest, key, seen = new Set()) {
	const part = manifest[key];
	if (!part || seen.has(part.file)) return seen;
	seen.add(part.file);
	for (const next of part.imports ?? []) withImports(manifest, next, seen);
	return seen;
}

/**
 * A page with every script that its named ones import named too: SvelteKit leaves out those it meets first behind an
 * import on demand, and a browser would hear of them only once it has read what asks for them.
 * @param {string} html of a built page @param {Manifest} manifest of the build
 * @returns {string}
 */
function withAllImports(html, manifest) {
	const keys = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
	const files = new Set();
	for (const [, , file = ''] of namedIn(html)) withImports(manifest, keys.get(file) ?? '', files);
	return withNamed(html, files);
}

/** Scripts that a page names. @param {string} html */
const namedIn = (html) => [...html.matchAll(/<link href="([^"]*?)(_app\/[^"]+\.js)" rel="modulepreload">/g)];

/** Style sheets that a page names. @param {string} html */
const sheetsIn = (html) => [
	...html.matchAll(/\n?[ \t]*<link href="[^"]*?(_app\/[^"]+\.css)" rel="stylesheet">/g)
];

/**
 * Style sheets of some scripts.
 * @param {Manifest} manifest @param {ReadonlySet<string>} files the scripts
 */
const sheetsOf = (manifest, files) =>
	new Set(Object.values(manifest).flatMap(({ file, css }) => (files.has(file) ? (css ?? []) : [])));

/**
 * A page without the style sheets of parts that it loads later: each comes with its part.
 * @param {string} html of a built page @param {Manifest} manifest of the build
 * @returns {string}
 */
export function withOwnSheets(html, manifest) {
	const whole = withAllImports(html, manifest);
	const own = sheetsOf(manifest, new Set(namedIn(whole).map(([, , file = '']) => file)));
	return sheetsIn(whole).reduce(
		(page, [link, sheet = '']) => (own.has(sheet) ? page : page.replace(link, '')),
		whole
	);
}

/**
 * A page that draws a map, with scripts and styles of the map named beside its own: both are fetched at once. A page
 * without a map names its own only.
 * @param {string} html of a built page @param {Manifest} manifest of the build
 * @returns {string}
 */
export function withMapNamed(html, manifest) {
	const whole = withAllImports(html, manifest);
	const own = new Set(namedIn(whole).map(([, , file]) => file));
	const drawsMap = Object.values(manifest).some(
		({ file, dynamicImports }) => own.has(file) && dynamicImports?.includes(MAP)
	);
	return drawsMap ? withModuleNamed(whole, manifest, MAP) : whole;
}

/**
 * A page with scripts and styles of a module that it loads apart named beside its own, and those of the map where the module
 * draws one.
 * @param {string} html of a built page @param {Manifest} manifest of the build @param {string} module its source
 * @returns {string}
 */
export function withModuleNamed(html, manifest, module) {
	const files = withImports(manifest, module);
	if (manifest[module]?.dynamicImports?.includes(MAP)) withImports(manifest, MAP, files);
	const [last] = namedIn(html).slice(-1);
	if (!last) return html;
	const page = withNamed(html, files);
	const linked = sheetsIn(page);
	const sheets = [...sheetsOf(manifest, files)]
		.filter((sheet) => !linked.some(([, other]) => other === sheet))
		.map((sheet) => `<link href="${last[1]}${sheet}" rel="stylesheet">`);
	// After those of the page, as the styles of what it loads.
	const after = linked.at(-1)?.[0] ?? namedIn(page).at(-1)?.[0] ?? last[0];
	return page.replace(after, [after, ...sheets].join('\n\t\t'));
}

/**
 * A page with scripts named beside its own; as it was where it names none.
 * @param {string} html of a built page @param {ReadonlySet<string>} files
 */
function withNamed(html, files) {
	const named = namedIn(html);
	const own = new Set(named.map(([, , file]) => file));
	const [last] = named.slice(-1);
	if (!last) return html;
	const links = [...files]
		.filter((file) => !own.has(file))
		.map((file) => `<link href="${last[1]}${file}" rel="modulepreload">`);
	return html.replace(last[0], [last[0], ...links].join('\n\t\t'));
}

/**
 * The key of a module that is loaded apart: its path, or, where it is bundled with others, that of the chunk named
 * after it. @param {Manifest} manifest @param {string} module
 */
function keyOf(manifest, module) {
	if (manifest[module]) return module;
	const name = module.slice(module.lastIndexOf('/') + 1, -'.ts'.length);
	const found = Object.keys(manifest).find((key) => manifest[key]?.name === name);
	if (!found) throw new Error(`${module} is no part of its own`);
	return found;
}

/**
 * A page of the map that tells its first script (`static/theme.js`) which scripts and styles each view shows at once, so that those
 * of the view that the address names are asked for with its own. Another page comes back as it was.
 * @param {string} html of a built page @param {Manifest} manifest of the build
 * @returns {string}
 */
export function withViewsNamed(html, manifest) {
	const own = new Set(namedIn(html).map(([, , file]) => file));
	const isMapPage = Object.values(manifest).some(
		({ file, dynamicImports }) => own.has(file) && dynamicImports?.includes(VIEW_PARTS.coverage[0] ?? '')
	);
	if (!isMapPage) return html;
	const linked = sheetsIn(html).map(([, sheet]) => sheet);
	const views = Object.entries(VIEW_PARTS).map(([view, modules]) => {
		const files = new Set();
		for (const module of modules) withImports(manifest, keyOf(manifest, module), files);
		const sheets = [...sheetsOf(manifest, files)].filter((sheet) => !linked.includes(sheet));
		return [view, ...[...files].filter((file) => !own.has(file)), ...sheets].join(' ');
	});
	return html.replace(FIRST_SCRIPT, `<script src="$1" data-views="${views.join(' ; ')}">`);
}

/**
 * A page that asks for its scripts at once: a browser reads on behind its first script only once that has run. That
 * one is asked for before them.
 * @param {string} html of a built page
 * @returns {string}
 */
export function withScriptsAhead(html) {
	const [first, src] = FIRST_SCRIPT.exec(html) ?? [];
	const links = namedIn(html).map(([link]) => link);
	if (!first || links.length === 0) return html;
	const rest = html.replace(/\n?[ \t]*<link href="[^"]*?_app\/[^"]+\.js" rel="modulepreload">/g, '');
	const ahead = [`<link href="${src}" rel="preload" as="script">`, ...links, first];
	return rest.replace(first, ahead.join('\n\t\t'));
}

/**
 * An adapter that names the scripts of the map in the pages that draw one, and those of each view in the page of the map.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withFirstMap(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			const manifest = JSON.parse(
				readFileSync(`${builder.getClientDirectory()}/.vite/manifest.json`, 'utf8')
			);
			const pages = builder.getBuildDirectory('output/prerendered/pages');
			for (const path of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
				if (!path.endsWith('.html')) continue;
				const html = readFileSync(`${pages}/${path}`, 'utf8');
				const named = withMapNamed(withOwnSheets(html, manifest), manifest);
				writeFileSync(`${pages}/${path}`, withScriptsAhead(withViewsNamed(named, manifest)));
			}
			await adapter.adapt(builder);
		}
	};
}
