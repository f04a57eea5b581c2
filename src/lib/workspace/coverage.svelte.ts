import {
	countingOn,
	type AreaCoverage,
	type CoveragePieces,
	type CoverageRequest,
	type DatedPlan
} from '../coverage/types';
import { untrack } from 'svelte';
import type { Findings } from '../coverage/findings';
import { historyRequest, type HistoryStep } from '../coverage/history';
import { markOwn } from '../coverage/own-warning';
import { coveragePlans } from '../coverage/register-input';
import { applyEdits } from '../coverage/what-if';
import type { AdminUnit } from '../domain/admin-unit';
import { CodedError } from '../domain/errors';
import type { IsoDate } from '../domain/date';
import type { PlanningDocument } from '../domain/plan';
import { REGISTER_DATE } from '../register/dates';
import { OFFICIAL_REGISTER } from '../register/official-register';
import type { OwnRegister } from '../register/own-register';
import { PLANS } from '../register/plans';
import type { App } from './app.svelte';
import type { CoverageLevel } from './view-state';
import type { OnProgress } from '../coverage/service';
import type { CoverageRunner, RunResults } from './coverage-runner';
import { areasKey, askedAreas, NOTHING_ASKED, type AskedAreas } from './asked-areas';
import { Assumed } from './assumed.svelte';
import { ChosenPieces } from './chosen-pieces.svelte';
import { districtOf } from './drill-down';
import { MANY_PLANS, nextTask } from './next-task';
import { showing } from './coming-results';
import { planChange, sameQuestion } from './plan-change';
import { PROVINCE } from '../register/province';

/** A run that ends sooner shows no progress. */
const PATIENCE_MS = 500;

/** Coverage of the areas on screen, computed off the main thread; follows the state of the app. */
export class CoverageDesk extends Assumed {
	results = $state.raw<readonly AreaCoverage[]>([]);
	/** The same areas by the official register alone, while anything differs from it. */
	baseline = $state.raw<readonly AreaCoverage[] | null>(null);
	request = $state.raw<CoverageRequest | null>(null);
	busy = $state(false);
	/** Why the last run broke off, where it can be tried again. */
	failed = $state.raw<CodedError | null>(null);
	/** Of the run under way or stopped; null when all is measured. */
	progress = $state.raw<{ done: number; total: number } | null>(null);
	/** Whether the reader's own register counts beside the official one. */
	ownCounts = $state(true);
	/** Stands for the run whose results are shown as they come; null once it has ended. */
	#coming: object | null = null;
	/** The engine may have forgotten the request: a question about it broke off. */
	#forgotten = false;
	#areas: (AskedAreas & { key: string }) | null = null;
	readonly #pieces: ChosenPieces;

	constructor(
		app: App,
		private readonly runner: CoverageRunner,
		private readonly baselineRunner: CoverageRunner,
		private readonly kept: () => OwnRegister = () => OFFICIAL_REGISTER
	) {
		super(app);
		this.#pieces = new ChosenPieces(app, (id) => this.#question(runner.pieces(id)));
	}

	/** The register that counts: with the reader's own plans and corrections, unless they are left out. */
	get register(): OwnRegister {
		return this.ownCounts ? this.kept() : OFFICIAL_REGISTER;
	}

	/** Whether the figures are not those of the official register as it stands. */
	get differs(): boolean {
		return this.assumed || this.register.own.size > 0;
	}

	/** Plans of the reader's own register, or corrected in it, that make the figure of an area what it is. */
	ownIn(area: AreaCoverage): string[] {
		const counted = [area, this.registered(area.id)].flatMap((one) => one?.plans ?? []);
		return [...this.register.own.keys()].filter((id) => counted.some(({ plan }) => plan === id));
	}

	/** What is measured, made once for each view that asks for other areas. */
	readonly #asking = $derived.by((): AskedAreas => {
		const { boundaries, view } = this.app;
		if (!boundaries) return NOTHING_ASKED;
		const key = areasKey(boundaries, view, this.day);
		if (this.#areas?.key !== key) this.#areas = { key, ...askedAreas(boundaries, view, this.day) };
		return this.#areas;
	});

	/** The day by which plans count. */
	protected get day(): IsoDate {
		return this.app.asOf;
	}

	/** Whether anything is to be measured. */
	protected get asks(): boolean {
		return this.app.view.view === 'coverage';
	}

	/** Plans that are assumed besides those of the register. */
	protected get besides(): readonly DatedPlan[] {
		return this.added;
	}

	/** The plans that count, as the reader assumes them. */
	plans(): readonly PlanningDocument[] {
		return applyEdits(this.register.plans, this.app.view.edits);
	}

	/** What the register, the assumptions and the state ask for; null until the boundaries are there. */
	#asked(): CoverageRequest | null {
		const { boundaries, view } = this.app;
		if (!boundaries) return null;
		const asOf = this.day;
		const drawn = coveragePlans(boundaries, this.plans(), { types: view.types, asOf });
		const types: readonly string[] = view.types;
		const added = countingOn(this.besides, asOf).filter(({ type }) => types.includes(type));
		return {
			areas: this.#asking.areas,
			plans: [...markOwn(drawn, this.register.own), ...added],
			types: view.types,
			asOf,
			base: view.base
		};
	}

	/** What the view of coverage asks for; null in another one. */
	readonly wanted = $derived.by(() => (this.asks ? this.#asked() : null));

	/** Measures whenever what a figure depends on becomes another; for where a page is made. */
	follow(): void {
		$effect(() => {
			const { wanted } = this;
			if (wanted) untrack(() => void this.run(wanted));
		});
		$effect(() => {
			const { chosen, busy } = this;
			if (chosen && !busy) untrack(() => void this.#pieces.draw(chosen, () => this.chosen));
		});
	}

	/** Ends the workers, for where a page is left. */
	leave(): void {
		this.runner.stop();
		this.baselineRunner.stop();
	}

	/** The land of the chosen area in pieces; while it is measured anew, as it was. */
	get pieces(): CoveragePieces | null {
		return this.chosen && this.#pieces.of(this.chosen);
	}

	/** True once all that the state asks for is measured, and the pieces of the chosen area are there. */
	get settled(): boolean {
		return !this.busy && (this.chosen === null || this.#pieces.has(this.chosen));
	}

	/** These results with their pieces, for files. Rejects as `findings` does. */
	async withPieces(results: readonly AreaCoverage[]): Promise<AreaCoverage[]> {
		const whole: AreaCoverage[] = [];
		for (const one of results)
			whole.push({ ...one, pieces: await this.#question(this.runner.pieces(one.id)) });
		return whole;
	}

	/** Areas of the chosen level, without what is measured beside them. */
	get rows(): readonly AreaCoverage[] {
		return this.results.filter(({ id }) => this.#asking.rows.has(id));
	}

	/** The district that is looked into; null where none is. */
	get district(): AdminUnit | null {
		const { boundaries, view } = this.app;
		return boundaries && districtOf(boundaries, view);
	}

	/** Its communes. */
	get inside(): readonly AreaCoverage[] {
		return this.results.filter(({ id }) => this.#asking.inside.has(id));
	}

	/** What the table lists: the communes of the district that is looked into, else the areas of the chosen level. */
	get listed(): readonly AreaCoverage[] {
		return this.district ? this.inside : this.rows;
	}

	/** The level of these areas: that of communes inside a district, else the chosen one. */
	levelOf([first]: readonly AreaCoverage[]): CoverageLevel {
		return first && this.#asking.inside.has(first.id) ? 'commune' : this.app.view.level;
	}

	/** The areas that an area on screen is told by: communes of a district, units of the province; else none. */
	partsOf(id: string): readonly AreaCoverage[] {
		if (id === this.district?.code) return this.inside;
		const { level } = this.app.view;
		return id === PROVINCE.code && level !== 'province' && level !== 'proposal' ? this.rows : [];
	}

	/** The whole province, for the opening figure. */
	get overall(): AreaCoverage | null {
		return this.result(PROVINCE.code);
	}

	/** The chosen area while coverage is looked at: its pieces are drawn. */
	readonly chosen: AreaCoverage | null = $derived.by(() => {
		const { view, selected } = this.app.view;
		return view === 'coverage' && selected ? this.result(selected.id) : null;
	});

	/** The figure of one area on screen, null when it is not among them. */
	result(id: string): AreaCoverage | null {
		return this.results.find((area) => area.id === id) ?? null;
	}

	/** The register's own figure of an area while something else is assumed. */
	registered(id: string): AreaCoverage | null {
		return this.baseline?.find((area) => area.id === id) ?? null;
	}

	/** Computes all areas, or after a change of plans only those it touches; a run that comes late is dropped. */
	async run(request: CoverageRequest): Promise<void> {
		// After a failure the engine may have forgotten everything.
		const before = this.busy || this.failed || this.#forgotten ? null : this.request;
		this.#forgotten = false;
		const change = before && planChange(before, request);
		// Where only other areas are asked for, those of before stay as they are until they are measured anew.
		const kept = before && !change && sameQuestion(before, request) ? this.results : [];
		this.request = request;
		if (request.plans.length > MANY_PLANS) {
			this.busy = true;
			await nextTask();
			if (this.request !== request || !this.busy) return;
		}
		await this.#follow(request, (onprogress) =>
			change
				? this.runner.recompute(change, onprogress)
				: this.runner.compute(request, this.#shower(request, kept), onprogress)
		);
	}

	/** Stops the run under way; what was measured stays on screen. */
	cancel(): void {
		this.runner.cancel();
		// Before the first telling its plans may not all be there.
		if (!this.progress) this.#forgotten = true;
		this.busy = false;
	}

	/** Goes on with a run that was stopped. */
	async resume(): Promise<void> {
		const { request } = this;
		if (request && this.#forgotten) await this.run(request);
		else if (request) await this.#follow(request, (onprogress) => this.runner.recompute({}, onprogress));
	}

	/** What lies in the land of an area on screen: its conflicts and gaps; null when that was stopped. */
	findings(id: string, onprogress: OnProgress): Promise<Findings | null> {
		return this.#question(this.runner.findings(id, onprogress));
	}

	/** Coverage of an area on screen by days, as the reader assumes the register; null when that was stopped. */
	async history(id: string, onprogress: OnProgress): Promise<readonly HistoryStep[] | null> {
		const { boundaries, view } = this.app;
		const area = this.request?.areas.find((one) => one.id === id);
		if (!boundaries || !area) return null;
		const asked = { areas: [area], types: view.types, base: view.base };
		const told = { plans: this.plans(), added: this.added };
		const request = historyRequest(boundaries, asked, told, REGISTER_DATE);
		return this.#question(this.runner.history(request, onprogress));
	}

	/** Stops looking for findings, or the history. */
	stop(task: 'findings' | 'history'): void {
		this.runner.cancel(task);
	}

	async #question<T>(answer: Promise<T>): Promise<T> {
		try {
			return await answer;
		} catch (error) {
			this.#forgotten = true;
			throw error;
		}
	}

	/** Measures all anew after a failure. */
	async retry(): Promise<void> {
		const { request, failed } = this;
		if (failed) this.app.dismiss(failed.code);
		if (request) await this.run(request);
	}

	/** Shows results of a long run as they come, until it has ended: single ones may arrive after all of them. */
	#shower(request: CoverageRequest, kept: readonly AreaCoverage[]) {
		const coming = {};
		this.#coming = coming;
		const wanted = () => this.#coming === coming && this.request === request && this.busy;
		return showing(kept, wanted, (results) => (this.results = results));
	}

	/** Waits until no run is under way: results and request are of each other then. */
	async atRest(): Promise<void> {
		while (this.busy) await nextTask();
	}

	async #follow(
		request: CoverageRequest,
		start: (onprogress: (done: number, total: number) => void) => Promise<RunResults>
	): Promise<void> {
		this.busy = true;
		this.failed = null;
		this.progress = null;
		try {
			const started = performance.now();
			const outcome = await start((done, total) => {
				const late = performance.now() - started > PATIENCE_MS;
				if (late && this.busy && this.request === request) this.progress = { done, total };
			});
			if (this.request !== request || outcome.cancelled) return;
			this.#coming = null;
			this.results = outcome.results;
			await this.#measureBaseline(request);
		} catch (error) {
			if (this.request === request) {
				this.failed = error instanceof CodedError ? error : new CodedError('coverage-failed');
				this.app.tell({ code: this.failed.code });
			}
		}
		if (this.request === request) {
			this.busy = false;
			this.progress = null;
		}
	}

	async #measureBaseline(request: CoverageRequest): Promise<void> {
		const { boundaries, view, asOf } = this.app;
		if (!this.differs || !boundaries) {
			this.baseline = null;
			return;
		}
		const plans = coveragePlans(boundaries, PLANS, { types: view.types, asOf });
		const outcome = await this.baselineRunner.compute({ ...request, plans });
		if (this.request === request && !outcome.cancelled) this.baseline = outcome.results;
	}
}
