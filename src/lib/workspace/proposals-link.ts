import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import { VINTAGES, ATOM_COUNT, PLAN_VINTAGE, vintageById } from '../register/vintages';
import { emptyProposal, type Proposal } from '../proposal/proposal';
import { readProposal } from '../proposal/read';
import { fromBase64, toBase64 } from './base64url';
import { packJson, unpackJson } from './packed';
import { MAX_LINK, seal, unseal } from './sealed-text';

/*
 * A proposal as text for a link: `2` (this form) and a letter for the vintage, sealed, with the atoms as a bit
 * set in base64url without trailing noughts, and, where more is said, `.` and the rest packed. Atoms are
 * numbered by their ids, so the text survives a new order of the topology. Form 1 had no seal, and the rest as
 * JSON in base64url. Old forms are read for ever.
 */

const DEFAULTS = emptyProposal(PLAN_VINTAGE);
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

/** Throws `link-invalid` for bits that stand for no atom: such a text was damaged on its way. */
function atomsOf(text: string): string[] {
	const bytes = fromBase64(text);
	const numbers = [...bytes].flatMap((byte, i) =>
		[0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => i * 8 + bit)
	);
	if (toBase64(bytes) !== text || bytes.at(-1) === 0 || numbers.some((n) => n < 1 || n > ATOM_COUNT))
		throw new CodedError('link-invalid', { what: 'atoms' });
	return numbers.map((n) => `a${String(n).padStart(3, '0')}`);
}

/** The whole proposal as text for a link. */
export function formatProposal(proposal: Proposal): string {
	const { letter } = vintageById(proposal.vintage);
	const said = (Object.keys(SHORT) as Said[]).filter(
		(key) => JSON.stringify(proposal[key]) !== JSON.stringify(DEFAULTS[key])
	);
	const rest = Object.fromEntries(said.map((key) => [SHORT[key], proposal[key]]));
	return seal(
		`2${letter}`,
		`${toBase64(atomBits(proposal.atoms))}${said.length > 0 ? `.${packJson(rest)}` : ''}`
	);
}

/**
 * A proposal as text that a link has room for: without its note where that is too long, and null where the rest
 * is too long as well. `left` names what was left out.
 */
export function linkProposal(proposal: Proposal): { text: string | null; left: 'note' | 'proposal' | null } {
	const whole = formatProposal(proposal);
	if (whole.length <= MAX_LINK) return { text: whole, left: null };
	const bare = formatProposal({ ...proposal, note: '' });
	return bare.length <= MAX_LINK ? { text: bare, left: 'note' } : { text: null, left: 'proposal' };
}

function oldJson(text: string): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(text)));
	} catch {
		throw new CodedError('link-invalid', { what: 'rest' });
	}
}

/** Vintage letter, atoms and the rest of a text of any form. */
function partsOf(text: string): { letter: string; atoms: string; rest: unknown } {
	const old = /^1([a-z])\.([\w-]*)(?:\.([\w-]+))?$/.exec(text);
	if (old) return { letter: old[1] ?? '', atoms: old[2] ?? '', rest: old[3] ? oldJson(old[3]) : {} };
	const sealed = unseal(text);
	if (!sealed) throw new CodedError('link-invalid', { what: 'check' });
	const [atoms = '', rest] = sealed.body.split('.');
	if (!/^2[a-z]$/.test(sealed.form)) throw new CodedError('link-invalid', { what: 'form' });
	return { letter: sealed.form.charAt(1), atoms, rest: rest === undefined ? {} : unpackJson(rest) };
}

/** Reads what `formatProposal` wrote. Throws `link-invalid` or `proposal-invalid`. */
export function parseProposal(text: string): Proposal {
	const { letter, atoms, rest } = partsOf(text);
	const vintage: VintageId | undefined = VINTAGES.find((one) => one.letter === letter)?.id;
	if (!vintage) throw new CodedError('link-invalid', { what: 'form' });
	if (typeof rest !== 'object' || rest === null) throw new CodedError('link-invalid', { what: 'rest' });
	const said = rest as Record<string, unknown>;
	const long = (Object.keys(SHORT) as Said[])
		.filter((key) => Object.hasOwn(said, SHORT[key]))
		.map((key) => [key, said[SHORT[key]]]);
	return readProposal({ ...Object.fromEntries(long), vintage, atoms: atomsOf(atoms) });
}
