import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withModuleNamed, withViewsNamed } from './first-map.mjs';

const MAP_PAGE = 'src/lib/views/MapPage.svelte';

/** @param {string} script */
const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * A built page of the site as one of a province, a folder deeper: its own files lie one folder further up, its pages
 * beside it. The policy of the page names the script that says so by its new hash.
 * @param {string} html of a page whose links to its files begin with `./` or `../`
 * @returns {string}
 */
export function provincePage(html) {
	const deeper = html
		.replaceAll('"../', '"../../')
		.replaceAll('"./', '"../')
		.replace('<html', '<html data-province');
	const script = /<script>([^]*?)<\/script>/;
	const before = script.exec(html)?.[1];
	const moved = script.exec(deeper)?.[1];
	const base = moved && /base: new URL\("(\.\.?)", location\)/.exec(moved);
	if (before === undefined || !moved || !base) throw new Error('a built page without its starting script');
	// Whether a newer version is out is asked where the scripts lie.
	const up = base[1] === '.' ? '..' : '../..';
	const after = moved.replace(
		/(base: new URL\("\.\.?", location\)\.pathname\.slice\(0, -1\))/,
		`$1,\n\t\t\t\t\t\tassets: new URL("${up}", location).pathname.slice(0, -1)`
	);
	return deeper.replace(moved, () => after).replace(hashOf(before), () => hashOf(after));
}

/**
 * An adapter that gives each province of a country its pages.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {readonly string[]} codes of the provinces
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withProvincePages(adapter, codes) {
	return {
		...adapter,
		async adapt(builder) {
			const manifest = JSON.parse(
				readFileSync(`${builder.getClientDirectory()}/.vite/manifest.json`, 'utf8')
			);
			const folder = builder.getBuildDirectory('output/prerendered/pages');
			const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
				(path) => path.endsWith('.html') && !/^\d\d[\\/]/.test(path)
			);
			for (const path of pages) {
				const html = readFileSync(`${folder}/${path}`, 'utf8');
				const page = provincePage(
					path === 'index.html' ? withViewsNamed(withModuleNamed(html, manifest, MAP_PAGE), manifest) : html
				);
				for (const code of codes) {
					mkdirSync(dirname(`${folder}/${code}/${path}`), { recursive: true });
					writeFileSync(`${folder}/${code}/${path}`, page);
				}
			}
			await adapter.adapt(builder);
		}
	};
}
