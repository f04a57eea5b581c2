import { createContext } from 'svelte';
import { foldWords } from '../coverage/plan-words';
import type { PlanFileRead } from '../coverage/plan-file';
import type { DatedPlan } from '../coverage/types';
import { todayInVietNam } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { Warning } from '../domain/figure';
import type { PlanStatus, PlanType } from '../domain/plan';
import type { DossierCheck } from '../interchange/dossier/check-dossier';
import type { LeftOut } from '../interchange/geojson/features';
import type { LayerNote } from '../interchange/layers/layer';
import type { FileQuestion, GeoChoice } from '../interchange/layers/question';
import type { App } from './app.svelte';
import type { CoverageDesk } from './coverage.svelte';
import { IntakeRunner } from './intake-runner';
import { isAsked, plansAmong, plansBeside, questionsOf, UNTYPED, type Asked } from './plan-questions';

interface Opened {
	/** One file, or several that belong together. */
	files: readonly File[];
	/** What the reader has said of the file as a whole. */
	choice: GeoChoice;
	read: PlanFileRead;
	/** What was found while reading. */
	notes: readonly LayerNote[];
	/** Ids of its plans among those assumed. */
	ids: readonly string[];
	statuses: Readonly<Record<string, PlanStatus>>;
	types: Readonly<Record<string, PlanType>>;
}

/** A dossier that was checked. */
export interface CheckedDossier {
	name: string;
	check: DossierCheck;
	/** Id of its plan among those assumed; none where it does not count. */
	ids: readonly string[];
}

/** Files by their names; those of a folder by its name. */
function nameOf(files: readonly File[]): string {
	const [folder] = files[0]?.webkitRelativePath.split('/') ?? [];
	return folder ? folder : files.map((file) => file.name).join(', ');
}

const MISSING_DATE = 'approval-date-missing';

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
	#waiting: Omit<Opened, 'read' | 'notes'> | null = null;
	readonly #runner = new IntakeRunner();
	/** Grows with each file and stop: what comes late of an earlier one is dropped. */
	#turn = 0;

	constructor(
		private readonly app: App,
		private readonly desk: CoverageDesk
	) {}

	/** What the reader is asked: each wording once. */
	readonly questions: readonly Asked[] = $derived(this.opened ? questionsOf(this.opened.read) : []);

	/** Features left out for good, beside those that are asked about. */
	readonly leftOut: readonly LeftOut[] = $derived(
		(this.opened?.read.leftOut ?? []).filter((feature) => !isAsked(feature))
	);

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

	/** Opens dropped or chosen files that belong together; they never leave the machine. */
	async open(files: readonly File[]): Promise<void> {
		this.opened = null;
		this.dossier = null;
		await this.#read({ files, choice: {}, ids: [], statuses: {}, types: {} });
	}

	/** The reader's answer to what was `asked`. */
	async say(choice: GeoChoice): Promise<void> {
		const waiting = this.#waiting;
		if (waiting) await this.#read({ ...waiting, choice: { ...waiting.choice, ...choice } });
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

	async #read(asked: Omit<Opened, 'read' | 'notes'>): Promise<void> {
		const { files, choice, ids, statuses, types } = asked;
		const name = nameOf(files);
		if (this.reading !== null) this.stop();
		const turn = ++this.#turn;
		this.refused = null;
		this.asked = null;
		this.reading = name;
		this.loading = null;
		try {
			const options = { today: todayInVietNam(), statuses, types };
			const intake = await this.#runner.plans(files, options, choice, this.app.boundaries, (share) => {
				if (turn === this.#turn) this.loading = share;
			});
			if (turn !== this.#turn) return;
			if (intake.outcome === 'asked') {
				this.asked = intake.question;
				this.#waiting = asked;
				return;
			}
			if (intake.outcome === 'refused') throw new CodedError(intake.code, intake.details);
			if (intake.outcome === 'dossier') {
				if (!intake.check) throw new CodedError('boundaries-unavailable');
				this.#take(name, intake.check);
				return;
			}
			const typed = intake.read.items.filter(({ type }) => type !== UNTYPED);
			this.opened = {
				...asked,
				read: intake.read,
				notes: intake.notes,
				ids: typed.length > 0 ? this.desk.add(typed, 'file', ids) : ids
			};
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			if (turn === this.#turn) this.refused = { name, error };
		} finally {
			if (turn === this.#turn) this.reading = null;
		}
	}
}

export const [usePlanIntake, providePlanIntake] = createContext<PlanIntake>();
