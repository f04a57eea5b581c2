import { expect, it } from 'vitest';
import { withMapNamed } from '../../../scripts/setup/first-map.mjs';

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

it('leaves a page without a map, and one without scripts, as it was', () => {
	for (const page of [`<head>${link('shared')}${link('words')}</head>`, '<head></head>']) {
		expect(withMapNamed(page, MANIFEST)).toBe(page);
	}
});
