import { parseArgs } from 'node:util';
import { CodedError } from '../../src/lib/domain/errors';
import { centres } from './centres';
import type { Command, OptionValues } from './command';
import { coverage } from './coverage';
import { db } from './db';
import { diff } from './diff';
import { dossier } from './dossier';
import { evidence } from './evidence';
import { exportLayer } from './export';
import { ledger } from './ledger';
import { layers } from './layers';
import { locate } from './locate';
import { plans } from './plans';
import { projects } from './projects';
import { proposal } from './proposal';
import { proposals } from './proposals';
import { Refusal } from './refusal';
import { report } from './report';
import { snapshot } from './snapshot';
import { formatTable } from './table';
import { targets } from './targets';
import { units } from './units';
import { worklist } from './worklist';
import { verify } from './verify';
import { wordsOf } from './words';
import { toCsv } from '../../src/lib/interchange/csv';
import { PROVINCE } from '../../src/lib/register/province';
import { PLAN_DATE } from '../../src/lib/register/dates';

const COMMANDS: readonly Command[] = [
	units,
	proposals,
	proposal,
	coverage,
	plans,
	centres,
	projects,
	targets,
	locate,
	ledger,
	worklist,
	diff,
	dossier,
	snapshot,
	verify,
	report,
	exportLayer,
	evidence,
	layers,
	db
];

const FOOTER = `For reference, no legal force. Ask ${PROVINCE.ask.vi}.`;

export interface CliOutcome {
	exitCode: 0 | 1 | 2;
	stdout: string;
	stderr: string;
}

function helpText(): string {
	const lines = COMMANDS.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
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

type Form = 'table' | 'json' | 'csv';

function formOf({ json = false, csv = false }: { json?: boolean; csv?: boolean }): Form {
	if (json && csv) throw new Refusal('option-conflict', '--json does not go with --csv');
	return json ? 'json' : csv ? 'csv' : 'table';
}

const operandsOf = ({ operand, operands = [] }: Command) => (operand === undefined ? operands : [operand]);

function operandValues(command: Command, given: readonly string[]): OptionValues {
	const names = operandsOf(command);
	const values = Object.fromEntries(names.map((name, k) => [name, given[k]]));
	const missing = names.find((name) => values[name] === undefined || values[name] === '');
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
	const options = Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }]));
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { ...options, json: { type: 'boolean' }, csv: { type: 'boolean' } },
			strict: true,
			allowPositionals: operandsOf(command).length > 0
		});
		const { json, csv, ...rest } = values;
		const form = formOf({ json: json === true, csv: csv === true });
		return { values: { ...(rest as OptionValues), ...operandValues(command, positionals) }, form };
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
	failure: Refusal | null;
}

async function execute(args: readonly string[]): Promise<Printed> {
	const [name, ...rest] = args;
	if (name === '--help' || name === '-h' || name === 'help') return { text: helpText(), failure: null };
	const names = COMMANDS.map((command) => command.name).join(', ');
	if (name === undefined) throw new Refusal('command-missing', `a command is missing: one of ${names}`);
	const command = COMMANDS.find((candidate) => candidate.name === name);
	if (!command) throw new Refusal('command-unknown', `"${name}" is no command: one of ${names}`);
	const { values, form } = parse(command, rest);
	const { json: whole, table, notes, failure = null } = await command.run(values);
	if (form === 'json') return { text: JSON.stringify(whole, null, '\t'), failure };
	if (form === 'csv') return { text: toCsv([table.head, ...table.rows]).trimEnd(), failure };
	return { text: [formatTable(table), '', ...notes, FOOTER].join('\n'), failure };
}

const errorLine = (code: string, message: string) => `${JSON.stringify({ error: { code, message } })}\n`;

/**
 * Runs a command line; never throws. Nothing goes to stdout unless all went well, or a file was gone through
 * of which nothing could be read: then its rows say why, and the refusal goes to stderr.
 */
export async function runCli(args: readonly string[]): Promise<CliOutcome> {
	try {
		const { text, failure } = await execute(args);
		return {
			exitCode: failure ? 2 : 0,
			stdout: `${text}\n`,
			stderr: failure ? errorLine(failure.code, failure.message) : ''
		};
	} catch (error) {
		const known = error instanceof Refusal || error instanceof CodedError;
		const code = known ? error.code : 'internal';
		const message =
			error instanceof CodedError ? wordsOf(error) : error instanceof Error ? error.message : String(error);
		return { exitCode: known ? 2 : 1, stdout: '', stderr: errorLine(code, message) };
	}
}
