/** What the check of places puts on the map page. */
export { default as CheckPanel } from './CheckPanel.svelte';
export { default as Slips } from './Slips.svelte';
export { default as VerdictCard } from './VerdictCard.svelte';
