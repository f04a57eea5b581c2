import { availableParallelism } from 'node:os';
import { closeSync, openSync } from 'node:fs';
import { packArea, type PackedArea } from '../../../src/lib/coverage/area-batch';
import { COVERAGE_METHOD } from '../../../src/lib/coverage/figures';
import { TURF_MAX_REQUEST_VERTICES } from '../../../src/lib/coverage/kernel';
import { NotFeatures } from '../../../src/lib/interchange/stream/not-features';
import type { AreaLine } from '../area-json';
import { areaTable } from '../area-table';
import type { Call, CommandResult, OptionValues, Tell } from '../command';
import { fileAreas, fileOptions, quarantine, refuseUnread, typesAsked } from '../coverage-input';
import { headNote, leftOutNotes } from '../coverage-notes';
import { geoChoice } from '../geo-files';
import { Refusal } from '../refusal';
import { chunksOf, streamed } from './chunks';
import { Crew } from './crew';
import type { BatchTask, Place } from './hand';
import { boundsFinder, neighbourly } from './order';
import { placePlans, placesOf, type PlacedPlans } from './plan-pass';
import { readAt } from './spool';

/** From so many bytes of plans on they are read piece by piece. */
const LARGE = 16 * 1024 * 1024;
/** About so many plans are measured at once. */
const BATCH_PLANS = 4_000;
const BATCH_AREAS = 64;

/** What is said of options that are of no use without large files. */
export const LARGE_ONLY = 'is for plans of a GeoJSON or FlatGeobuf file that can be read piece by piece';

/** Options by which a file of plans is judged as a whole. */
const OF_THE_WHOLE = ['mended', 'map', 'join', 'encoding', 'layer'] as const;

function jobsOf(values: OptionValues): number {
	const given = values['jobs'];
	if (given === undefined) return availableParallelism();
	const jobs = Number(given);
	if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
		throw new Refusal('option-value', `--jobs must be a number of processors, not "${given}"`);
	return jobs;
}

/** What is the same for every batch. */
type Asked = Omit<BatchTask, 'kind' | 'areas' | 'plans'>;

/** Areas that lie together, with the plans near them, a batch at a time; `started` hears which. */
function* batches(
	areas: readonly PackedArea[],
	plans: PlacedPlans,
	asked: Asked,
	started: (numbers: readonly number[]) => void
): Generator<BatchTask> {
	const near = boundsFinder(plans.count, plans.bounds);
	const order = neighbourly(areas.map(({ bounds }) => bounds));
	for (let k = 0; k < order.length;) {
		const numbers: number[] = [];
		const found = new Set<number>();
		do {
			const number = order[k] as number;
			numbers.push(number);
			for (const plan of near((areas[number] as PackedArea).bounds)) found.add(plan);
			k += 1;
		} while (k < order.length && numbers.length < BATCH_AREAS && found.size < BATCH_PLANS);
		started(numbers);
		yield {
			kind: 'batch',
			areas: numbers.map((number) => (areas[number] as PackedArea).record),
			plans: placesOf(plans, Uint32Array.from(found).sort()),
			...asked
		};
	}
}

/** Where areas are written as they are measured, a line each. Throws `file-unwritable`. */
function outFile(path: string | undefined): { lines: number } | null {
	if (path === undefined) return null;
	try {
		closeSync(openSync(path, 'w'));
		return { lines: openSync(path, 'a') };
	} catch {
		throw new Refusal('file-unwritable', `--out: cannot write ${path}`);
	}
}

/** Measures areas batch by batch: their lines and, for `json`, their texts, in the order of the areas. */
async function measured(
	crew: Crew,
	areas: readonly PackedArea[],
	plans: PlacedPlans,
	asked: Asked,
	tell: Tell
) {
	const lines: AreaLine[] = [];
	const texts: Place[] = [];
	const started: (readonly number[])[] = [];
	let count = 0;
	const tasks = batches(areas, plans, asked, (numbers) => started.push(numbers));
	await crew.each(tasks, (done, task) => {
		started[task]?.forEach((number, k) => {
			const [line, text] = [done.lines[k], done.texts[k]];
			if (line) lines[number] = line;
			if (text) texts[number] = text;
		});
		count += done.lines.length;
		tell({ step: 'areas measured', done: count, share: count / areas.length });
	});
	return { lines, texts };
}

/** The file of plans, where it is to be read piece by piece: it is large, or an option is given that asks for it. */
function sourceOf(path: string, values: OptionValues) {
	if (OF_THE_WHOLE.some((option) => values[option] !== undefined)) return null;
	const source = streamed(path);
	const wanted = values['jobs'] !== undefined || values['out'] !== undefined;
	return source && (wanted || source.bytes >= LARGE) ? source : null;
}

/**
 * Coverage by a file of very many plans, read piece by piece and kept on disk, area by area on all processors. The
 * figures are those of `fileInput` and `computeCoverage`. null where the file is small, or has to be read whole.
 */
export async function largeCoverage(
	values: OptionValues,
	{ form, tell }: Call
): Promise<CommandResult | null> {
	const { areasPath, plansPath, asOf, today } = fileOptions(values);
	const source = sourceOf(plansPath, values);
	if (!source) return null;
	const crew = await Crew.of(jobsOf(values));
	try {
		const { items, leftOut } = await fileAreas(areasPath, values);
		const areas = items.map(packArea);
		items.length = 0;
		const placed = source.format === 'flatgeobuf' && values['crs'] === undefined;
		const chunks = chunksOf(plansPath, source, geoChoice(values));
		const plans = await placePlans(crew, chunks, { asOf, today, placed }, tell);
		refuseUnread('plans', plans.read, plans.leftOut);
		const types = typesAsked(values, plans.vertices.keys());
		const vertices = types.reduce((sum, type) => sum + (plans.vertices.get(type) ?? 0), 0);
		const out = outFile(values['out']);
		const asked: Asked = {
			types,
			asOf,
			kernel: vertices > TURF_MAX_REQUEST_VERTICES ? 'edges' : 'auto',
			plansLeftOut: plans.leftOut.length > 0,
			write: out ?? (form === 'json' ? 'json' : 'none')
		};
		const { lines, texts } = await measured(crew, areas, plans, asked, tell);
		const quarantined = quarantine(leftOut, plans.leftOut);
		const said = { as_of: asOf, types, base: 'unit', method: COVERAGE_METHOD };
		return {
			json: out
				? { ...said, areas_measured: areas.length, file: values['out'], quarantined }
				: { ...said, areas: [], quarantined },
			...(out ? {} : { list: { key: 'areas', texts: written(texts) } }),
			table: areaTable(lines),
			notes: [headNote({ types, asOf, base: 'unit', vintage: null }), ...leftOutNotes(quarantined)]
		};
	} catch (error) {
		if (!(error instanceof NotFeatures)) throw error;
		return null;
	} finally {
		await crew.leave();
	}
}

function* written(texts: readonly Place[]): Generator<string> {
	for (const { file, from, length } of texts) yield Buffer.from(readAt(file, from, length)).toString();
}
