import { xmlTree, type XmlNode } from './xml-tree';

/** Most of what a server says that is repeated. */
const MOST_LETTERS = 240;

function* texts(node: XmlNode): Generator<string, void> {
	if (/^(ServiceException|ExceptionText)$/.test(node.name)) yield node.text;
	for (const child of node.children) yield* texts(child);
}

/** Plain words of a server, short enough to be repeated. */
export function saidShort(text: string): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	return plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS - 1)}…` : plain;
}

/** What an exception of an OGC service says (1.1, 1.3 and OWS); null where the text is no exception. */
export function exceptionOf(text: string): string | null {
	if (!/Exception/.test(text.slice(0, 2000))) return null;
	const root = xmlTree(text);
	if (!root || !/^(ServiceExceptionReport|ExceptionReport|ServiceException)$/.test(root.name)) return null;
	return saidShort([...texts(root)].join(' ')) || root.name;
}
