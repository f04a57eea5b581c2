/** What the view of boundaries puts on the map: tools, a second map, figures. */
export { default as BoxTool } from './BoxTool.svelte';
export { default as CutTool } from './CutTool.svelte';
export { default as SideBySide } from './SideBySide.svelte';
export { default as Strip } from './Strip.svelte';
export { default as Swipe } from './Swipe.svelte';
