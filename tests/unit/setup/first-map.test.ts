import { describe, expect, it } from 'vitest';
import {
	withMapNamed,
	withOwnSheets,
	withScriptsAhead,
	withViewsNamed
} from '../../../scripts/setup/first-map.mjs';

const MANIFEST = {
	'src/lib/map/MapCanvas.svelte': { file: '_app/map.js', imports: ['_shared', '_library'] },
	_library: { file: '_app/library.js', imports: ['_shared'] },
	_shared: { file: '_app/shared.js' },
	'page with a map': { file: '_app/stage.js', dynamicImports: ['src/lib/map/MapCanvas.svelte'] },
	'page of words': { file: '_app/words.js', imports: ['_shared'] }
};
const link = (file: string) => `<link href="./_app/${file}.js" rel="modulepreload">`;

it('names the scripts of the map after those of a page that draws one, each once', () => {
	const page = `<head>\n\t\t${link('shared')}\n\t\t${link('stage')}\n</head>`;
	expect(withMapNamed(page, MANIFEST)).toBe(
		`<head>\n\t\t${[link('shared'), link('stage'), link('map'), link('library')].join('\n\t\t')}\n</head>`
	);
});

it('names what its own scripts import, also where something is loaded on demand first', () => {
	const page = `<head>\n\t\t${link('stage')}\n\t\t${link('words')}\n</head>`;
	const manifest = { ...MANIFEST, 'page with a map': { file: '_app/stage.js', imports: ['page of words'] } };
	expect(withMapNamed(page, manifest)).toBe(
		`<head>\n\t\t${[link('stage'), link('words'), link('shared')].join('\n\t\t')}\n</head>`
	);
});

it('tells the first script of the map page which scripts each view needs besides', () => {
	const parts = ['coverage', 'boundaries', 'centres', 'projects', 'check'].map((view) => [
		`src/lib/views/${view}/part.ts`,
		{ file: `_app/${view}.js`, imports: ['_shared', '_library'] }
	]);
	const manifest = {
		...MANIFEST,
		...Object.fromEntries(parts),
		'src/lib/workspace/later-desks.ts': { file: '_app/desks.js' },
		'src/lib/workspace/proposal-kit.ts': { file: '_app/judge.js' },
		_kit: { file: '_app/kit.js', name: 'limit-kit' },
		'map page': { file: '_app/page.js', dynamicImports: ['src/lib/views/coverage/part.ts'] }
	};
	const page = `<script src="./theme.0a1b2c3d.js"></script>${link('shared')}${link('page')}`;
	const told = /data-views="([^"]*)"/.exec(withViewsNamed(page, manifest))?.[1] ?? '';
	// Each file stands alone, so that the service worker finds its name in the page.
	expect(told.split(' ; ')).toEqual([
		'coverage _app/coverage.js _app/library.js',
		'boundaries _app/boundaries.js _app/library.js _app/judge.js',
		'centres _app/centres.js _app/library.js',
		'projects _app/projects.js _app/library.js',
		'check _app/check.js _app/library.js _app/desks.js _app/kit.js'
	]);
	const other = `<script src="./theme.js"></script>${link('words')}`;
	expect(withViewsNamed(other, manifest)).toBe(other);
});

it('asks for the first script, then for the others, before the first one runs', () => {
	const sheet = '<link href="./_app/page.css" rel="stylesheet">';
	const first = '<script src="./theme.0a1b2c3d.js" data-views="check _app/check.js"></script>';
	const page = `<head>\n\t\t${first}\n\t\t${link('shared')}\n\t\t${link('page')}\n\t\t${sheet}\n</head>`;
	const asked = '<link href="./theme.0a1b2c3d.js" rel="preload" as="script">';
	expect(withScriptsAhead(page)).toBe(
		`<head>\n\t\t${[asked, link('shared'), link('page'), first, sheet].join('\n\t\t')}\n</head>`
	);
	for (const bare of [`<head>${first}</head>`, `<head>${link('shared')}</head>`])
		expect(withScriptsAhead(bare)).toBe(bare);
});

it('leaves a page without a map, and one without scripts, as it was', () => {
	for (const page of [`<head>${link('shared')}${link('words')}</head>`, '<head></head>']) {
		expect(withMapNamed(page, MANIFEST)).toBe(page);
	}
});

describe('style sheets', () => {
	const sheet = (name: string) => `<link href="./_app/${name}.css" rel="stylesheet">`;
	const page = (...links: string[]) => `<head>\n\t\t${links.join('\n\t\t')}\n</head>`;
	const STYLED = {
		...MANIFEST,
		'src/lib/map/MapCanvas.svelte': { file: '_app/map.js', css: ['_app/map.css'], imports: ['_library'] },
		_library: { file: '_app/library.js', css: ['_app/library.css', '_app/own.css'] },
		'page with a map': {
			file: '_app/stage.js',
			css: ['_app/own.css'],
			dynamicImports: ['src/lib/map/MapCanvas.svelte', 'part']
		},
		part: { file: '_app/part.js', css: ['_app/part.css'] }
	};

	it('of parts that are loaded later come with them', () => {
		const built = page(link('stage'), sheet('own'), sheet('map'), sheet('part'));
		expect(withOwnSheets(built, STYLED)).toBe(page(link('stage'), sheet('own')));
	});

	it('of the map are named after those of the page, each once', () => {
		const built = page(link('stage'), sheet('own'));
		const named = [link('stage'), link('map'), link('library'), sheet('own'), sheet('map'), sheet('library')];
		expect(withMapNamed(built, STYLED)).toBe(page(...named));
		expect(
			withMapNamed(page(link('stage')), { ...STYLED, 'page with a map': MANIFEST['page with a map'] })
		).toBe(page(link('stage'), link('map'), link('library'), sheet('map'), sheet('library'), sheet('own')));
	});
});
