import { CodedError } from '../domain/errors';
import { VINTAGES, type VintageId } from '../domain/vintage';
import { emptyProposal, type Proposal } from '../proposal/proposal';
import { readProposal } from '../proposal/read';
import { fromBase64, toBase64 } from './base64url';

/*
 * A proposal as text for a link: `1` (this form), a letter for the vintage, `.`, the atoms as a bit set in
 * base64url without trailing noughts, and, where more is said, `.` and the rest as JSON in base64url. Atoms
 * are numbered by their ids, so the text survives a new order of the topology. Old forms are read for ever.
 */

const LETTERS = 'abcd';

const DEFAULTS = emptyProposal('2020');
const SHORT = {
	name: 'n',
	note: 'o',
	base: 'b',
	parts: 'x',
	populationBasis: 'q',
	population: 'p',
	urbanClass: 'c',
	standard: 's',
	reductions: 'r'
} as const;
type Said = keyof typeof SHORT;

function atomBits(atoms: readonly string[]): Uint8Array {
	const numbers = atoms.map((atom) => Number(atom.slice(1)));
	const bytes = new Uint8Array(Math.ceil((Math.max(0, ...numbers) + 1) / 8));
	for (const n of numbers) bytes[n >> 3] = (bytes[n >> 3] ?? 0) | (1 << (n & 7));
	return atoms.length > 0 ? bytes : new Uint8Array();
}

function atomsOf(bytes: Uint8Array): string[] {
	return [...bytes].flatMap((byte, i) =>
		[0, 1, 2, 3, 4, 5, 6, 7]
			.filter((bit) => byte & (1 << bit))
			.map((bit) => `a${String(i * 8 + bit).padStart(3, '0')}`)
	);
}

/** The whole proposal as text for a link. */
export function formatProposal(proposal: Proposal): string {
	const letter = LETTERS[VINTAGES.findIndex((one) => one.id === proposal.vintage)] ?? '';
	const said = (Object.keys(SHORT) as Said[]).filter(
		(key) => JSON.stringify(proposal[key]) !== JSON.stringify(DEFAULTS[key])
	);
	const rest = Object.fromEntries(said.map((key) => [SHORT[key], proposal[key]]));
	const text = said.length > 0 ? `.${toBase64(new TextEncoder().encode(JSON.stringify(rest)))}` : '';
	return `1${letter}.${toBase64(atomBits(proposal.atoms))}${text}`;
}

/** Reads what `formatProposal` wrote. Throws `link-invalid` or `proposal-invalid`. */
export function parseProposal(text: string): Proposal {
	const found = /^1([a-d])\.([\w-]*)(?:\.([\w-]+))?$/.exec(text);
	const vintage: VintageId | undefined = VINTAGES[LETTERS.indexOf(found?.[1] ?? '?')]?.id;
	if (!found || !vintage) throw new CodedError('link-invalid', { what: 'form' });
	let rest: Record<string, unknown> = {};
	try {
		const said = found[3] ? new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(found[3])) : '{}';
		const read: unknown = JSON.parse(said);
		if (typeof read !== 'object' || read === null) throw new CodedError('link-invalid', { what: 'rest' });
		rest = read as Record<string, unknown>;
	} catch {
		throw new CodedError('link-invalid', { what: 'rest' });
	}
	const long = (Object.keys(SHORT) as Said[])
		.filter((key) => SHORT[key] in rest)
		.map((key) => [key, rest[SHORT[key]]]);
	let atoms: string[];
	try {
		atoms = atomsOf(fromBase64(found[2] ?? ''));
	} catch {
		throw new CodedError('link-invalid', { what: 'atoms' });
	}
	return readProposal({ ...Object.fromEntries(long), vintage, atoms });
}
