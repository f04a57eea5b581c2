import { untrack } from 'svelte';
import type { Proposal } from '../proposal/proposal';
import type { OwnRegister } from '../register/own-register';
import { checkNames } from './address.svelte';
import type { App } from './app.svelte';
import { CoverageRunner } from './coverage-runner';
import { CoverageDesk } from './coverage.svelte';
import type { DataFiles } from './data-files';
import { KnownFigures } from './known-figures';
import { LimitsDesk } from './limits-desk.svelte';
import { OtherSideDesk } from './other-side.svelte';
import type { ProposalWork } from './proposal-work.svelte';
import { followLanguage } from './screen.svelte';

/** The desks of every page with a map, on one state. What they derive follows the state by itself. */
export class Workbench {
	readonly coverage: CoverageDesk;
	/** What coverage is held against. */
	readonly otherSide: OtherSideDesk;
	readonly limits: LimitsDesk;
	readonly #known = new KnownFigures();
	readonly #runner: CoverageRunner;

	constructor(
		readonly app: App,
		/** The reader's own proposal, where the view of the page holds one. */
		proposal: () => Proposal | null,
		/** What measures it and the published ones; none where a page tells nothing of them. */
		work: ProposalWork = { here: null },
		runners?: readonly [CoverageRunner, CoverageRunner, CoverageRunner],
		/** The reader's own register, where it counts. */
		kept?: () => OwnRegister
	) {
		const made = () => new CoverageRunner(this.#known);
		const [runner, baseline, other] = runners ?? [made(), made(), made()];
		this.#runner = runner;
		this.coverage = new CoverageDesk(app, runner, baseline, kept);
		this.otherSide = new OtherSideDesk(app, this.coverage, other);
		this.limits = new LimitsDesk(app, proposal, work);
	}

	/** Lets words and figures follow the state as long as a page is there; for where it is made. */
	follow(): void {
		followLanguage(this.app);
		this.coverage.follow();
		this.otherSide.follow();
		$effect(() => {
			if (this.app.mayFetch) untrack(() => void this.prepare());
		});
		// The browser ends no worker of itself before the window is closed.
		$effect(() => () => this.leave());
	}

	/** True once all figures that the state asks for are measured. */
	get settled(): boolean {
		const { coverage, otherSide } = this;
		return coverage.settled && (otherSide.wanted === null || (otherSide.told && otherSide.settled));
	}

	/** Starts the engine where the first figures came without it. What stops it is told with the next question. */
	prepare(): Promise<boolean> {
		return this.#runner.prepare().catch(() => false);
	}

	/** Ends the workers. */
	leave(): void {
		this.coverage.leave();
		this.otherSide.leave();
	}

	/** Loads the land, and looks up in it what the address named. */
	async load(files: DataFiles): Promise<void> {
		if (this.app.view.view === 'coverage') this.#known.open(files.figures);
		await this.app.loadBoundaries(files.atoms);
		checkNames(this.app);
	}
}
