import { existsSync, renameSync, writeFileSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { COVERAGE_METHOD, coverageFigures } from '../../src/lib/coverage/figures';
import { PLAN_TYPES } from '../../src/lib/domain/plan';
import { qualifierCode } from '../../src/lib/domain/figure';
import { heldValue } from '../../src/lib/domain/rounding';
import { differing, joinLogs } from '../../src/lib/register/edit-log';
import { PLAN_DATE } from '../../src/lib/register/dates';
import { writeRegisterFile } from '../../src/lib/register/workspace-file';
import { inDatabase } from '../db/connect';
import { measureInDatabase } from '../db/coverage';
import { DB_LEVELS } from '../db/pack';
import { approve, checkAbout, putPack, pushLog, readLog } from '../db/register';
import type { Command, CommandResult, OptionValues } from './command';
import { DEFAULT_TYPES, keptLog } from './coverage-input';
import { dateOf, listOf, oneOf, required, vintageOf } from './options';
import { ROOT } from '../setup/run.mjs';
import { Refusal } from './refusal';
import { figureCell } from './rounding';

/** What was done, as one row of numbers. */
function counted(action: string, counts: Readonly<Record<string, number>>, note: string): CommandResult {
	const entries = Object.entries(counts);
	return {
		json: { action, ...counts },
		table: { head: entries.map(([name]) => name), rows: [entries.map(([, count]) => count)] },
		notes: [note]
	};
}

async function init(db: Client): Promise<CommandResult> {
	await db.query(readFileSync(`${ROOT}scripts/db/schema.sql`, 'utf8'));
	return counted(
		'init',
		await putPack(db),
		'Boundaries and official plans are there; entries of people stayed.'
	);
}

async function push(db: Client, values: OptionValues): Promise<CommandResult> {
	const log = keptLog(required('register', values['register']));
	await checkAbout(db);
	const { added } = await pushLog(db, log);
	const counts = { added, known: log.length - added };
	return counted('push', counts, 'They wait until somebody approves them (db approve).');
}

/** Joins what is there to the file, or makes it; nothing of the file is lost. */
async function pull(db: Client, values: OptionValues): Promise<CommandResult> {
	const path = required('register', values['register']);
	const which = oneOf('entries', values['entries'] ?? 'approved', ['approved', 'all']);
	await checkAbout(db);
	const theirs = await readLog(db, { waiting: which === 'all' });
	const ours = existsSync(path) ? keptLog(path) : [];
	const [differs] = differing(ours, theirs);
	if (differs !== undefined)
		throw new Refusal('db-entry-differs', `--register: entry ${differs} says something else in ${path}`);
	const log = joinLogs(ours, theirs);
	writeFileSync(`${path}.part`, writeRegisterFile(log));
	renameSync(`${path}.part`, path);
	const counts = { added: log.length - ours.length, entries: log.length };
	return counted('pull', counts, `${path} opens in the register view of the page.`);
}

async function approving(db: Client, values: OptionValues): Promise<CommandResult> {
	const given = required('plan', values['plan']);
	await checkAbout(db, { edition: true });
	const counts = await approve(db, given === 'all' ? null : listOf('plan', given));
	return counted('approve', counts, 'What is approved counts in db coverage and is read by everyone.');
}

async function measured(db: Client, values: OptionValues): Promise<CommandResult> {
	const level = oneOf('level', required('level', values['level']), DB_LEVELS);
	const asked = values['vintage'] === undefined ? null : dateOf('vintage', values['vintage']);
	const asOf = values['as-of'] === undefined ? (asked ?? PLAN_DATE) : dateOf('as-of', values['as-of']);
	const vintage = vintageOf(asked === null ? 'as-of' : 'vintage', asked ?? asOf).id;
	const types = listOf('types', values['types'] ?? DEFAULT_TYPES).map((type) =>
		oneOf('types', type, PLAN_TYPES)
	);
	await checkAbout(db);
	const { areas, own, engine } = await measureInDatabase(db, { level, vintage, types, asOf });
	const told = areas.map((area) => ({ area, figures: coverageFigures(area) }));
	return {
		json: {
			...{
				as_of: asOf,
				level,
				vintage,
				types,
				base: 'unit',
				method: COVERAGE_METHOD,
				engine,
				own_plans: own
			},
			areas: told.map(({ area, figures }) => ({
				id: area.id,
				name: area.name,
				base_ha: heldValue(figures.base),
				covered_ha: heldValue(figures.covered),
				gap_ha: heldValue(figures.gap),
				percent: heldValue(figures.percent),
				qualifier: qualifierCode(figures.percent),
				lower_bound: area.lowerBound,
				indicative_ha: heldValue(figures.indicative),
				plans: area.planIds,
				precision: area.precision,
				sources: area.sources
			}))
		},
		table: {
			head: ['id', 'name', 'base_ha', 'covered_ha', 'percent', 'precision', 'plans'],
			rows: told.map(({ area, figures }) => [
				area.id,
				area.name,
				heldValue(figures.base),
				heldValue(figures.covered),
				figureCell(figures.percent),
				area.precision,
				area.planIds.join(' ')
			])
		},
		notes: [
			`Plan types: ${types.join(', ')}. Approved by ${asOf}. Boundaries of ${vintage}. Measured by ${engine}.`,
			...(own.length > 0 ? [`With entries of people beside the official register (${own.join(', ')}).`] : [])
		]
	};
}

/** What each action does in the database, with the options it takes beside `--db`. */
const ACTIONS: Readonly<
	Record<
		string,
		{ options: readonly string[]; run: (db: Client, values: OptionValues) => Promise<CommandResult> }
	>
> = {
	init: { options: [], run: init },
	push: { options: ['register'], run: push },
	pull: { options: ['register', 'entries'], run: pull },
	approve: { options: ['plan'], run: approving },
	coverage: { options: ['level', 'vintage', 'as-of', 'types'], run: measured }
};
const OPTIONS = [...new Set(Object.values(ACTIONS).flatMap(({ options }) => options))];

/** The shared register of an office in PostgreSQL with PostGIS. */
export const db: Command = {
	name: 'db',
	usage:
		'db init --db postgres://…\n' +
		'  db push --db … --register MINE.json\n' +
		'  db approve --db … --plan ID,…|all\n' +
		'  db pull --db … --register OUT.json [--entries approved|all]\n' +
		'  db coverage --db … --level province|district|commune|town|proposal [--vintage D] [--as-of D] [--types a,b]',
	summary:
		'a register shared by an office in PostgreSQL with PostGIS: viewers, editors, approvers; coverage in SQL',
	options: ['db', ...OPTIONS],
	operand: 'action',
	run: (values) => {
		const name = values['action'] ?? '';
		const action = ACTIONS[name];
		if (!action)
			throw new Refusal('option-value', `db does one of ${Object.keys(ACTIONS).join(', ')}, not "${name}"`);
		const stray = OPTIONS.find((option) => values[option] !== undefined && !action.options.includes(option));
		if (stray) throw new Refusal('option-conflict', `--${stray} does not go with db ${name}`);
		return inDatabase(required('db', values['db']), (client) => action.run(client, values));
	}
};
