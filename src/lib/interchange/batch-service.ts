import type { Geometry } from 'geojson';
import { Boundaries } from '../boundaries/boundaries';
import type { AtomTopology } from '../boundaries/topology';
import type { IsoDate } from '../domain/date';
import { CodedError, type ErrorCode } from '../domain/errors';
import type { Project } from '../domain/project';
import { PLAN_DATE } from '../register/dates';
import type { UnitRegister } from '../domain/unit-register';
import type { LocateAnswer, LocateRegister } from '../location/locate';
import { PlaceIndex } from '../location/place-index';
import type { Frame, Place, Remark, StatedFrame } from '../location/reading';
import { searchIndex, type SearchIndex } from '../location/search';
import { geometryOf } from '../location/subject';
import { answerOf, checkItem, seek, type BatchEnvironment, type BatchItem } from './batch';
import { canPlace, recogniseHead, type Columns } from './columns';
import type { WhereIs } from './crs/readings';
import { whereIn } from './crs/where-in';
import { fileOptions, type FileOptions } from './file-options';
import { openFile, type FileChoice, type OpenedFile, type OpenedShapes } from './open-file';
import { givenOf, type SentFile } from './layers/layer';
import { rowItems } from './row-items';
import { placeTextOf, type Found } from './row-place';
import { areaMark } from './stated-area';
import type { TextTable } from './table';
import type { BatchRow } from './verdict';

/** Everything places are looked up in, as plain data. */
export interface BatchWorld {
	topology: AtomTopology;
	units: UnitRegister;
	register: LocateRegister;
}

/** What is shown of a file before its rows are checked, or why it cannot be read. */
export type FileShown =
	| {
			kind: 'table';
			head: readonly string[];
			/** The first rows. */
			sample: readonly (readonly string[])[];
			count: number;
			columns: Columns;
			frame: StatedFrame | null;
			/** The sheet read, the sheets to choose from, and what is not seen in the workbook. */
			sheet: string | null;
			sheets: readonly string[];
			remarks: readonly Remark[];
	  }
	| ({ kind: 'shapes'; count: number } & Pick<OpenedShapes, 'joins' | 'notes'>)
	| ({ kind: 'choice'; code: ErrorCode; details: CodedError['details'] } & FileOptions)
	| { kind: 'refused'; code: ErrorCode; details: CodedError['details'] };

/** Where a thing would fall: the place and the id of its unit. */
export interface Fall {
	place: Place;
	unit: string;
}

/** How a table would be read with some columns: how many things it has, and where each grid would put them. */
export interface Outlook {
	things: number;
	/** Of them, lists of corners over several rows. */
	corners: number;
	/** Things looked at that give metres without saying of which grid. */
	asked: number;
	/** Of those, how many each grid puts in the province, most first, and where the first of them would fall. */
	grids: readonly { frame: Frame; inside: number; falls: readonly Fall[] }[];
}

/** Hears of results as they come: the new rows, how many are done, of how many. */
export type OnRows = (rows: readonly BatchRow[], done: number, total: number) => void;

/** How long to check before looking whether anything else came in, and before telling what was found, ms. */
const SLICE_MS = 40;
const TELL_MS = 200;
const SAMPLE_ROWS = 4;
/** Enough things to tell one grid from another. */
const OUTLOOK_THINGS = 120;
/** Places enough to see on the map which grid it is. */
const MOST_FALLS = 20;

/** Files as given, the first of them the one that is meant, and what was chosen of them. */
interface Given {
	files: Awaited<ReturnType<typeof givenOf>>;
	choice: FileChoice;
}

interface Kept {
	item: BatchItem;
	row: BatchRow;
	found: Found | null;
}

/**
 * Checks files of places while it answers: only plain data crosses. One run at a time; a new one, or `cancel`,
 * takes the place of the old. `setTimeout` is all it needs of its surroundings.
 */
export class BatchService {
	#boundaries: Boundaries | null = null;
	#index: PlaceIndex | null = null;
	#names: SearchIndex = [];
	#register: LocateRegister | null = null;
	/** The file as given, while it is open: it may be read anew another way. */
	#given: Given | null = null;
	#file: OpenedFile | null = null;
	#kept: Kept[] = [];
	#environment: BatchEnvironment | null = null;
	#ticket = 0;

	/** Gives it the world; again when the world has changed. */
	enter({ topology, units, register }: BatchWorld): void {
		this.#boundaries = new Boundaries(topology, units);
		this.#index = new PlaceIndex(this.#boundaries);
		this.#names = searchIndex(this.#boundaries, register.centres, register.projects);
		this.#register = register;
	}

	#environmentOf(columns: Columns, frame: StatedFrame | null, asOf: IsoDate): BatchEnvironment {
		const [boundaries, index, register] = [this.#boundaries, this.#index, this.#register];
		if (!boundaries || !index || !register) throw new CodedError('batch-without-world');
		const context = { boundaries, names: this.#names, routes: register.routes, frame };
		const { table } = this;
		const mark = table ? areaMark(table, columns) : ',';
		return { index, register, context, columns, head: table?.head ?? [], mark, asOf };
	}

	/** The table of the file that is open; null for shapes and the register's own projects. */
	protected get table(): TextTable | null {
		return this.#file?.kind === 'table' ? this.#file.table : null;
	}

	/** Opens a file, with what belongs beside it. What cannot be read is told, not thrown: errors do not cross between threads whole. */
	async open(files: readonly SentFile[]): Promise<FileShown> {
		this.close();
		try {
			this.#given = { files: await givenOf(files), choice: {} };
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			return { kind: 'refused', code: error.code, details: error.details };
		}
		return this.#show(this.#given);
	}

	/** Reads the open file anew: another sheet, another encoding; what was chosen before stays so. */
	async choose(choice: FileChoice): Promise<FileShown> {
		const given = this.#given;
		if (!given) throw new CodedError('file-not-open');
		this.close();
		this.#given = { ...given, choice: { ...given.choice, ...choice } };
		return this.#show(this.#given);
	}

	#whereIs(): WhereIs | null {
		return this.#boundaries && whereIn(this.#boundaries);
	}

	async #show({ files, choice }: Given): Promise<FileShown> {
		const [first, ...beside] = files;
		const [name, bytes] = [first?.name ?? '', first?.bytes.buffer ?? new ArrayBuffer()];
		try {
			this.#file = await openFile(name, bytes, choice, {
				beside,
				whereIs: this.#whereIs()
			});
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			const options = fileOptions(name, bytes, error);
			const { code, details } = error;
			return options ? { kind: 'choice', code, details, ...options } : { kind: 'refused', code, details };
		}
		if (this.#file.kind === 'shapes') {
			const { shapes, joins, notes } = this.#file;
			return { kind: 'shapes', count: shapes.length, joins, notes };
		}
		const { table, columns, frame, sheet, sheets, remarks } = this.#file;
		const sample = table.rows.slice(0, SAMPLE_ROWS);
		const count = table.rows.length;
		return { kind: 'table', head: table.head, sample, count, columns, frame, sheet, sheets, remarks };
	}

	/** What the columns as now confirmed would make of the open table. */
	outlook(columns: Columns): Outlook {
		const { table } = this;
		if (!table || !canPlace(columns)) return { things: 0, corners: 0, asked: 0, grids: [] };
		const items = rowItems(table, columns);
		const environment = this.#environmentOf(columns, null, PLAN_DATE);
		const falls = new Map<Frame, Fall[]>();
		let asked = 0;
		for (const item of items.slice(0, OUTLOOK_THINGS)) {
			try {
				const sought = seek(item, environment);
				if (!('why' in sought) || sought.why !== 'grid-not-stated') continue;
				asked += 1;
				const inside = new Map<Frame, Fall>();
				for (const { frame, place, evidence } of sought.readings) {
					const unit = evidence.find(({ code }) => code === 'falls-in-unit')?.about;
					if (frame !== null && unit !== undefined && !inside.has(frame)) inside.set(frame, { place, unit });
				}
				for (const [frame, fall] of inside) falls.set(frame, [...(falls.get(frame) ?? []), fall]);
			} catch (error) {
				if (!(error instanceof CodedError)) throw error;
			}
		}
		const grids = [...falls].map(([frame, all]) => ({
			frame,
			inside: all.length,
			falls: all.slice(0, MOST_FALLS)
		}));
		return {
			things: items.length,
			corners: items.filter(({ rows }) => rows.length > 1).length,
			asked,
			grids: grids.sort((a, b) => b.inside - a.inside)
		};
	}

	/** Checks the open file with the columns and the coordinate system as confirmed. True when it was not cancelled. */
	checkFile(
		columns: Columns | null,
		frame: StatedFrame | null,
		asOf: IsoDate,
		told: OnRows
	): Promise<boolean> {
		const file = this.#file;
		const table = file?.kind === 'table' ? file.table : null;
		const chosen = columns ?? recogniseHead([]);
		const items: BatchItem[] = table
			? rowItems(table, chosen)
			: file?.kind === 'shapes'
				? file.shapes.map((shape) => ({ kind: 'shape', name: shape.name, shape }))
				: [];
		return this.#check(items, this.#environmentOf(chosen, frame, asOf), told);
	}

	/** Checks projects of the register the same way. */
	checkProjects(
		projects: readonly { name: string; project: Project }[],
		asOf: IsoDate,
		told: OnRows
	): Promise<boolean> {
		this.close();
		const items = projects.map((one): BatchItem => ({ kind: 'project', ...one }));
		return this.#check(items, this.#environmentOf(recogniseHead([]), null, asOf), told);
	}

	async #check(items: readonly BatchItem[], environment: BatchEnvironment, told: OnRows): Promise<boolean> {
		this.#ticket += 1;
		const ticket = this.#ticket;
		this.#kept = [];
		this.#environment = environment;
		let [since, tellAt, from] = [performance.now(), performance.now() + TELL_MS / 2, 0];
		const tell = () => {
			told(
				this.#kept.slice(from).map(({ row }) => row),
				this.#kept.length,
				items.length
			);
			from = this.#kept.length;
			tellAt = performance.now() + TELL_MS;
		};
		for (const [id, item] of items.entries()) {
			const { row, found } = checkItem(item, id, environment);
			this.#kept.push({ item, row, found });
			if (performance.now() - since < SLICE_MS) continue;
			if (performance.now() > tellAt) tell();
			await new Promise((resolve) => setTimeout(resolve, 0));
			if (this.#ticket !== ticket) return false;
			since = performance.now();
		}
		tell();
		return true;
	}

	/** Stops the run under way; what was checked stays. */
	cancel(): void {
		this.#ticket += 1;
	}

	/** Forgets the file and its results. */
	close(): void {
		this.cancel();
		this.#given = null;
		this.#file = null;
		this.#kept = [];
		this.#environment = null;
	}

	/** Rows of the table of verdicts by their ids, in that order, each with its shape; null for one without a place. */
	protected rows(ids: readonly number[]): { row: BatchRow; geometry: Geometry | null }[] {
		return ids.flatMap((id) => {
			const { row, found } = this.#kept[id] ?? {};
			const place = row?.verdict?.place;
			return row ? [{ row, geometry: found && place ? geometryOf(found.subject, place) : null }] : [];
		});
	}

	/** What a row was found to be (null without a place), and where its cells say it is. */
	found(id: number): { found: Found | null; written: string } {
		const { item, found = null } = this.#kept[id] ?? {};
		const columns = this.#environment?.columns;
		return { found, written: item?.kind === 'rows' && columns ? placeTextOf(item.rows, columns) : '' };
	}

	/** The answers of some rows in full, as single checks give them. */
	answers(ids: readonly number[]): { name: string; answer: LocateAnswer }[] {
		const environment = this.#environment;
		return ids.flatMap((id) => {
			const { row, found } = this.#kept[id] ?? {};
			return row && found && environment ? [{ name: row.name, answer: answerOf(found, environment) }] : [];
		});
	}
}
