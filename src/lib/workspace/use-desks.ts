import type { BatchDesk } from './batch-desk.svelte';
import type { CheckDesk } from './check-desk.svelte';
import { useLater } from './later.svelte';
import type { PlanIntake } from './plan-intake.svelte';
import type { ProposalIntake } from './proposal-intake.svelte';

/** The later desks, for components that are shown only where they are there. */
export const useCheckDesk = (): CheckDesk => useLater().here.check;
export const useBatchDesk = (): BatchDesk => useLater().here.batch;
export const usePlanIntake = (): PlanIntake => useLater().here.plans;
export const useProposalIntake = (): ProposalIntake => useLater().here.proposals;
