/** What stands behind the figures in the panel of coverage, and below them: it comes after the first map. */
export { default as AddPlans } from './AddPlans.svelte';
export { default as AskProgress } from './AskProgress.svelte';
export { default as AssumedList } from './AssumedList.svelte';
export { default as OwnRegister } from './OwnRegister.svelte';
export { default as PlanLists } from './PlanLists.svelte';
export { default as Why } from './Why.svelte';
