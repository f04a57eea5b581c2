import type { FeatureCollection, Point } from 'geojson';
import { foldWords } from '../coverage/plan-words';
import type { DatedPlan, TakenFrom } from '../coverage/types';
import { todayInVietNam } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { Warning } from '../domain/figure';
import type { PlanStatus, PlanType } from '../domain/plan';
import type { PlanRole } from '../interchange/file-columns';
import type { ColumnMap } from '../interchange/geojson/properties';
import type { DossierCheck } from '../interchange/dossier/check-dossier';
import type { LeftOut } from '../interchange/geojson/features';
import type { PlanReadOptions, PlansRead, RefusedWish } from '../interchange/intake-service';
import type { LayerNote } from '../interchange/layers/layer';
import type { FileQuestion, GeoChoice } from '../interchange/layers/question';
import type { App } from './app.svelte';
import type { CoverageDesk } from './coverage.svelte';
import { GAP_PAD, gapMarks } from './gap-marks';
import { nameOf } from './name-of-files';
import { MANY_PLANS, nextTask } from './next-task';
import type { FileMemory } from './file-memory';
import { readingMarks, refusedMarks } from './intake-marks';
import { IntakeRunner, type PlanFiles } from './intake-runner';
import { rememberCrs, withRemembered } from './remembered-crs';
import { isAsked, plansAmong, plansBeside, questionsOf, UNTYPED, type Asked } from './plan-questions';

/** A file with all that its reader has said of it. */
interface Told extends PlanFiles {
	/** Its plans that were read before, as assumed: those kept since are not assumed again. */
	before: readonly { plan: string; id: string }[];
	statuses: Readonly<Record<string, PlanStatus>>;
	types: Readonly<Record<string, PlanType>>;
	/** Which column holds what, where the reader has said so of this file. */
	columns?: ColumnMap;
	/** For what came from a service. */
	taken?: TakenFrom;
}

interface Opened extends Told {
	name: string;
	read: PlansRead;
	/** What was found while reading. */
	notes: readonly LayerNote[];
	/** Ids of its plans among those assumed. */
	ids: readonly string[];
}

/** A dossier that was checked. */
export interface CheckedDossier {
	name: string;
	check: DossierCheck;
	/** Id of its plan among those assumed; none where it does not count. */
	ids: readonly string[];
}

const MISSING_DATE = 'approval-date-missing';

/** The plans of a file that are not kept already, and those it gave before that are kept now (`forgotten` by the desk). */
function freshOf({ before, taken }: Told, { items }: PlansRead, forgotten: readonly string[]) {
	const gone = before.filter(({ id }) => forgotten.includes(id));
	const kept = gone.map(({ plan }) => plan);
	const typed = plansBeside(items, kept).filter(({ type }) => type !== UNTYPED);
	const from = taken ? typed.map((plan) => ({ ...plan, sources: [taken.url], taken })) : typed;
	return { gone, typed, from };
}

/** A file of plans on its way into the figures: read in a worker, questions asked, all that is left out told. */
export class PlanIntake {
	/** Name of the file being read; null when none is. */
	reading = $state<string | null>(null);
	/** How much of the reader it needs has come, 0 to 1; null when nothing must come. */
	loading = $state<number | null>(null);
	refused = $state.raw<{ name: string; error: CodedError } | null>(null);
	opened = $state.raw<Opened | null>(null);
	dossier = $state.raw<CheckedDossier | null>(null);
	/** What only the reader can say of the file: its layer, its coordinate system, its letters. */
	asked = $state.raw<FileQuestion | null>(null);
	/** The refused feature that is looked at, by its index; null for none. */
	looked = $state<number | null>(null);
	/** The gap of a drawing's lines that is looked at, by its place in the list; null for none. */
	gap = $state<number | null>(null);
	#waiting: Told | null = null;
	/** The file that was open when the one that is waiting was given: it may be mended of that. */
	#mendable: Opened | null = null;
	readonly #runner = new IntakeRunner();
	/** Grows with each file and stop: what comes late of an earlier one is dropped. */
	#turn = 0;

	constructor(
		private readonly app: App,
		private readonly desk: CoverageDesk,
		private readonly memory: FileMemory
	) {}

	/** What the reader is asked: each wording once. */
	readonly questions: readonly Asked[] = $derived(this.opened ? questionsOf(this.opened.read) : []);

	/** True for a plan file and what was mended of it, given together. */
	isMended(files: readonly File[]): Promise<boolean> {
		return this.#runner.isMended(files);
	}

	/** Features left out for good, beside those that are asked about. */
	readonly leftOut: readonly LeftOut[] = $derived(
		(this.opened?.read.leftOut ?? []).filter((feature) => !isAsked(feature))
	);

	/** Places of refused features for the map. */
	readonly marks: FeatureCollection<Point> = $derived.by(() => {
		const refused = this.app.view.view === 'coverage' ? (this.opened?.read.leftOut ?? []) : [];
		return refusedMarks(refused, this.looked);
	});

	/** Gaps between ends of a drawing's lines, for the map. */
	readonly gaps: FeatureCollection<Point> = $derived.by(() => {
		const { view, language } = this.app.view;
		return gapMarks(view === 'coverage' ? (this.opened?.read.joins ?? null) : null, this.gap, language);
	});

	/** Where each reading of coordinates that are asked about lands, for the map. */
	readonly readings: FeatureCollection<Point> = $derived.by(() => {
		const asked = this.app.view.view === 'coverage' && this.asked?.about === 'crs' ? this.asked.readings : [];
		return readingMarks(asked);
	});

	/** Plans of the file that are assumed now. */
	readonly assumed: readonly DatedPlan[] = $derived.by(() =>
		plansAmong(this.desk.added, this.opened?.ids ?? this.dossier?.ids ?? [])
	);

	/** Those of them that state no day of approval. */
	readonly undated: readonly DatedPlan[] = $derived(
		this.assumed.filter(({ warnings }) => warnings.some(({ code }) => code === MISSING_DATE))
	);

	/** How many of them count only after the day shown. */
	readonly later: number = $derived(
		this.assumed.filter(({ countsFrom }) => countsFrom > this.app.asOf).length
	);

	/**
	 * Opens dropped or chosen files that belong together; they never leave the machine. `taken`: where what was put into
	 * a file came from.
	 */
	async open(files: readonly File[], taken?: TakenFrom): Promise<void> {
		const before = this.opened;
		this.opened = null;
		this.dossier = null;
		this.looked = null;
		this.gap = null;
		await this.#read(
			{
				source: { files, choice: {} },
				mended: [],
				before: [],
				statuses: {},
				types: {},
				...(taken && { taken })
			},
			taken ? null : before
		);
	}

	/** The reader's answer to what was `asked`. */
	async say(choice: GeoChoice): Promise<void> {
		const waiting = this.#waiting;
		if (!waiting) return;
		const { files, choice: said } = waiting.source;
		if (choice.crs && this.asked?.about === 'crs')
			rememberCrs(this.memory, files, this.asked.shape, choice.crs);
		await this.#read({ ...waiting, source: { files, choice: { ...said, ...choice } } }, this.#mendable);
	}

	/** The reader's word for what a wording of the file means. */
	async answer({ about, value }: Asked, meaning: string): Promise<void> {
		const { opened } = this;
		if (!opened) return;
		const key = foldWords(value);
		if (about === 'status')
			await this.#read({ ...opened, statuses: { ...opened.statuses, [key]: meaning as PlanStatus } });
		else await this.#read({ ...opened, types: { ...opened.types, [key]: meaning as PlanType } });
	}

	/** The reader's word for which column holds something; null for none. It is remembered for files of this shape. */
	async assign(role: PlanRole, column: string | null): Promise<void> {
		const { opened } = this;
		if (!opened) return;
		const said = opened.columns ?? this.memory.columns[opened.read.columns.shape];
		await this.#say(opened, { ...said, [role]: column });
	}

	/** Leaves it to guess again what each column holds. */
	async guessColumns(): Promise<void> {
		if (this.opened) await this.#say(this.opened, {});
	}

	async #say(opened: Opened, columns: ColumnMap): Promise<void> {
		this.memory.sayColumns(opened.read.columns.shape, columns, todayInVietNam());
		await this.#read({ ...opened, columns });
	}

	/** A question about coordinates with what was chosen before, that first; where each reading lands is shown. */
	#remembering(files: readonly File[], question: FileQuestion): FileQuestion {
		if (question.about !== 'crs') return question;
		const told = withRemembered(this.memory, files, question);
		const { readings } = told;
		const near = readings.filter(({ inside }) => (inside ?? 0) > 0);
		this.app.showPlaces((near.length > 0 ? near : readings).map(({ middle }) => middle));
		return told;
	}

	/** Joins lines of the drawing over wider gaps, m: it is read anew. */
	async join(join: number): Promise<void> {
		const { opened } = this;
		if (!opened) return;
		const { source } = opened;
		await this.#read({ ...opened, source: { ...source, choice: { ...source.choice, join } } });
	}

	/** Shows a gap between ends of lines on the map. */
	lookAt(gap: number): void {
		this.gap = gap;
		const at = this.opened?.read.joins?.gaps[gap]?.at;
		if (at) this.app.showPoint(at, GAP_PAD);
	}

	/** Shows a refused feature on the map. */
	look({ index, at }: LeftOut): void {
		this.looked = index;
		if (at) this.app.showPoint(at, 0.01);
	}

	/** The refused features of the file as GeoJSON, to be mended elsewhere; null where it cannot be read any more. */
	async refusedFile(wish: Omit<RefusedWish, 'name'>): Promise<Blob | null> {
		const { opened } = this;
		if (!opened) return null;
		try {
			const bytes = await this.#runner.refused(opened, this.#options(opened), { ...wish, name: opened.name });
			return bytes && new Blob([bytes], { type: 'application/geo+json' });
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			this.refused = { name: opened.name, error };
			return null;
		}
	}

	/** Lets the undated plans of the file count from the day shown. */
	assumeDay(): void {
		const { asOf } = this.app;
		const { undated } = this;
		const dated = undated.map((plan) => ({
			...plan,
			countsFrom: asOf,
			warnings: plan.warnings.map((warning): Warning =>
				warning.code === MISSING_DATE ? { ...warning, code: 'approval-date-assumed' } : warning
			)
		}));
		const others = plansBeside(
			this.desk.added,
			undated.map(({ id }) => id)
		);
		this.desk.assume({ added: [...others, ...dated] });
	}

	stop(): void {
		this.#turn += 1;
		this.reading = null;
		this.#runner.stop();
	}

	#take(name: string, check: DossierCheck): void {
		const plan = check.plan?.plan;
		this.dossier = { name, check, ids: plan ? this.desk.add([plan], 'dossier') : [] };
	}

	#options = ({ statuses, types, columns }: Told): PlanReadOptions => ({
		today: todayInVietNam(),
		statuses,
		types,
		remembered: this.memory.columns,
		...(columns ? { columns } : {})
	});

	/** Reads a file; one that was mended of the file `open` before joins that. */
	async #read(told: Told, open: Opened | null = null): Promise<void> {
		const name = nameOf(told.source.files);
		if (this.reading !== null) this.stop();
		const turn = ++this.#turn;
		this.refused = null;
		this.asked = null;
		this.reading = name;
		this.loading = null;
		try {
			const intake = await this.#runner.plans(told, this.#options(told), this.app.boundaries, (share) => {
				if (turn === this.#turn) this.loading = share;
			});
			if (turn !== this.#turn) return;
			if (intake.outcome === 'asked') {
				this.asked = this.#remembering(told.source.files, intake.question);
				this.#waiting = told;
				this.#mendable = open;
				return;
			}
			if (intake.outcome === 'refused') throw new CodedError(intake.code, intake.details);
			if (intake.outcome === 'dossier') {
				if (!intake.check) throw new CodedError('boundaries-unavailable');
				this.#take(name, intake.check);
				return;
			}
			if (open && intake.read.from?.id === open.read.file) {
				await this.#read({ ...open, mended: [...open.mended, told.source] });
				return;
			}
			// Very many plans are looked through, drawn and told of in three tasks; stopped after the first, none counts.
			const many = intake.read.items.length > MANY_PLANS;
			const fresh = freshOf(told, intake.read, this.desk.forgotten);
			if (many) await nextTask();
			if (turn !== this.#turn) return;
			const opened = this.#assume(told, name, intake.read, intake.notes, fresh);
			if (many) await nextTask();
			if (turn === this.#turn || this.reading === null) this.opened = opened;
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			if (turn === this.#turn) this.refused = { name, error };
		} finally {
			if (turn === this.#turn) this.reading = null;
		}
	}

	/** Assumes the plans of a file in the place of those it gave before; what was kept of them since is not doubled. */
	#assume(
		told: Told,
		name: string,
		read: PlansRead,
		notes: readonly LayerNote[],
		{ gone, typed, from }: ReturnType<typeof freshOf>
	): Opened {
		const old = told.before.map(({ id }) => id);
		const ids = from.length + old.length > 0 ? this.desk.add(from, 'file', old) : [];
		const now = typed.map((plan, k) => ({ plan: plan.id, id: ids[k] ?? '' }));
		return { ...told, name, read, notes, ids, before: [...gone, ...now] };
	}
}
