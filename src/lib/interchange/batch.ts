import type { IsoDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { Project } from '../domain/project';
import { locate, type LocateAnswer, type LocateRegister } from '../location/locate';
import type { Paper } from '../location/paper-checks';
import type { PlaceIndex } from '../location/place-index';
import type { PlaceContext } from '../location/read-place';
import { subjectOf } from '../location/read-subject';
import type { Reading } from '../location/reading';
import { stretchOf } from '../location/road-posts';
import type { Subject } from '../location/subject';
import type { Columns } from './columns';
import type { Shape } from './geojson-shapes';
import { rowPlace } from './row-place';

/** One thing to be checked: a row of a table, a shape of a file, or a project of the register. */
export type BatchItem =
	| { kind: 'row'; name: string; row: readonly string[] }
	| { kind: 'shape'; name: string; shape: Shape }
	| { kind: 'project'; name: string; project: Project };

export type BatchState = 'placed' | 'asked' | 'refused';

export interface BatchResult {
	/** Place in the batch, from 0. */
	id: number;
	name: string;
	state: BatchState;
	/** Why it is asked about or refused. */
	code: string | null;
	readings: readonly Reading[];
	answer: LocateAnswer | null;
}

export interface BatchEnvironment {
	index: PlaceIndex;
	register: LocateRegister;
	context: PlaceContext;
	columns: Columns;
	asOf: IsoDate;
}

const NO_PAPER: Paper = { commune: null, areaHa: null };
/** A project known by the point of its commune or district lies within this of it, m. */
const COMMUNE_POINT_M = 3000;

type Found =
	{ subject: Subject; paper: Paper; reading: Reading | null } | { why: string; readings: readonly Reading[] };

function projectSubject(project: Project, { register }: BatchEnvironment): Subject {
	if (project.route) {
		const { routeId, kmFrom, kmTo } = project.route;
		const line = stretchOf(register.routes, routeId, kmFrom, kmTo);
		const accuracy = register.routes.find(({ id }) => id === routeId)?.accuracyM ?? 0;
		if (line.length > 1) return { kind: 'line', line, marginM: accuracy, precision: 'indicative' };
	}
	if (!project.point || project.precision !== 'indicative') throw new CodedError('place-only');
	return { kind: 'point', place: project.point, marginM: COMMUNE_POINT_M, precision: 'indicative' };
}

function find(item: BatchItem, environment: BatchEnvironment): Found {
	if (item.kind === 'project') {
		return { subject: projectSubject(item.project, environment), paper: NO_PAPER, reading: null };
	}
	if (item.kind === 'shape') {
		if ('code' in item.shape) throw new CodedError(item.shape.code);
		return { subject: item.shape.subject, paper: item.shape.paper, reading: null };
	}
	const { read, paper } = rowPlace(item.row, environment.columns, environment.context);
	if (read.outcome === 'question') return read;
	return { subject: subjectOf(read.reading), paper, reading: read.reading };
}

/** Checks one item exactly as a single place is checked. */
export function checkItem(item: BatchItem, id: number, environment: BatchEnvironment): BatchResult {
	const base = { id, name: item.name, readings: [], answer: null };
	try {
		const found = find(item, environment);
		if ('why' in found) return { ...base, state: 'asked', code: found.why, readings: found.readings };
		const { index, register, asOf } = environment;
		const answer = locate(index, found.subject, register, asOf, { paper: found.paper });
		return { ...base, state: 'placed', code: null, readings: found.reading ? [found.reading] : [], answer };
	} catch (error) {
		if (error instanceof CodedError) return { ...base, state: 'refused', code: error.code };
		throw error;
	}
}

/** Longest stretch of work between two pauses, ms: shorter than a frame or two. */
const SLICE_MS = 24;

/**
 * Checks many items in slices, so that a page stays responsive: `pause` gives way between slices, `told` hears the
 * results so far, and work ends early once `stopped` says so.
 */
export async function checkItems(
	items: readonly BatchItem[],
	environment: BatchEnvironment,
	control: {
		pause: () => Promise<void>;
		told: (results: readonly BatchResult[]) => void;
		stopped: () => boolean;
	}
): Promise<BatchResult[]> {
	const results: BatchResult[] = [];
	let since = Date.now();
	for (const [id, item] of items.entries()) {
		results.push(checkItem(item, id, environment));
		if (Date.now() - since < SLICE_MS) continue;
		control.told(results);
		await control.pause();
		if (control.stopped()) break;
		since = Date.now();
	}
	control.told(results);
	return results;
}
