/** What the view of urban centres puts on the map page. */
export { default as CentresPanel } from './CentresPanel.svelte';
export { default as CentresTable } from './CentresTable.svelte';
