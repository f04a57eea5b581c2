/** What the check of places puts beside the map. */
export { default as CheckPanel } from './CheckPanel.svelte';
