import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { publish, rollBack, type Done } from '../publish/publish';
import { listsOf, servedOf } from '../publish/site';
import { MADE } from '../setup/province.mjs';
import { ROOT } from '../setup/run.mjs';
import type { Call, Command, CommandResult, OptionValues } from './command';
import { required } from './options';
import { Refusal } from './refusal';

/** Fewer would take from readers what the page before theirs names. */
const LEAST = 2;
const KEEP = 5;

function keepOf(value: string | undefined): number {
	if (value === undefined) return KEEP;
	const keep = Number(value);
	if (!/^\d+$/.test(value) || keep < LEAST)
		throw new Refusal('option-value', `--keep must be a whole number from ${LEAST} on, not "${value}"`);
	return keep;
}

/** The editions of a site, the last published first, and what was just done. */
function answer(site: string, done: Done | null, note: string): CommandResult {
	const lists = listsOf(site, 'whole');
	const served = servedOf(site, lists);
	const editions = lists.map(({ id, version, built, published, files }) => ({
		id,
		version,
		built,
		published,
		files: files.length,
		bytes: files.reduce((sum, { size }) => sum + size, 0),
		served: served.get(id) ?? 'none'
	}));
	return {
		json: { ...(done && { edition: done.id, written: done.written, gone: done.gone }), editions },
		table: {
			head: ['edition', 'built', 'published', 'files', 'MB', 'served'],
			rows: editions.map(({ id, built, published, files, bytes, served }) => [
				id,
				built,
				published,
				files,
				Number((bytes / 1e6).toFixed(1)),
				served
			])
		},
		notes: [note]
	};
}

async function run(values: OptionValues, { tell }: Call): Promise<CommandResult> {
	const site = resolve(required('to', values['to']));
	const { list, rollback, edition } = values;
	const used = (names: readonly string[]) => names.filter((name) => values[name] !== undefined);
	const [first, second] = used(['list', 'rollback', 'keep']);
	if (first && second) throw new Refusal('option-conflict', `--${first} does not go with --${second}`);
	if (edition !== undefined && rollback === undefined)
		throw new Refusal(
			'argument-unexpected',
			`publish takes an edition with --rollback only, not "${edition}"`
		);
	if (list !== undefined) {
		if (!existsSync(site)) throw new Refusal('site-foreign', `${site} is not there`);
		return answer(site, null, 'Put one of them back with --rollback ID.');
	}
	let steps = 0;
	const onStep = ({ deed, path }: { deed: string; path: string }) =>
		tell({ step: `${deed} ${path}`, done: ++steps, share: 0 });
	if (rollback !== undefined) {
		const done = await rollBack(site, edition ?? null, onStep);
		return answer(site, done, `Readers get edition ${done.id} again. Open pages are told of it.`);
	}
	const from = resolve(values['from'] ?? `${ROOT}${MADE.build}`);
	const done = await publish(from, site, keepOf(values['keep']), onStep);
	const gone = done.gone.length > 0 ? ` Gone: ${done.gone.join(', ')}.` : '';
	return answer(site, done, `Readers get edition ${done.id}, ${done.written} files were written.${gone}`);
}

/** Puts the built app into the folder of a web server, so that no reader meets two versions of it. */
export const publishSite: Command = {
	name: 'publish',
	usage: 'publish --to FOLDER [--from BUILD] [--keep N] | --to FOLDER --rollback [ID] | --to FOLDER --list',
	summary:
		'the built app into the folder of a web server, an earlier edition back, or what editions are there',
	options: ['to', 'from', 'keep'],
	flags: ['rollback', 'list'],
	optional: 'edition',
	run
};
