import { expect, it } from 'vitest';
import { isLostPart } from '../../../src/lib/domain/lost-part';

// As Chromium 130, Firefox 128 and Safari 18 word it, and Vite for a style sheet.
it.each([
	'Failed to fetch dynamically imported module: https://a.vn/_app/immutable/chunks/x.js',
	'error loading dynamically imported module: https://a.vn/_app/immutable/chunks/x.js',
	'Importing a module script failed.',
	'Unable to preload CSS for /_app/immutable/assets/x.css'
])('%s', (message) => {
	expect(isLostPart(new TypeError(message))).toBe(true);
});

it.each([new TypeError('Failed to fetch'), new Error('x is not a function'), 'import', null])(
	'another error is none: %s',
	(error) => {
		expect(isLostPart(error)).toBe(false);
	}
);
