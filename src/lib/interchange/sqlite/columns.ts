/** A column of a table, as its CREATE TABLE says. */
export interface SqlColumn {
	name: string;
	type: string;
	/** True for an INTEGER PRIMARY KEY: its value is the number of the row. */
	rowid: boolean;
}

const QUOTED = /^(?:"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|([^\s(,]+))/;

/** The parts of a text between its outer brackets, at their commas. */
function partsOf(sql: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let quote = '';
	let part = '';
	for (const sign of sql.slice(sql.indexOf('(') + 1)) {
		if (quote !== '') {
			if (sign === quote) quote = '';
		} else if (`"'\``.includes(sign)) quote = sign;
		else if (sign === '[') quote = ']';
		else if (sign === '(') depth += 1;
		else if (sign === ')') depth -= 1;
		if (depth < 0) break;
		if (sign === ',' && depth === 0 && quote === '') {
			parts.push(part);
			part = '';
		} else part += sign;
	}
	return [...parts, part].map((one) => one.trim());
}

/** The columns of a CREATE TABLE in their order. */
export function columnsOf(sql: string): SqlColumn[] {
	const plain = sql.replace(/--[^\n]*\n/g, ' ').replace(/\/\*[\s\S]*?\*\//g, ' ');
	return partsOf(plain)
		.filter((part) => !/^(constraint|primary\s+key|unique|check|foreign\s+key)\b/i.test(part))
		.flatMap((part) => {
			const found = QUOTED.exec(part);
			if (!found) return [];
			const name = found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '';
			const rest = part.slice(found[0].length).trim();
			const type = /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
			return [{ name, type, rowid: /^integer\b/i.test(rest) && /\bprimary\s+key\b/i.test(rest) }];
		});
}
