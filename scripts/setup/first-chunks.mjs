import { createHash } from 'node:crypto';
import { MAP, VIEW_PARTS } from './first-map.mjs';

/** What SvelteKit makes of a page or layout: it imports the component. */
const NODE = /\/client-optimized\/nodes\/\d+\.js$/;
/** What runs on every page, and shows them. */
const ALWAYS = /\/@sveltejs\/kit\/src\/runtime\/client\/entry\.js$|\/client-optimized\/app\.js$/;
const FRAME =
	/\/src\/routes\/\+(layout|error)\.svelte$|\/kit\/src\/runtime\/components\/[^/]*\/error\.svelte$/;
const MAP_PAGE = /\/src\/routes\/\+page\.svelte$/;
/** A message of the words, by its key; what imports one imports the list of all. */
const MESSAGE = /\/paraglide\/messages\/([^/]+)\.js$/;
/** Less code than this is not worth a request: every page fetches it. */
const SMALL = 16_000;
const ALL = 'all';
/** Runs before what a page is told of its province is there: nothing that reads the register may run with it. */
const START = 'start';
/** What several views of the map page show, and is too little to be asked for apart. */
const VIEWS = 'views';

/** @typedef {{ ids: readonly string[], infoOf: (id: string) => { code: string | null, importedIds: readonly string[], dynamicallyImportedIds: readonly string[] } | null }} Graph */

/**
 * What a page imports, and with `loads` what it may load on demand too. Messages come by those who use them.
 * @param {Graph} graph @param {readonly string[]} roots @param {boolean} loads
 */
function withImports({ infoOf }, roots, loads) {
	const seen = new Set(roots);
	for (const id of seen) {
		const { importedIds = [], dynamicallyImportedIds = [] } = infoOf(id) ?? {};
		for (const next of loads ? [...importedIds, ...dynamicallyImportedIds] : importedIds)
			if (!MESSAGE.test(next)) seen.add(next);
	}
	return seen;
}

/** Users of each message by its key. @param {Graph} graph */
function usersOfMessages({ ids, infoOf }) {
	/** @type {Map<string, string[]>} */
	const users = new Map();
	for (const id of ids) {
		if (MESSAGE.test(id)) continue;
		for (const [, key = ''] of infoOf(id)?.code?.matchAll(/\bm\.(\w+)/g) ?? [])
			users.set(key, [...(users.get(key) ?? []), id]);
	}
	return users;
}

/** The modules of the build that are some sources of the app. @param {Graph} graph @param {readonly string[]} paths */
const modulesOf = (graph, paths) => graph.ids.filter((id) => paths.some((path) => id.endsWith(`/${path}`)));

/**
 * Modules that a view of the map page shows at once beside those of the page, by the views that do and the pages that
 * need them too. What the map itself needs is left where it is.
 * @param {Graph} graph @param {(id: string) => boolean} isFirst of the page
 * @param {(users: readonly string[]) => string} pages
 * @returns {Map<string, string>}
 */
function viewsOf(graph, isFirst, pages) {
	const taken = withImports(graph, modulesOf(graph, [MAP]), false);
	/** @type {Map<string, string[]>} */
	const views = new Map();
	for (const [view, parts] of Object.entries(VIEW_PARTS)) {
		const roots = modulesOf(graph, parts);
		for (const id of withImports(graph, roots, false))
			if (!isFirst(id) && !taken.has(id) && !roots.includes(id))
				views.set(id, [...(views.get(id) ?? []), view]);
	}
	/** @type {Map<string, string>} */
	const of = new Map([...views].map(([id, by]) => [id, `${VIEWS} ${by.join()} ${pages([id])}`]));
	const users = usersOfMessages(graph);
	for (const id of graph.ids) {
		const by = users.get(MESSAGE.exec(id)?.[1] ?? '') ?? [];
		if (isFirst(id) || by.some((user) => taken.has(user)) || !by.some((user) => views.has(user))) continue;
		const shown = new Set(by.flatMap((user) => views.get(user) ?? []));
		of.set(id, `${VIEWS} ${[...shown].sort().join()} ${pages(by)}`);
	}
	return of;
}

/**
 * Modules that the page of the map needs before anything is loaded on demand, each with the pages that need it too, at
 * once or on demand; and those that one of its views shows at once, each with its views and pages.
 * @param {Graph} graph
 * @returns {{ page: Map<string, string>, views: Map<string, string> }} groups by module
 */
function groupsOf(graph) {
	/** @param {string} id @param {RegExp} of */
	const holds = (id, of) => graph.infoOf(id)?.importedIds.some((one) => of.test(one)) ?? false;
	const nodes = graph.ids.filter((id) => NODE.test(id));
	const map = nodes.find((id) => holds(id, MAP_PAGE));
	if (!map) return { page: new Map(), views: new Map() };
	const frame = nodes.filter((id) => holds(id, FRAME));
	const starts = graph.ids.filter((id) => ALWAYS.test(id));
	const start = withImports(graph, starts, false);
	const always = withImports(graph, [...starts, ...frame], false);
	const first = new Set([...always, ...withImports(graph, [map], false)]);
	const needs = nodes
		.filter((id) => id !== map && !frame.includes(id))
		.flatMap((id) => [withImports(graph, [id], false), withImports(graph, [id], true)]);
	/** @param {readonly string[]} users */
	const pages = (users) => {
		if (users.some((id) => start.has(id))) return START;
		if (users.some((id) => always.has(id))) return ALL;
		return needs.flatMap((page, i) => (users.some((id) => page.has(id)) ? i : [])).join();
	};
	/** @type {Map<string, string>} */
	const of = new Map([...first].map((id) => [id, pages([id])]));
	const users = usersOfMessages(graph);
	for (const id of graph.ids) {
		const by = users.get(MESSAGE.exec(id)?.[1] ?? '') ?? [];
		if (!by.some((user) => first.has(user))) continue;
		of.set(id, pages(by));
		// What tells the language.
		for (const needed of graph.infoOf(id)?.importedIds ?? []) of.set(needed, START);
	}
	// In a site of the country the page first tells province and overview apart: it shows no view by itself.
	const shown = new Set(modulesOf(graph, VIEW_PARTS.coverage));
	const shows = [...first].some((id) =>
		graph.infoOf(id)?.dynamicallyImportedIds.some((part) => shown.has(part))
	);
	return { page: of, views: shows ? viewsOf(graph, (id) => of.has(id), pages) : new Map() };
}

/**
 * Gives what is small to all of a kind, where it needs and loads nothing else.
 * @param {Graph} graph @param {Map<string, string>} groups of modules, changed here
 * @param {string} all the group it goes to @param {readonly string[]} stay what is not joined
 */
function joinSmall(graph, groups, all, stay) {
	for (let joined = true; joined;) {
		joined = false;
		for (const by of new Set(groups.values())) {
			const own = [...groups].filter(([, one]) => one === by).map(([id]) => id);
			const size = own.reduce((sum, id) => sum + (graph.infoOf(id)?.code?.length ?? 0), 0);
			const imports = own.flatMap((id) => graph.infoOf(id)?.importedIds ?? []);
			const alone = imports.every((id) => [by, all, ...stay, undefined].includes(groups.get(id)));
			const loads = own.some((id) => graph.infoOf(id)?.dynamicallyImportedIds.length);
			if (by === all || stay.includes(by) || by === '' || size > SMALL || !alone || loads) continue;
			for (const id of own) groups.set(id, all);
			joined = true;
		}
	}
}

/**
 * Joins the many small scripts of the first page: on a line with 150 ms to the server a hundred of them wait longer for
 * their turn than for their bytes. Modules that the same pages need are one script, so that no page fetches much that
 * it does not need; what is loaded on demand stays as it is.
 * @returns {import('vite').Plugin}
 */
export function firstChunks() {
	/** @type {Map<string, string>} */
	let groups = new Map();
	/** @param {string} id */
	const name = (id) => {
		const by = groups.get(id);
		return by === undefined ? null : `first-${createHash('sha256').update(by).digest('hex').slice(0, 8)}`;
	};
	// What a module imports is needed by the same pages and perhaps more: scripts import in one direction only.
	const codeSplitting = { groups: [{ name }], includeDependenciesRecursively: false };
	return {
		name: 'first-chunks',
		config: () => ({
			build: { rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { codeSplitting } } }
		}),
		buildEnd() {
			groups = new Map();
			if (this.environment.name !== 'client') return;
			const graph = { ids: [...this.getModuleIds()], infoOf: this.getModuleInfo.bind(this) };
			const { page, views } = groupsOf(graph);
			joinSmall(graph, page, ALL, [START]);
			joinSmall(graph, views, VIEWS, []);
			groups = new Map([...page, ...views]);
		}
	};
}
