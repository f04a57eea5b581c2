/** What the view of boundaries puts on the map page. */
export { default as BoundariesPanel } from './BoundariesPanel.svelte';
export { default as BoundariesTable } from './BoundariesTable.svelte';
export { default as BoxTool } from './BoxTool.svelte';
export { default as CutTool } from './CutTool.svelte';
export { default as ScreeningTable } from './ScreeningTable.svelte';
export { default as SideBySide } from './SideBySide.svelte';
export { default as Strip } from './Strip.svelte';
export { default as Swipe } from './Swipe.svelte';
