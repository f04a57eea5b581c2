/** A node of well-known text: PROJCS["name", …]. */
export interface WktNode {
	word: string;
	values: (string | number)[];
	nodes: WktNode[];
}

const TOKEN =
	/\s*(?:([A-Za-z_]\w*)\s*[[(]|"((?:[^"]|"")*)"|([-+]?[\d.]+(?:[eE][-+]?\d+)?)|([A-Za-z_][\w-]*)|([\])])|(,))/gy;

/** Deeper than any system is written. */
const MOST_NESTED = 40;

/** A WKT 1, ESRI or WKT 2 text as a tree; null when it is none. */
export function parseWkt(text: string): WktNode | null {
	const root: WktNode = { word: '', values: [], nodes: [] };
	const open = [root];
	TOKEN.lastIndex = 0;
	for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
		const [, word, quoted, number, bare, end] = found;
		const inner = open.at(-1) ?? root;
		if (word !== undefined) {
			if (open.length > MOST_NESTED) return null;
			const node = { word: word.toUpperCase(), values: [], nodes: [] };
			inner.nodes.push(node);
			open.push(node);
		} else if (quoted !== undefined) inner.values.push(quoted.replaceAll('""', '"'));
		else if (number !== undefined) inner.values.push(Number(number));
		else if (bare !== undefined) inner.values.push(bare);
		else if (end !== undefined && open.length > 1) open.pop();
		if (open.length === 1 && root.nodes.length > 0) break;
	}
	return root.nodes[0] ?? null;
}

/** The first node of one of some words, the outermost first. */
export function findNode(from: WktNode, words: readonly string[]): WktNode | null {
	for (let level = [from]; level.length > 0; level = level.flatMap(({ nodes }) => nodes)) {
		const found = level.find(({ word }) => words.includes(word));
		if (found) return found;
	}
	return null;
}
