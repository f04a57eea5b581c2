import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { ROOT } from './run.mjs';

const LIST = `${ROOT}static/services.json`;

/**
 * The content security policy of the pages, with the hosts of the services that `static/services.json` lists let in.
 * Ends the build where the list is not sound: the message has the code and the service.
 * @template {Record<string, unknown>} Directives
 * @param {Directives} directives
 * @returns {Promise<Directives>}
 */
export async function policyOfSite(directives) {
	/** @type {unknown} */
	let json;
	try {
		json = JSON.parse(readFileSync(LIST, 'utf8').replace(/^\ufeff/, ''));
	} catch (error) {
		throw new Error(`static/services.json: ${error instanceof Error ? error.message : 'unreadable'}`, {
			cause: error
		});
	}
	const from = (/** @type {string} */ name) =>
		tsImport(`../../src/lib/interchange/services/${name}.ts`, import.meta.url);
	const [{ readServiceList }, { policyWith }] = await Promise.all([from('service-list'), from('policy')]);
	return policyWith(directives, readServiceList(json));
}
