import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** The module that draws the map: pages load it apart, so that they go on where it cannot be fetched. */
const MAP = 'src/lib/map/MapCanvas.svelte';

/** @typedef {Record<string, { file: string, css?: string[], imports?: string[], dynamicImports?: string[] }>} Manifest */

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
	const own = sheetsOf(manifest, new Set(namedIn(html).map(([, , file = '']) => file)));
	return sheetsIn(html).reduce(
		(page, [link, sheet = '']) => (own.has(sheet) ? page : page.replace(link, '')),
		html
	);
}

/**
 * A page that draws a map, with scripts and styles of the map named beside its own: both are fetched at once. A page without
 * a map comes back as it was.
 * @param {string} html of a built page @param {Manifest} manifest of the build
 * @returns {string}
 */
export function withMapNamed(html, manifest) {
	const own = new Set(namedIn(html).map(([, , file = '']) => file));
	const drawsMap = Object.values(manifest).some(
		({ file, dynamicImports }) => own.has(file) && dynamicImports?.includes(MAP)
	);
	return drawsMap ? withModuleNamed(html, manifest, MAP) : html;
}

/**
 * A page with scripts and styles of a module that it loads apart named beside its own, and those of the map where the module
 * draws one.
 * @param {string} html of a built page @param {Manifest} manifest of the build @param {string} module its source
 * @returns {string}
 */
export function withModuleNamed(html, manifest, module) {
	const named = namedIn(html);
	const own = new Set(named.map(([, , file]) => file));
	const [last] = named.slice(-1);
	if (!last) return html;
	const files = withImports(manifest, module);
	if (manifest[module]?.dynamicImports?.includes(MAP)) withImports(manifest, MAP, files);
	const links = [...files]
		.filter((file) => !own.has(file))
		.map((file) => `<link href="${last[1]}${file}" rel="modulepreload">`);
	const page = html.replace(last[0], [last[0], ...links].join('\n\t\t'));
	const linked = sheetsIn(page);
	const sheets = [...sheetsOf(manifest, files)]
		.filter((sheet) => !linked.some(([, other]) => other === sheet))
		.map((sheet) => `<link href="${last[1]}${sheet}" rel="stylesheet">`);
	// After those of the page, as the styles of what it loads.
	const after = linked.at(-1)?.[0] ?? links.at(-1) ?? last[0];
	return page.replace(after, [after, ...sheets].join('\n\t\t'));
}

/**
 * An adapter that names what the map is made of in the pages that draw one, and what is loaded later in none.
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
				writeFileSync(`${pages}/${path}`, withMapNamed(withOwnSheets(html, manifest), manifest));
			}
			await adapter.adapt(builder);
		}
	};
}
