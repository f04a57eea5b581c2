import { expect, it } from 'vitest';
import { copiesAt, copyName, staleCopies } from '../../../src/lib/workspace/copies';
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

it.each([
	['/index.html', '/'],
	['/print/index.html', '/print/'],
	['/ban/do/print/index.html', '/ban/do/print/'],
	['/print/', '/print/'],
	['/tiles/atoms.topojson', '/tiles/atoms.topojson'],
	['/my-index.html', '/my-index.html']
])('the page at %s is %s', (path, own) => {
	expect(pagePath(path)).toBe(own);
});

it('a page without its last slash is known by the list of pages', () => {
	expect(pagePath('/print', ['/', '/print/'])).toBe('/print/');
	expect(pagePath('/nothing', ['/', '/print/'])).toBe('/nothing');
});
