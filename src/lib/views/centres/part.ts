/** What the view of urban centres puts beside the map. */
export { default as CentresPanel } from './CentresPanel.svelte';
