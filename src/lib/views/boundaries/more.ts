/** What stands behind the limits in their panel: it comes after the first map, or with what is composed or chosen. */
export { default as ComposePanel } from './ComposePanel.svelte';
export { default as LimitDetails } from './LimitDetails.svelte';
export { default as LimitTools } from './LimitTools.svelte';
export { default as UnitCard } from './UnitCard.svelte';
