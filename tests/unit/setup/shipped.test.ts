import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayShip } from '../../../scripts/setup/licences.mjs';
import {
	billOf,
	installedFolder,
	noticesOf,
	packageFolder,
	readShipped
} from '../../../scripts/setup/shipped.mjs';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'shipped-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, said: object, files: Record<string, string> = {}): string {
	const folder = join(root, 'node_modules', name);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...said }));
	for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
	return folder;
}

describe('the package a module is of', () => {
	it.each([
		['/a/node_modules/svelte/src/index.js', '/a/node_modules/svelte'],
		['/a/node_modules/@deck.gl/core/dist/x.js?worker&url', '/a/node_modules/@deck.gl/core'],
		['/a/node_modules/x/node_modules/y/z.js', '/a/node_modules/x/node_modules/y'],
		['\0/a/node_modules/x/i.cjs?commonjs-module', '/a/node_modules/x'],
		['/a/src/lib/domain/date.ts', null],
		['\0rolldown/runtime.js', null]
	])('%s', (id, folder) => {
		expect(packageFolder(id)).toBe(folder);
	});
});

describe('a licence', () => {
	it.each([
		['x', 'MIT', true],
		['x', '(MIT OR GPL-3.0)', true],
		['x', 'MIT AND GPL-3.0', false],
		['x', 'GPL-3.0-only', false],
		['x', 'AGPL-3.0-or-later', false],
		['x', 'LGPL-2.1-or-later', false],
		['gdal3.js', 'LGPL-2.1-or-later', true],
		['gdal3.js', 'GPL-3.0-only', false],
		['x', '', false],
		['x', 'UNLICENSED', false]
	])('of %s: %s may ship: %s', (name, licence, may) => {
		expect(mayShip(name, licence)).toBe(may);
	});

	it('that is forbidden or not said ends the build', () => {
		expect(() => readShipped(put('bad', { license: 'GPL-3.0-only' }))).toThrow('bad may not ship');
		expect(() => readShipped(put('mute', {}))).toThrow('mute may not ship');
	});
});

describe('what ships', () => {
	it('is listed with licence, version and text, one text once, in the notices and in the bill', () => {
		const text = 'MIT License\n\nPermission is hereby granted';
		const packages = [
			readShipped(put('@a/one', { license: 'MIT', homepage: 'https://one.example' }, { LICENSE: text })),
			readShipped(put('two', { licenses: [{ type: 'MIT' }], author: { name: 'B' } }, { 'LICENCE.md': text })),
			readShipped(put('three', { license: 'ISC', author: 'C' }))
		];
		const notices = noticesOf(packages);
		expect(notices.split(text)).toHaveLength(2);
		expect(notices).toContain('@a/one 1.0.0, two 1.0.0');
		expect(notices).toContain('three 1.0.0: ISC');
		expect(notices).toContain('Its licence is ISC, its author C.');
		const bill = JSON.parse(billOf({ name: 'app', version: '1' }, packages)) as {
			bomFormat: string;
			components: { purl: string; licenses: unknown[] }[];
		};
		expect(bill.bomFormat).toBe('CycloneDX');
		expect(bill.components.map(({ purl }) => purl)).toEqual([
			'pkg:npm/%40a/one@1.0.0',
			'pkg:npm/two@1.0.0',
			'pkg:npm/three@1.0.0'
		]);
		expect(bill.components[0]?.licenses).toEqual([{ license: { id: 'MIT' } }]);
	});

	it('is known by its own package where another one has copied it into its files', () => {
		const outer = put('outer', { license: 'MIT' });
		const inner = put('@a/inner', { license: 'ISC' });
		expect(installedFolder(join(outer, 'dist/node_modules/@a/inner'), root)).toBe(inner);
		expect(installedFolder(outer, root)).toBe(outer);
	});
});
