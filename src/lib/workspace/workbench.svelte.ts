import type { Proposal } from '../proposal/proposal';
import type { OwnRegister } from '../register/own-register';
import { checkNames } from './address.svelte';
import type { App } from './app.svelte';
import { CoverageRunner } from './coverage-runner';
import { CoverageDesk } from './coverage.svelte';
import { LimitsDesk } from './limits-desk.svelte';
import { followLanguage } from './screen.svelte';

/** The desks of every page with a map, on one state. What they derive follows the state by itself. */
export class Workbench {
	readonly coverage: CoverageDesk;
	readonly limits: LimitsDesk;

	constructor(
		readonly app: App,
		/** The reader's own proposal, where the view of the page holds one. */
		proposal: () => Proposal | null,
		runners: readonly [CoverageRunner, CoverageRunner] = [new CoverageRunner(), new CoverageRunner()],
		/** The reader's own register, where it counts. */
		kept?: () => OwnRegister
	) {
		this.coverage = new CoverageDesk(app, ...runners, kept);
		this.limits = new LimitsDesk(app, proposal);
	}

	/** Lets words and figures follow the state as long as a page is there; for where it is made. */
	follow(): void {
		followLanguage(this.app);
		this.coverage.follow();
		// The browser ends no worker of itself before the window is closed.
		$effect(() => () => this.leave());
	}

	/** Ends the workers. */
	leave(): void {
		this.coverage.leave();
	}

	/** Loads the land from the folder of tiles, and looks up in it what the address named. */
	async load(tiles: string): Promise<void> {
		await this.app.loadBoundaries(`${tiles}atoms.topojson`);
		checkNames(this.app);
	}
}
