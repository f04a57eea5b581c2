import { createContext } from 'svelte';
import { foldWords } from '../coverage/plan-words';
import type { PlanFileRead } from '../coverage/plan-file';
import type { DatedPlan } from '../coverage/types';
import { CodedError } from '../domain/errors';
import type { PlanStatus, PlanType } from '../domain/plan';
import type { LeftOut } from '../interchange/geojson/features';
import type { App } from './app.svelte';
import type { CoverageDesk } from './coverage.svelte';
import { IntakeRunner } from './intake-runner';

/** Words of a file that its reader is asked about; `''` for features that state none. */
export interface Asked {
	about: 'status' | 'type';
	value: string;
	count: number;
}

interface Opened {
	file: File;
	read: PlanFileRead;
	/** Ids of its plans among those assumed. */
	ids: readonly string[];
	statuses: Readonly<Record<string, PlanStatus>>;
	types: Readonly<Record<string, PlanType>>;
}

const CODES = { 'status-unknown': 'status', 'status-missing': 'status', 'type-unknown': 'type' } as const;
const UNTYPED = 'unknown';
const MISSING_DATE = 'approval-date-missing';

/** A file of plans on its way into the figures: read in a worker, questions asked, all that is left out told. */
export class PlanIntake {
	/** Name of the file being read; null when none is. */
	reading = $state<string | null>(null);
	refused = $state.raw<{ name: string; error: CodedError } | null>(null);
	opened = $state.raw<Opened | null>(null);
	readonly #runner = new IntakeRunner();

	constructor(
		private readonly app: App,
		private readonly desk: CoverageDesk
	) {}

	/** What the reader is asked: each wording once. */
	readonly questions: readonly Asked[] = $derived.by(() => {
		const asked = new Map<string, Asked>();
		const untyped = this.opened?.read.items.filter(({ type }) => type === UNTYPED).length ?? 0;
		if (untyped > 0) asked.set('type ', { about: 'type', value: '', count: untyped });
		for (const { code, value = '' } of this.opened?.read.leftOut ?? []) {
			if (!(code in CODES)) continue;
			const about = CODES[code as keyof typeof CODES];
			const known = asked.get(`${about} ${value}`);
			asked.set(`${about} ${value}`, { about, value, count: (known?.count ?? 0) + 1 });
		}
		return [...asked.values()];
	});

	/** Features left out for good, beside those that are asked about. */
	readonly leftOut: readonly LeftOut[] = $derived(
		(this.opened?.read.leftOut ?? []).filter(({ code }) => !(code in CODES))
	);

	/** Plans of the file that are assumed and state no day of approval. */
	readonly undated: readonly DatedPlan[] = $derived.by(() => {
		const ids = new Set(this.opened?.ids);
		return this.desk.added.filter(
			({ id, warnings }) => ids.has(id) && warnings.some(({ code }) => code === MISSING_DATE)
		);
	});

	/** Plans of the file that count only after the day shown. */
	readonly later: number = $derived.by(() => {
		const ids = new Set(this.opened?.ids);
		const { asOf } = this.app;
		return this.desk.added.filter(({ id, countsFrom }) => ids.has(id) && countsFrom > asOf).length;
	});

	/** Opens a dropped or chosen file; it never leaves the machine. */
	async open(file: File): Promise<void> {
		this.opened = null;
		await this.#read({ file, ids: [], statuses: {}, types: {} });
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
		const undated = new Set(this.undated.map(({ id }) => id));
		this.desk.assume({
			added: this.desk.added.map((plan) =>
				undated.has(plan.id)
					? {
							...plan,
							countsFrom: asOf,
							warnings: plan.warnings.map((warning) =>
								warning.code === MISSING_DATE ? { ...warning, code: 'approval-date-assumed' } : warning
							)
						}
					: plan
			)
		});
	}

	stop(): void {
		this.#runner.stop();
	}

	async #read(asked: Omit<Opened, 'read'>): Promise<void> {
		const { file, ids, statuses, types } = asked;
		this.refused = null;
		this.reading = file.name;
		try {
			const today = new Date().toISOString().slice(0, 10);
			const intake = await this.#runner.plans(file, { today, statuses, types });
			if (intake.outcome === 'refused') throw new CodedError(intake.code, intake.details);
			const typed = intake.read.items.filter(({ type }) => type !== UNTYPED);
			this.opened = {
				...asked,
				read: intake.read,
				ids: typed.length > 0 ? this.desk.add(typed, 'file', ids) : ids
			};
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			if (error.code !== 'stopped') this.refused = { name: file.name, error };
		} finally {
			this.reading = null;
		}
	}
}

export const [usePlanIntake, providePlanIntake] = createContext<PlanIntake>();
