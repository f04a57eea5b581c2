import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameStatics } from '../../../scripts/setup/named-statics.mjs';
import { manifest } from '../../../scripts/tiles/manifest';

let folder = '';
const put = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'statics-'));
	mkdirSync(join(folder, 'pages/print'), { recursive: true });
	put('icon.svg', '<svg/>');
	put('theme.js', '// theme');
	put('manifest.webmanifest', manifest({ name: 'X', shortName: 'X' }));
	const page = (up: string) =>
		`<link href="${up}icon.svg"><link href="${up}manifest.webmanifest"><script src="${up}theme.js">`;
	put('pages/index.html', page('./'));
	put('pages/print/index.html', page('../'));
	nameStatics(folder, join(folder, 'pages'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('pages name the icon, the manifest and the theme by what is in them', () => {
	for (const [path, up] of [
		['index.html', './'],
		['print/index.html', '../']
	] as const) {
		const names = [...readFileSync(join(folder, 'pages', path), 'utf8').matchAll(/(?:href|src)="([^"]+)"/g)];
		const named = names.map(([, name = '']) => name.slice(up.length));
		expect(named).toHaveLength(3);
		for (const name of named) {
			const hash = createHash('sha256')
				.update(readFileSync(join(folder, name)))
				.digest('hex');
			expect(name.split('.')[1]).toBe(hash.slice(0, 8));
		}
	}
	expect(readdirSync(folder)).toHaveLength(4);
});

it('the manifest names the icon so too', () => {
	const files = readdirSync(folder);
	const own = files.find((name) => name.endsWith('.webmanifest')) ?? '';
	const { icons } = JSON.parse(readFileSync(join(folder, own), 'utf8')) as { icons: { src: string }[] };
	expect(icons[0]?.src).toBe(files.find((name) => name.startsWith('icon.')));
});
