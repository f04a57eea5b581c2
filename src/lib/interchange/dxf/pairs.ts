import { CodedError } from '../../domain/errors';

/** A group of a DXF file: its code and its value as text, still one byte a letter. */
export interface Pair {
	code: number;
	value: string;
}

/** The groups of an ASCII DXF. Throws `dxf-binary`, `dxf-invalid` for a text that is none. */
function* pairsOf(text: string): Generator<Pair> {
	if (text.startsWith('AutoCAD Binary DXF')) throw new CodedError('dxf-binary');
	let at = 0;
	const line = (): string | null => {
		if (at >= text.length) return null;
		const end = text.indexOf('\n', at);
		const one = text.slice(at, end < 0 ? text.length : end);
		at = end < 0 ? text.length : end + 1;
		return one.endsWith('\r') ? one.slice(0, -1) : one;
	};
	for (let code = line(); code !== null; code = line()) {
		const value = line();
		if (value === null) return;
		const number = Number(code);
		if (code.trim() === '' || !Number.isInteger(number)) throw new CodedError('dxf-invalid');
		yield { code: number, value };
	}
}

/** A thing of a section: its word and the groups behind it. */
export interface Entity {
	type: string;
	pairs: Pair[];
}

/** The things of each section, in their order, and the variables of the header. `torn`: no end was reached. */
export interface Sections {
	header: ReadonlyMap<string, string>;
	entities: Entity[];
	torn: boolean;
}

/** Reads the header and the entities; classes, tables, blocks and objects are passed over. */
export function sectionsOf(text: string): Sections {
	const header = new Map<string, string>();
	const entities: Entity[] = [];
	let section = '';
	let variable = '';
	let entity: Entity | null = null;
	let ended = false;
	let named = false;
	for (const { code, value } of pairsOf(text)) {
		if (code === 0) {
			entity = null;
			const word = value.trim().toUpperCase();
			named = word === 'SECTION';
			if (word === 'EOF') ended = true;
			else if (word === 'ENDSEC') section = '';
			else if (section === 'ENTITIES') {
				entity = { type: word, pairs: [] };
				entities.push(entity);
			}
		} else if (named && code === 2) {
			section = value.trim().toUpperCase();
			named = false;
		} else if (section === 'HEADER') {
			if (code === 9) variable = value.trim();
			else if (!header.has(variable)) header.set(variable, value.trim());
		} else entity?.pairs.push({ code, value });
	}
	return { header, entities, torn: !ended };
}
