/** Licences under which what ships may be passed on inside the page. */
const ALLOWED = new Set([
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'BSL-1.0',
	'CC0-1.0',
	'EDL-1.0',
	'ISC',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'Unlicense',
	'Zlib'
]);

/** Packages that ship as files of their own, which may be replaced: their licence asks for no more. */
const APART = new Map([['gdal3.js', 'LGPL-2.1-or-later']]);

/** Read in the text of the licence, where a package.json says it wrongly. @type {Readonly<Record<string, string>>} */
const READ = { arc: 'BSD-2-Clause', 'splaytree-ts': 'BSD-3-Clause', 'svelte-toolbelt': 'MIT' };

/** The licence of a package, by what its package.json says. @param {string} name @param {string} said */
export const licenceOf = (name, said) => READ[name] ?? said;

/**
 * True when a package may ship under a licence, an SPDX expression: of `OR` one is enough, of `AND` all must be allowed.
 * @param {string} name of the package
 * @param {string} licence
 * @returns {boolean}
 */
export function mayShip(name, licence) {
	if (APART.get(name) === licence) return true;
	return licence
		.replace(/[()]/g, ' ')
		.split(/\s+OR\s+/)
		.some((choice) => choice.split(/\s+AND\s+/).every((one) => ALLOWED.has(one.trim())));
}
