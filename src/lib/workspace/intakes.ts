import { onDestroy } from 'svelte';
import { machineSlots } from './browser-slots';
import { FileMemory } from './file-memory';
import type { App } from './app.svelte';
import type { CoverageDesk } from './coverage.svelte';
import { PlanIntake, providePlanIntake } from './plan-intake.svelte';
import { ProposalIntake, provideProposalIntake } from './proposal-intake.svelte';
import type { ProposalDesk } from './proposals.svelte';

/** Gives the page its ways in for files of plans and of proposals, as long as it is there. */
export function provideIntakes(app: App, desk: CoverageDesk, proposals: ProposalDesk): void {
	const memory = new FileMemory(machineSlots);
	const plans = providePlanIntake(new PlanIntake(app, desk, memory));
	const proposal = provideProposalIntake(new ProposalIntake(app, proposals, memory));
	onDestroy(() => {
		plans.stop();
		proposal.stop();
	});
}
