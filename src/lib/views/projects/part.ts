/** What the view of projects puts on the map page. */
export { default as ProjectCard } from './ProjectCard.svelte';
export { default as ProjectsPanel } from './ProjectsPanel.svelte';
export { default as ProjectsTable } from './ProjectsTable.svelte';
