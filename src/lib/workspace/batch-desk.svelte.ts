import type { FeatureCollection, Point } from 'geojson';
import type { IsoDate } from '../domain/date';
import { CodedError, isErrorCode } from '../domain/errors';
import type { Language } from '../i18n/format';
import type { BatchWorld, FileShown, OnRows, Outlook } from '../interchange/batch-service';
import type { ColumnRole, Columns } from '../interchange/columns';
import { needsLook, type BatchRow } from '../interchange/verdict';
import type { LayerNote, LineJoins } from '../interchange/layers/layer';
import type { FileChoice } from '../interchange/open-file';
import { MAX_TABLE_BYTES } from '../interchange/table';
import type { OutFormat } from '../interchange/write';
import type { Place, StatedFrame } from '../location/reading';
import { UNIT_REGISTER } from '../register/units';
import type { App } from './app.svelte';
import { gridMarks, placesNear, questionMarks, rowMarks } from './batch-marks';
import { BatchRunner } from './batch-runner';
import type { FileMemory } from './file-memory';
import { GAP_PAD, gapMarks } from './gap-marks';
import { nameOf } from './name-of-files';
import type { CheckDesk } from './check-desk.svelte';
import { placedProjects } from './placed-projects';
import { rememberCrs, rememberedFirst } from './remembered-crs';
import { shapeOfTable } from './table-shape';

export type BatchFilter = 'all' | 'attention' | 'refused';
/** Most grids to choose from. */
const MOST_GRIDS = 3;

type ShownTable = FileShown & { kind: 'table' };
export type ShownChoice = FileShown & { kind: 'choice' };

/** A file of places: read on this machine, its columns confirmed, checked in a worker while the page draws. */
export class BatchDesk {
	/** Name of the file, or of the register's own projects. */
	name = $state('');
	/** A file is being read. */
	reading = $state(false);
	table = $state.raw<ShownTable | null>(null);
	/** What must be chosen before the file can be read. */
	choice = $state.raw<ShownChoice | null>(null);
	/** What was chosen before for files like the one that is asked about, and the day. */
	chosen = $state.raw<{ key: string; on: IsoDate } | null>(null);
	columns = $state.raw<Columns | null>(null);
	/** The coordinate system of the table as confirmed; null when not stated. */
	frame = $state<StatedFrame | null>(null);
	outlook = $state.raw<Outlook | null>(null);
	results = $state.raw<readonly BatchRow[]>([]);
	total = $state(0);
	/** A check is under way or done. */
	started = $state(false);
	running = $state(false);
	refused = $state.raw<CodedError | null>(null);
	/** Why the work broke off, where it can be tried again. */
	broken = $state.raw<CodedError | null>(null);
	filter = $state<BatchFilter>('all');
	/** How lines of a drawing were joined; null for other files. */
	joins = $state.raw<LineJoins<Place> | null>(null);
	/** What was found while the file was read. */
	notes = $state.raw<readonly LayerNote[]>([]);
	/** The gap of a drawing's lines that is looked at, by its place in the list; null for none. */
	gap = $state<number | null>(null);
	readonly #runner = new BatchRunner();
	/** Grows with each file: what comes late of an earlier one is dropped. */
	#turn = 0;
	/** The files that are open. */
	#files: readonly File[] = [];
	/** Opens what is open once more. */
	#again: (() => Promise<void>) | null = null;

	constructor(
		private readonly app: App,
		private readonly desk: CheckDesk,
		private readonly memory: FileMemory
	) {}

	readonly shown: readonly BatchRow[] = $derived(
		this.results.filter((row) => {
			if (this.filter === 'refused') return row.state !== 'placed';
			return this.filter === 'all' || needsLook(row);
		})
	);

	/** Where the grids that are offered would put the table. */
	get grids(): Outlook['grids'] {
		return this.started ? [] : (this.outlook?.grids.slice(0, MOST_GRIDS) ?? []);
	}

	/** Metres of a grid that nobody named: the reader names it once for all rows, before they are checked. */
	get waits(): boolean {
		return typeof this.frame !== 'number' && this.grids.length > 0;
	}

	/** Points for the map: where each reading of a question would fall, else the rows once all are checked. */
	readonly points: FeatureCollection<Point> = $derived.by(() => {
		if (this.app.view.view !== 'check') return questionMarks([]);
		const falls = gridMarks(this.grids, this.frame);
		if (falls.features.length > 0) return falls;
		const { question } = this.desk;
		return question ? questionMarks(question.readings) : rowMarks(this.running ? [] : this.shown);
	});

	/** Gaps between ends of a drawing's lines, for the map. */
	readonly gaps: FeatureCollection<Point> = $derived.by(() => {
		const { view, language } = this.app.view;
		return gapMarks(view === 'check' ? this.joins : null, this.gap, language);
	});

	/** Shows a gap between ends of lines on the map. */
	lookAt(gap: number): void {
		this.gap = gap;
		const at = this.joins?.gaps[gap]?.at;
		if (at) this.app.showPoint(at, GAP_PAD);
	}

	get #world(): BatchWorld | null {
		const { boundaries } = this.app;
		const { register } = this.desk;
		return boundaries && register ? { topology: boundaries.topology, units: UNIT_REGISTER, register } : null;
	}

	/** True once what answers is there, and nothing was opened since. Where it cannot be had, that is told. */
	async #canAnswer(): Promise<boolean> {
		const turn = this.#turn;
		try {
			await this.desk.loadKit();
		} catch {
			this.app.tell({ code: 'part-lost' });
			return false;
		}
		return turn === this.#turn;
	}

	close(): void {
		this.#turn += 1;
		if (this.running) void this.stop();
		this.reading = false;
		this.running = false;
		this.started = false;
		this.table = null;
		this.choice = null;
		this.chosen = null;
		this.columns = null;
		this.outlook = null;
		this.frame = null;
		this.results = [];
		this.total = 0;
		this.refused = null;
		this.broken = null;
		this.filter = 'all';
		this.joins = null;
		this.notes = [];
		this.gap = null;
	}

	/** Opens the file, or the register's projects, once more after the work broke off. */
	async retry(): Promise<void> {
		await this.#again?.();
	}

	/** The answer of the worker; null, and said, when none came. What comes late of an earlier file is null too. */
	async #answer<T>(question: Promise<T>): Promise<T | null> {
		const turn = this.#turn;
		try {
			const answer = await question;
			return turn === this.#turn ? answer : null;
		} catch (error) {
			if (turn === this.#turn)
				this.broken = error instanceof CodedError ? error : new CodedError('worker-failed');
			return null;
		}
	}

	/** Opens a dropped or chosen file, or several that belong together; they never leave the machine. */
	async open(files: readonly File[]): Promise<void> {
		this.close();
		this.name = nameOf(files);
		if (files.reduce((sum, { size }) => sum + size, 0) > MAX_TABLE_BYTES) {
			this.refused = new CodedError('file-too-large');
			return;
		}
		if (!(await this.#canAnswer())) return;
		const world = this.#world;
		if (!world) {
			this.refused = new CodedError('boundaries-unavailable');
			return;
		}
		this.#files = files;
		this.#again = () => this.open(files);
		await this.#show(this.#runner.open(world, files));
	}

	/** Reads the open file anew: a sheet or an encoding was chosen. */
	async choose(choice: FileChoice): Promise<void> {
		const { name } = this;
		if (choice.crs && this.choice?.of === 'crs')
			rememberCrs(this.memory, this.#files, this.choice.shape, choice.crs);
		this.close();
		this.name = name;
		await this.#show(this.#runner.choose(choice));
	}

	async #show(coming: Promise<FileShown>): Promise<void> {
		const [world, turn] = [this.#world, this.#turn];
		this.reading = true;
		const shown = await this.#answer(coming);
		if (turn !== this.#turn || !world) return;
		this.reading = false;
		if (shown === null) return;
		if (shown.kind === 'refused') this.refused = new CodedError(shown.code, shown.details);
		else if (shown.kind === 'choice') this.#ask(shown);
		else if (shown.kind === 'shapes') {
			this.joins = shown.joins;
			this.notes = shown.notes;
			await this.#run((told) => this.#runner.checkFile(world, null, null, told));
		} else {
			this.table = shown;
			this.columns = shown.columns;
			this.frame = this.desk.frame ?? shown.frame;
			await this.#look();
		}
	}

	/** Puts a question to the reader; a system that was chosen before for such files stands first. */
	#ask(shown: ShownChoice): void {
		if (shown.of !== 'crs') {
			this.choice = shown;
			return;
		}
		const { choices, chosen } = rememberedFirst(this.memory, this.#files, shown.shape, {
			choices: shown.options,
			keyOf: ({ value }) => value
		});
		this.choice = { ...shown, options: choices };
		this.chosen = chosen;
	}

	/** Asks what the columns as they stand would make of the table. */
	async #look(): Promise<void> {
		const { columns } = this;
		if (!columns) return;
		const outlook = await this.#answer(this.#runner.ask((service) => service.outlook(columns)));
		if (!outlook || columns !== this.columns) return;
		const { choices: grids, chosen } = rememberedFirst(this.memory, this.#files, shapeOfTable(this.table), {
			choices: outlook.grids,
			keyOf: ({ frame }) => String(frame)
		});
		this.outlook = { ...outlook, grids };
		this.chosen = chosen;
		this.desk.flyOver(
			this.grids.flatMap(({ falls }) => falls.map(({ place }) => place)),
			0.06
		);
	}

	/** The reader says what a column holds. */
	assign(role: ColumnRole, column: number | null): void {
		if (!this.columns) return;
		this.columns = { ...this.columns, [role]: column };
		void this.#look();
	}

	/** Checks the rows of the table with columns and coordinate system as confirmed. */
	async run(): Promise<void> {
		const { columns, frame } = this;
		const world = this.#world;
		if (!world || !columns) return;
		if (typeof frame === 'number' && frame !== this.table?.frame)
			rememberCrs(this.memory, this.#files, shapeOfTable(this.table), String(frame));
		// A row opened later is read as it was here.
		this.desk.frame = frame === 'unclear' ? null : frame;
		await this.#run((told) => this.#runner.checkFile(world, columns, frame, told));
	}

	/** The register's own projects, checked the same way. */
	async checkRegister(title: string): Promise<void> {
		this.close();
		this.name = title;
		if (!(await this.#canAnswer())) return;
		const world = this.#world;
		if (!world) {
			this.refused = new CodedError('boundaries-unavailable');
			return;
		}
		this.#again = () => this.checkRegister(title);
		const named = placedProjects(this.app.view.language);
		await this.#run((told) => this.#runner.checkProjects(world, named, told));
	}

	async #run(check: (told: OnRows) => Promise<boolean>): Promise<void> {
		const turn = this.#turn;
		this.started = true;
		this.running = true;
		this.app.set({ table: 'open' });
		await this.#answer(
			check((rows, _done, total) => {
				if (turn !== this.#turn) return;
				this.total = total;
				this.results = [...this.results, ...rows];
			})
		);
		if (turn !== this.#turn) return;
		this.running = false;
		if (this.results.length === 0 && this.broken) this.started = false;
		this.desk.flyOver(placesNear(this.results), 0.02);
	}

	/** Ends the worker, for where a page is left. */
	leave(): void {
		this.#runner.stop();
	}

	/** Ends the run under way; what was checked stays. */
	async stop(): Promise<void> {
		await this.#answer(this.#runner.ask((service) => service.cancel()));
	}

	/** The rows as shown, as a file; null, and said, when it could not be made. */
	async file(format: OutFormat, language: Language): Promise<Blob | null> {
		const ids = this.shown.map(({ id }) => id);
		return this.#answer(this.#runner.ask((service) => service.file(format, ids, language)));
	}

	/** Full answers of the rows as shown, at most so many, for their slips. */
	async answers(most: number) {
		const ids = this.shown.slice(0, most).map(({ id }) => id);
		return (await this.#answer(this.#runner.ask((service) => service.answers(ids)))) ?? [];
	}

	/** Shows one row as if it had been asked for alone. */
	async select(row: BatchRow): Promise<void> {
		if (row.state === 'refused' && row.readings.length === 0) return;
		const answer = await this.#answer(this.#runner.ask((service) => service.found(row.id)));
		if (!answer) return;
		const { found, written } = answer;
		this.desk.clear();
		this.desk.text = written;
		if (row.state === 'asked') {
			if (row.code !== null && !isErrorCode(row.code))
				this.desk.ask({ outcome: 'question', why: row.code, readings: row.readings });
			return;
		}
		if (!found) return;
		this.desk.paper = found.paper;
		// Corners are read again, so that their edges and what was put right are shown with them.
		if (found.parcel) this.desk.read();
		else if (found.reading) this.desk.take(found.reading);
		else this.desk.show(found.subject);
	}
}
