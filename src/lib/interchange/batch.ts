import type { IsoDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { DecimalMark } from '../domain/number';
import type { Project } from '../domain/project';
import { locate, type LocateAnswer, type LocateRegister } from '../location/locate';
import type { PlaceIndex } from '../location/place-index';
import type { PlaceContext } from '../location/read-place';
import { stretchOf } from '../location/road-posts';
import type { Subject } from '../location/subject';
import type { Columns } from './columns';
import type { Shape } from './geojson-shapes';
import type { RowItem } from './row-items';
import { rowPlace, type Found, type Sought } from './row-place';
import { verdictOf, type BatchRow } from './verdict';

/** One thing to be checked: of a table, a shape of a file, or a project of the register. */
export type BatchItem =
	| RowItem
	| { kind: 'shape'; name: string; shape: Shape }
	| { kind: 'project'; name: string; project: Project };

export interface BatchEnvironment {
	index: PlaceIndex;
	register: LocateRegister;
	context: PlaceContext;
	columns: Columns;
	head: readonly string[];
	/** Decimal mark of areas that can be read both ways; the comma unless the table shows another. */
	mark?: DecimalMark;
	asOf: IsoDate;
}

/** A row of the table of verdicts, with what it rests on. */
export interface Checked {
	row: BatchRow;
	found: Found | null;
	answer: LocateAnswer | null;
}

const NONE: Omit<Found, 'subject'> = { paper: { commune: null, areaHa: null }, reading: null, parcel: null };
/** A project known by the point of its commune or district lies within this of it, m. */
const COMMUNE_POINT_M = 3000;

function projectSubject(project: Project, register: LocateRegister): Subject {
	if (project.route) {
		const { routeId, kmFrom, kmTo } = project.route;
		const line = stretchOf(register.routes, routeId, kmFrom, kmTo);
		const accuracy = register.routes.find(({ id }) => id === routeId)?.accuracyM ?? 0;
		if (line.length > 1) return { kind: 'line', line, marginM: accuracy, precision: 'indicative' };
	}
	if (!project.point || project.precision !== 'indicative') throw new CodedError('place-only');
	return { kind: 'point', place: project.point, marginM: COMMUNE_POINT_M, precision: 'indicative' };
}

/** What an item is and where, or the question it raises. Throws why it cannot be placed. */
export function seek(item: BatchItem, environment: Omit<BatchEnvironment, 'index' | 'asOf'>): Sought {
	if (item.kind === 'project') {
		return { ...NONE, subject: projectSubject(item.project, environment.register) };
	}
	if (item.kind === 'shape') {
		if ('code' in item.shape) throw new CodedError(item.shape.code);
		return { ...NONE, subject: item.shape.subject, paper: item.shape.paper };
	}
	const { columns, head, context, mark } = environment;
	return rowPlace(item.rows, columns, head, context, mark);
}

/** The answer of a found thing, as a single check gives it. */
export function answerOf({ subject, paper, parcel }: Found, environment: BatchEnvironment): LocateAnswer {
	const { index, register, asOf } = environment;
	return locate(index, subject, register, asOf, { paper, parcel });
}

/** Checks one item exactly as a single place is checked. */
export function checkItem(item: BatchItem, id: number, environment: BatchEnvironment): Checked {
	const source = item.kind === 'rows' ? item.source : null;
	const base = { id, source, name: item.name, readings: [], verdict: null };
	const none = { found: null, answer: null };
	try {
		const found = seek(item, environment);
		if ('why' in found) {
			return { ...none, row: { ...base, state: 'asked', code: found.why, readings: found.readings } };
		}
		const answer = answerOf(found, environment);
		const readings = found.reading ? [found.reading] : [];
		const row: BatchRow = { ...base, state: 'placed', code: null, readings, verdict: verdictOf(answer) };
		return { row, found, answer };
	} catch (error) {
		if (error instanceof CodedError) {
			return { ...none, row: { ...base, state: 'refused', code: error.code } };
		}
		throw error;
	}
}
