/** What presenting puts on the map page. */
export { default as PresentChoices } from './PresentChoices.svelte';
export { default as TakeBar } from './TakeBar.svelte';
