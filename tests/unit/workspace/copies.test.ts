import { expect, it } from 'vitest';
import {
	copiesAt,
	copyName,
	namesOnly,
	staleCopies,
	usedFile,
	usedName
} from '../../../src/lib/workspace/copies';
import { pagePath } from '../../../src/lib/workspace/page-address';

const names = [
	copyName('', '1'),
	copyName('', '2'),
	copyName('/ban', '1'),
	copyName('/ban/do', '1'),
	'another page'
];

it('copies of other paths, and caches of other pages, are nobody else’s', () => {
	expect(copiesAt('', names)).toEqual([copyName('', '1'), copyName('', '2')]);
	expect(copiesAt('/ban', names)).toEqual([copyName('/ban', '1')]);
	expect(staleCopies('', '2', names, [])).toEqual([copyName('', '1')]);
	expect(staleCopies('/ban', '2', names, [])).toEqual([copyName('/ban', '1')]);
});

it('a copy that an open page holds stays', () => {
	expect(staleCopies('', '2', names, [copyName('', '1')])).toEqual([]);
	// Held by a page of the same version at another path: not this copy.
	expect(staleCopies('', '2', names, [copyName('/ban', '1')])).toEqual([copyName('', '1')]);
});

it('what is kept once it was used is no copy, and outlives the version that asked for it', () => {
	expect(copiesAt('', [usedName('')])).toEqual([]);
	expect(staleCopies('', '2', [usedName(''), copyName('', '1')], [])).toEqual([copyName('', '1')]);
	const at = '/_app/immutable/workers/assets/';
	const stems = [
		'gdal3WebAssembly-BQ38eC3B.js',
		'gdal3WebAssembly.wasm-D-S_f.gz',
		'gdal3WebAssembly.data-D6.gz'
	];
	expect(stems.map((name) => usedFile(at + name))).toEqual([
		...['gdal3WebAssembly', 'gdal3WebAssembly.wasm', 'gdal3WebAssembly.data']
	]);
	expect(usedFile(`${at}gdal-worker-Ab.js`)).toBeNull();
});

it('a page is of the version whose parts it names, and of no other', () => {
	const page = `<link href="../_app/immutable/entry/start.A1.js" rel="modulepreload"><script>
		Promise.all([import("../_app/immutable/entry/start.A1.js"), import("../_app/immutable/entry/app.B2.js")])`;
	const parts = ['_app/immutable/entry/app.B2.js', '_app/immutable/entry/start.A1.js', 'icon.svg'];
	expect(namesOnly(page, parts)).toBe(true);
	expect(namesOnly(page, parts.slice(1))).toBe(false);
});

it.each([
	['/index.html', '/'],
	['/print/index.html', '/print/'],
	['/ban/do/print/index.html', '/ban/do/print/'],
	['/print/', '/print/'],
	['/tiles/atoms.topo', '/tiles/atoms.topo'],
	['/my-index.html', '/my-index.html']
])('the page at %s is %s', (path, own) => {
	expect(pagePath(path)).toBe(own);
});

it('a page without its last slash is known by the list of pages', () => {
	expect(pagePath('/print', ['/', '/print/'])).toBe('/print/');
	expect(pagePath('/nothing', ['/', '/print/'])).toBe('/nothing');
});
