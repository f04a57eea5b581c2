import type { AreaCoverage } from '../coverage/types';
import type { IsoDate } from '../domain/date';
import { asBefore, successions, type Succession } from '../register/plan-versions';
import type { OwnRegister } from '../register/own-register';
import type { App } from './app.svelte';
import type { CoverageRunner } from './coverage-runner';
import { CoverageDesk } from './coverage.svelte';

/** Coverage of the same areas on another day, or with the version of a plan that was before it. */
export class OtherSideDesk extends CoverageDesk {
	constructor(
		app: App,
		private readonly desk: CoverageDesk,
		runner: CoverageRunner
	) {
		super(app, runner, runner);
	}

	/** The plan and the version that is looked at; null where the register here has none of these names. */
	readonly succession: Succession | null = $derived.by(() => {
		const { than } = this.app.view;
		if (than?.kind !== 'version') return null;
		const named = ({ plan, before }: Succession) => plan.id === than.plan && before.id === than.version;
		return successions(this.desk.register).find(named) ?? null;
	});

	/** Coverage is held against something that is known here. */
	protected override get asks(): boolean {
		const { view, than } = this.app.view;
		return view === 'coverage' && than !== null && (than.kind === 'day' || this.succession !== null);
	}

	protected override get day() {
		const { than } = this.app.view;
		return than?.kind === 'day' ? than.day : this.app.asOf;
	}

	/** The days of both sides. */
	get days(): readonly [IsoDate, IsoDate] {
		return [this.day, this.app.asOf];
	}

	protected override get besides() {
		return this.desk.added;
	}

	override get register(): OwnRegister {
		return this.succession ? asBefore(this.desk.register, this.succession) : this.desk.register;
	}

	/** The figures of the official register stand beside the other side only. */
	override get differs(): boolean {
		return false;
	}

	/** True while the figures are those of what is asked for. */
	readonly told: boolean = $derived.by(
		() => this.wanted !== null && !this.busy && this.request === this.wanted
	);

	/** The areas of the table on this side; none while they are measured. */
	readonly held: readonly AreaCoverage[] = $derived.by(() => (this.told ? this.listed : []));
}
