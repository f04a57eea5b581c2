/** What the view of coverage puts beside the map. */
export { default as CoveragePanel } from './CoveragePanel.svelte';
