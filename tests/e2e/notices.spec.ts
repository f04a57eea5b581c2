import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

interface Bill {
	bomFormat: string;
	components: { name: string; version: string; licenses: unknown[] }[];
}

/** Of the page, of a worker, of a part on demand, inside the map library's own files, as a file. */
const SHIPPED = [
	'svelte',
	'maplibre-gl',
	'fflate',
	'@deck.gl/core',
	'terra-draw',
	'uqr',
	'earcut',
	'gdal3.js'
];
/** Installed, and in no file that is sent. */
const NOT_SHIPPED = [
	'vite',
	'vitest',
	'@playwright/test',
	'eslint',
	'typescript',
	'geos-wasm',
	'subset-font'
];

test('what ships is named with its licence, in a text and a bill of materials that the sources page links', async ({
	page
}) => {
	await page.goto('/sources/');
	const text = page.locator('a[href$="licences/third-party.txt"]');
	const bill = page.locator('a[href$="licences/sbom.cdx.json"]');
	const read = async (link: typeof text) =>
		page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
	const { bomFormat, components } = (await (await read(bill)).json()) as Bill;
	expect(bomFormat).toBe('CycloneDX');
	const names = components.map(({ name }) => name);
	for (const name of SHIPPED) expect(names).toContain(name);
	for (const name of NOT_SHIPPED) expect(names).not.toContain(name);
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { version?: string }>;
	};
	const notices = await (await read(text)).text();
	for (const { name, version, licenses } of components) {
		const installed = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
		expect(installed.map(([, one]) => one.version)).toContain(version);
		expect(licenses).toHaveLength(1);
		expect(notices).toContain(`${name} ${version}: `);
	}
	expect(notices).toContain('SIL OPEN FONT LICENSE');
});
