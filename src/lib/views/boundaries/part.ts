/** What the view of boundaries puts beside the map. */
export { default as BoundariesPanel } from './BoundariesPanel.svelte';
