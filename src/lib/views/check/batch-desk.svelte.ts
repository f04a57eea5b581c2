import { createContext } from 'svelte';
import type { FeatureCollection, Point } from 'geojson';
import { CodedError } from '../../domain/errors';
import { checkItems, type BatchItem, type BatchResult } from '../../interchange/batch';
import { recognise, type ColumnRole, type Columns } from '../../interchange/columns';
import { parseDelimited } from '../../interchange/delimited';
import { readShapes } from '../../interchange/geojson-shapes';
import type { TextTable } from '../../interchange/table';
import { PROJECTS } from '../../register/projects';
import type { Place } from '../../location/reading';
import type { App } from '../../workspace/app.svelte';
import { REGISTER_DATE } from '../../workspace/dates';
import type { CheckDesk } from './check-desk.svelte';

const MAX_BYTES = 20 * 1024 * 1024;

export type BatchFilter = 'all' | 'attention' | 'refused';

/** True when a row is not plainly settled: asked about, too close, straddling, or a check that is not in order. */
export function needsLook({ state, answer }: BatchResult): boolean {
	if (state !== 'placed' || !answer) return true;
	return (
		answer.checks.some((check) => check.state !== 'ok') ||
		answer.limits.some(({ relation }) => relation === 'too-close' || relation === 'straddles')
	);
}

/** A file of places: read on this machine, its columns confirmed, checked in slices. */
export class BatchDesk {
	/** Name of the file, or of the register's own projects. */
	name = $state('');
	table = $state.raw<TextTable | null>(null);
	columns = $state.raw<Columns | null>(null);
	results = $state.raw<readonly BatchResult[]>([]);
	total = $state(0);
	/** Rows checked so far; the results are shown together, as drawing them each time would slow the rest. */
	done = $state(0);
	running = $state(false);
	refused = $state.raw<CodedError | null>(null);
	filter = $state<BatchFilter>('all');
	#stopped = false;

	constructor(
		private readonly app: App,
		private readonly desk: CheckDesk
	) {}

	readonly shown: readonly BatchResult[] = $derived(
		this.results.filter((result) => {
			if (this.filter === 'refused') return result.state !== 'placed';
			return this.filter === 'all' || needsLook(result);
		})
	);

	/** Points for the map: where each reading of a question would fall, else the rows of the batch. */
	readonly points: FeatureCollection<Point> = $derived.by(() => {
		const point = (id: string, look: boolean, place: Place) => ({
			type: 'Feature' as const,
			properties: { id, look },
			geometry: { type: 'Point' as const, coordinates: [...place] }
		});
		const { question } = this.desk;
		const rows = question
			? question.readings.map((reading, k) => point(String(k), k > 0, reading.place))
			: this.shown.flatMap((row) =>
					row.answer ? [point(String(row.id), needsLook(row), row.answer.place)] : []
				);
		return { type: 'FeatureCollection', features: this.app.view.view === 'check' ? rows : [] };
	});

	close(): void {
		this.#stopped = true;
		this.table = null;
		this.columns = null;
		this.results = [];
		this.total = 0;
		this.refused = null;
		this.filter = 'all';
	}

	/** Opens a dropped or chosen file; it never leaves the machine. */
	async open(file: File): Promise<void> {
		this.close();
		this.name = file.name;
		try {
			if (file.size > MAX_BYTES) throw new CodedError('file-too-large');
			if (/\.(geo)?json$/i.test(file.name)) {
				const shapes = readShapes(parsed(await file.text()));
				await this.check(shapes.map((shape) => ({ kind: 'shape', name: shape.name, shape })));
			} else if (/\.xlsx$/i.test(file.name)) {
				const { readXlsx } = await import('../../interchange/xlsx');
				this.#confirm(await readXlsx(await file.arrayBuffer()));
			} else if (/\.(csv|tsv|txt)$/i.test(file.name)) {
				this.#confirm(parseDelimited(await file.text()));
			} else throw new CodedError('file-type');
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			this.refused = error;
		}
	}

	#confirm(table: TextTable): void {
		this.table = table;
		this.columns = recognise(table);
	}

	/** The reader says what a column holds. */
	assign(role: ColumnRole, column: number | null): void {
		if (this.columns) this.columns = { ...this.columns, [role]: column };
	}

	/** Checks the rows of the table with the columns as confirmed. */
	async run(): Promise<void> {
		const { table, columns } = this;
		if (!table || !columns) return;
		const name = (row: readonly string[], k: number) =>
			(columns.name === null ? '' : (row[columns.name] ?? '')) || String(k + 1);
		await this.check(table.rows.map((row, k) => ({ kind: 'row', name: name(row, k), row })));
	}

	/** The register's own projects, checked the same way. */
	async checkRegister(title: string): Promise<void> {
		this.close();
		this.name = title;
		const language = this.app.view.language;
		const named = PROJECTS.filter((project) => project.kind !== 'programme');
		await this.check(named.map((project) => ({ kind: 'project', name: project.name[language], project })));
	}

	async check(items: readonly BatchItem[]): Promise<void> {
		const { index, context, register } = this.desk;
		if (!index || !context) return;
		const columns = this.columns ?? recognise({ head: [], rows: [] });
		this.#stopped = false;
		this.running = true;
		this.total = items.length;
		this.done = 0;
		try {
			const results = await checkItems(
				items,
				{ index, context, register, columns, asOf: REGISTER_DATE },
				{
					pause: () => new Promise((go) => setTimeout(go)),
					told: ({ length }) => (this.done = length),
					stopped: () => this.#stopped
				}
			);
			// A table closed meanwhile stays closed.
			if (this.total === 0) return;
			this.results = results;
			this.app.set({ table: 'open' });
		} finally {
			this.running = false;
		}
	}

	stop(): void {
		this.#stopped = true;
	}

	/** Shows one row as if it had been asked for alone. */
	select(result: BatchResult): void {
		const [reading] = result.readings;
		if (result.state === 'asked') {
			this.desk.clear();
			this.desk.question = { outcome: 'question', why: result.code ?? '', readings: result.readings };
			return;
		}
		if (!result.answer) return;
		if (reading) {
			this.desk.clear();
			this.desk.take(reading);
			return;
		}
		this.desk.show(result.answer.subject);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
	} catch {
		throw new CodedError('geojson-invalid', { what: 'json' });
	}
}

export const [useBatchDesk, provideBatchDesk] = createContext<BatchDesk>();
