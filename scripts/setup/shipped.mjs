import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOf, mayShip } from './licences.mjs';

/**
 * A package that ships.
 * @typedef {{ name: string, version: string, licence: string, author: string, home: string, text: string }} Shipped
 */

/** @typedef {string | { name?: string, type?: string, url?: string } | undefined} Told what a package.json says in two ways */

/** @param {Told} told @param {'name' | 'type' | 'url'} key */
const saidBy = (told, key) => (typeof told === 'string' ? told : (told?.[key] ?? ''));

/**
 * The folder of the package that a module of a bundle is of; null for one of ours.
 * @param {string} id of the module, its path perhaps with a query
 * @returns {string | null}
 */
export function packageFolder(id) {
	const path = id.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0] ?? '';
	const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)(?:\/|$)/.exec(path) ?? [];
	return folder ?? null;
}

/**
 * What a package says of itself. Throws where it may not ship, or does not say under which licence.
 * @param {string} folder
 * @returns {Shipped}
 */
export function readShipped(folder) {
	const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const { name, version, license, licenses, author, homepage, repository } = said;
	const licence = licenceOf(name, saidBy(license ?? licenses?.[0], 'type'));
	if (!mayShip(name, licence)) throw new Error(`${name} may not ship: its licence is “${licence}”`);
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file));
	return {
		name,
		version,
		licence,
		author: saidBy(author, 'name'),
		home: homepage ?? saidBy(repository, 'url').replace(/^git\+/, ''),
		text: files
			.sort()
			.map((file) => readFileSync(join(folder, file), 'utf8').trim())
			.join('\n\n')
	};
}

/**
 * The folder of a package as installed: what another package has copied into its own files has no package.json there.
 * @param {string} folder as packageFolder tells
 * @param {string} root the folder with node_modules
 * @returns {string}
 */
export function installedFolder(folder, root) {
	if (existsSync(join(folder, 'package.json'))) return folder;
	return join(
		root,
		'node_modules',
		folder.slice(folder.lastIndexOf('/node_modules/') + '/node_modules/'.length)
	);
}

/** @param {Shipped} shipped */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * A CycloneDX 1.6 bill of materials.
 * @param {{ name: string, version: string }} app
 * @param {readonly Shipped[]} packages
 * @returns {string}
 */
export function billOf(app, packages) {
	const components = packages.map((one) => ({
		type: 'library',
		'bom-ref': purl(one),
		name: one.name,
		version: one.version,
		...(one.author ? { author: one.author } : {}),
		licenses: [
			/ (OR|AND) /.test(one.licence) ? { expression: one.licence } : { license: { id: one.licence } }
		],
		purl: purl(one),
		...(/^https?:/.test(one.home) ? { externalReferences: [{ type: 'website', url: one.home }] } : {})
	}));
	const bill = {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: { component: { type: 'application', 'bom-ref': app.name, ...app } },
		components
	};
	return `${JSON.stringify(bill, null, '\t')}\n`;
}

/**
 * The licences of what ships as one text: first a list, then each text once with the packages it is of.
 * @param {readonly Shipped[]} packages
 * @returns {string}
 */
export function noticesOf(packages) {
	const list = packages.map(
		({ name, version, licence, home }) => `${name} ${version}: ${licence}${home ? `\n  ${home}` : ''}`
	);
	/** @type {Map<string, string[]>} */
	const texts = new Map();
	for (const { name, version, licence, author, text } of packages) {
		const words =
			text ||
			`No text comes with the package. Its licence is ${licence}${author && `, its author ${author}`}.`;
		texts.set(words, [...(texts.get(words) ?? []), `${name} ${version}`]);
	}
	const rule = '-'.repeat(80);
	const parts = [...texts].map(([text, names]) => `${rule}\n${names.join(', ')}\n${rule}\n\n${text}\n`);
	return `What this page is made with, and under which licences.\n\n${list.join('\n')}\n\n${parts.join('\n')}`;
}
