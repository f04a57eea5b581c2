import { looksLikeDossier } from '../interchange/dossier/is-dossier';
import { together } from '../interchange/layers/groups';
import type { App } from './app.svelte';
import { BatchDesk } from './batch-desk.svelte';
import { machineSlots } from './browser-slots';
import { CheckDesk } from './check-desk.svelte';
import type { CoverageDesk } from './coverage.svelte';
import type { Dropped } from './dropped-files';
import { FileMemory } from './file-memory';
import { PlanIntake } from './plan-intake.svelte';
import { ProposalIntake } from './proposal-intake.svelte';
import type { ProposalDesk } from './proposals.svelte';

/** What is read as one: a dossier or a folder whole. Of other files only those that belong together are. */
function isOne(files: readonly File[]): boolean {
	return (
		looksLikeDossier(files.map(({ name }) => name)) || files.some((file) => file.webkitRelativePath !== '')
	);
}

/** Desks whose work begins with a question or a file of the reader: no first screen needs them. */
export class LaterDesks {
	readonly check: CheckDesk;
	readonly batch: BatchDesk;
	/** Files of plans on their way into the figures. */
	readonly plans: PlanIntake;
	/** Files of boundary proposals. */
	readonly proposals: ProposalIntake;

	constructor(
		private readonly app: App,
		coverage: CoverageDesk,
		proposals: ProposalDesk
	) {
		const memory = new FileMemory(machineSlots);
		this.check = new CheckDesk(app);
		this.batch = new BatchDesk(app, this.check, memory);
		this.plans = new PlanIntake(app, coverage, memory);
		this.proposals = new ProposalIntake(app, proposals, memory);
	}

	/** Gives dropped files to the view that is open; those that read none hand them to the check of places. */
	async take({ files: dropped, cut }: Dropped): Promise<void> {
		const { app, plans, proposals, batch } = this;
		const { view } = app.view;
		let files: readonly File[] = isOne(dropped) ? dropped : together(dropped);
		if (view === 'coverage' && files.length < dropped.length && (await plans.isMended(dropped)))
			files = dropped;
		const [file] = files;
		if (!file) return;
		if (cut) app.tell({ code: 'folder-cut', details: { what: String(dropped.length) } });
		if (files.length < dropped.length) app.tell({ code: 'one-file-only', details: { what: file.name } });
		if (view === 'coverage') void plans.open(files);
		else if (view === 'boundaries') void proposals.open(files);
		else {
			if (view !== 'check') app.set({ view: 'check' });
			void batch.open(files);
		}
	}

	/** Ends the workers, for where a page is left. */
	leave(): void {
		this.batch.leave();
		this.plans.stop();
		this.proposals.stop();
	}
}
