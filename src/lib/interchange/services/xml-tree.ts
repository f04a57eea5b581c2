import { attributeOf, scanXml, xmlText } from '../scan-xml';

/** An element of an XML text by its local name. */
export interface XmlNode {
	name: string;
	attributes: string;
	children: readonly XmlNode[];
	/** Its own text, with entities as letters. */
	text: string;
}

interface Open extends XmlNode {
	children: XmlNode[];
}

/** No capabilities are nested deeper. */
const MOST_NESTED = 100;

/** The root of an XML text; null where there is none. What is nested beyond reason is left out. */
export function xmlTree(xml: string): XmlNode | null {
	const top: Open = { name: '', attributes: '', children: [], text: '' };
	const open: Open[] = [top];
	let beyond = 0;
	scanXml(xml, {
		open(name, attributes) {
			if (open.length > MOST_NESTED) {
				beyond += 1;
				return;
			}
			const node: Open = { name, attributes, children: [], text: '' };
			open.at(-1)?.children.push(node);
			open.push(node);
		},
		close(name) {
			if (beyond > 0) beyond -= 1;
			else if (open.length > 1 && open.at(-1)?.name === name) open.pop();
		},
		text(raw) {
			const node = open.at(-1);
			if (node && beyond === 0) node.text += xmlText(raw);
		}
	});
	return top.children[0] ?? null;
}

/** Children of a name. */
export function all(node: XmlNode | undefined, name: string): readonly XmlNode[] {
	return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element at the end of a path of names; undefined where there is none. */
export function first(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
	return path.reduce<XmlNode | undefined>((at, name) => all(at, name)[0], node);
}

/** Text at the end of a path, trimmed; empty where there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string {
	return (first(node, ...path)?.text ?? '').replace(/\s+/g, ' ').trim();
}

/** An attribute by its local name; empty where there is none. */
export function attribute(node: XmlNode | undefined, name: string): string {
	return node ? attributeOf(node.attributes, name).trim() : '';
}
