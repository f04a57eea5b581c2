/** What the view of projects puts beside the map. */
export { default as ProjectCard } from './ProjectCard.svelte';
export { default as ProjectsPanel } from './ProjectsPanel.svelte';
