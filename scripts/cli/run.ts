import { parseArgs } from 'node:util';
import { CodedError } from '../../src/lib/domain/errors';
import type { Call, Command, CommandResult, OptionValues, Tell } from './command';
import { Refusal } from './refusal';
import { formatTable } from './table';
import { wordsOf } from './words';
import { toCsv } from '../../src/lib/interchange/csv';
import { PROVINCE } from '../../src/lib/register/province';
import { PLAN_DATE } from '../../src/lib/register/dates';

/** By their names; each is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	units: async () => (await import('./units')).units,
	proposals: async () => (await import('./proposals')).proposals,
	proposal: async () => (await import('./proposal')).proposal,
	coverage: async () => (await import('./coverage')).coverage,
	plans: async () => (await import('./plans')).plans,
	centres: async () => (await import('./centres')).centres,
	projects: async () => (await import('./projects')).projects,
	targets: async () => (await import('./targets')).targets,
	locate: async () => (await import('./locate')).locate,
	ledger: async () => (await import('./ledger')).ledger,
	worklist: async () => (await import('./worklist')).worklist,
	diff: async () => (await import('./diff')).diff,
	dossier: async () => (await import('./dossier')).dossier,
	snapshot: async () => (await import('./snapshot')).snapshot,
	verify: async () => (await import('./verify')).verify,
	report: async () => (await import('./report')).report,
	export: async () => (await import('./export')).exportLayer,
	evidence: async () => (await import('./evidence')).evidence,
	layers: async () => (await import('./layers')).layers,
	db: async () => (await import('./db')).db,
	publish: async () => (await import('./publish')).publishSite
};

const FOOTER = `For reference, no legal force. Ask ${PROVINCE.ask.vi}.`;

export interface CliOutcome {
	exitCode: 0 | 1 | 2;
	/** What is printed, but for what follows in `more` piece by piece. */
	stdout: string;
	more: Iterable<string>;
	stderr: string;
}

async function helpText(): Promise<string> {
	const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
	const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
	return [
		'npm run --silent planning -- <command> [options] [--json|--csv]',
		'',
		...lines,
		'',
		'Areas in ha and km² and percentages have four decimals. Days are YYYY-MM-DD. Without --as-of the day is',
		`that of --vintage, else ${PLAN_DATE}${PROVINCE.plan ? ` (${PROVINCE.plan.name.en})` : ''}; for files it is today.`,
		'A wrong call or bad input ends with 2 and {"error":{"code","message"}} on stderr.'
	].join('\n');
}

type Form = Call['form'];

function formOf({ json = false, csv = false }: { json?: boolean; csv?: boolean }): Form {
	if (json && csv) throw new Refusal('option-conflict', '--json does not go with --csv');
	return json ? 'json' : csv ? 'csv' : 'table';
}

const operandsOf = ({ operand, operands = [] }: Command) => (operand === undefined ? operands : [operand]);

function operandValues(command: Command, given: readonly string[]): OptionValues {
	const needed = operandsOf(command);
	const names = command.optional === undefined ? needed : [command.optional];
	const values = Object.fromEntries(names.map((name, k) => [name, given[k]]));
	const missing = needed.find((name) => values[name] === undefined || values[name] === '');
	if (missing !== undefined) throw new Refusal('argument-missing', `${command.name}: say which ${missing}`);
	const more = given[names.length];
	if (more !== undefined)
		throw new Refusal(
			'argument-unexpected',
			names.length === 1
				? `${command.name} takes one ${names[0]}, not "${more}" too`
				: `${command.name} takes ${names.join(' and ')}, not "${more}" too`
		);
	return values;
}

function parse(command: Command, args: readonly string[]): { values: OptionValues; form: Form } {
	const { flags = [] } = command;
	const options = Object.fromEntries([
		...command.options.map((name) => [name, { type: 'string' as const }]),
		...flags.map((name) => [name, { type: 'boolean' as const }])
	]) as Record<string, { type: 'string' | 'boolean' }>;
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { ...options, json: { type: 'boolean' }, csv: { type: 'boolean' } },
			strict: true,
			allowPositionals: operandsOf(command).length > 0 || command.optional !== undefined
		});
		const { json, csv, ...rest } = values;
		const form = formOf({ json: json === true, csv: csv === true });
		const named = Object.fromEntries(
			Object.entries(rest).map(([name, value]) => [name, value === true ? 'given' : String(value)])
		);
		return { values: { ...named, ...operandValues(command, positionals) }, form };
	} catch (error) {
		if (error instanceof Refusal) throw error;
		const code = error instanceof Error && 'code' in error ? error.code : null;
		const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Refusal('option-unknown', message);
		if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw new Refusal('argument-unexpected', message);
		if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Refusal('option-value', message);
		throw error;
	}
}

interface Printed {
	text: string;
	more: Iterable<string>;
	failure: Refusal | null;
}

const printed = (text: string, failure: Refusal | null = null): Printed => ({
	text: `${text}\n`,
	more: [],
	failure
});

/** The text of an answer with a list that is printed thing by thing. */
function jsonOf(result: CommandResult): Printed {
	const { json, list, failure = null } = result;
	const text = JSON.stringify(json, null, '\t');
	if (!list) return printed(text, failure);
	const empty = `\n\t"${list.key}": [`;
	const at = text.indexOf(`${empty}]`) + empty.length;
	function* more(things: Iterable<string>): Generator<string> {
		let some = false;
		for (const thing of things) {
			yield `${some ? ',' : ''}\n\t\t${thing.replaceAll('\n', '\n\t\t')}`;
			some = true;
		}
		yield `${some ? '\n\t' : ''}${text.slice(at)}\n`;
	}
	return { text: text.slice(0, at), more: more(list.texts), failure };
}

async function execute(args: readonly string[], tell: Tell): Promise<Printed> {
	const [name, ...rest] = args;
	if (name === '--help' || name === '-h' || name === 'help') return printed(await helpText());
	const names = Object.keys(COMMANDS).join(', ');
	if (name === undefined) throw new Refusal('command-missing', `a command is missing: one of ${names}`);
	const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!load) throw new Refusal('command-unknown', `"${name}" is no command: one of ${names}`);
	const command = await load();
	const { values, form } = parse(command, rest);
	const result = await command.run(values, { form, tell });
	const { table, notes, failure = null } = result;
	if (form === 'json') return jsonOf(result);
	if (form === 'csv') return printed(toCsv([table.head, ...table.rows]).trimEnd(), failure);
	return printed([formatTable(table), '', ...notes, FOOTER].join('\n'), failure);
}

const errorLine = (code: string, message: string) => `${JSON.stringify({ error: { code, message } })}\n`;

/**
 * Runs a command line; never throws. Nothing goes to stdout unless all went well, or a file was gone through
 * of which nothing could be read: then its rows say why, and the refusal goes to stderr. `tell` hears how far a long
 * work has come.
 */
export async function runCli(args: readonly string[], tell: Tell = () => {}): Promise<CliOutcome> {
	try {
		const { text, more, failure } = await execute(args, tell);
		return {
			exitCode: failure ? 2 : 0,
			stdout: text,
			more,
			stderr: failure ? errorLine(failure.code, failure.message) : ''
		};
	} catch (error) {
		const known = error instanceof Refusal || error instanceof CodedError;
		const code = known ? error.code : 'internal';
		const message =
			error instanceof CodedError ? wordsOf(error) : error instanceof Error ? error.message : String(error);
		return { exitCode: known ? 2 : 1, stdout: '', more: [], stderr: errorLine(code, message) };
	}
}
