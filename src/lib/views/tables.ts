/** The tables under the map: they come after it. */
export { default as BatchTable } from './check/BatchTable.svelte';
export { default as BoundariesTable } from './boundaries/BoundariesTable.svelte';
export { default as CentresTable } from './centres/CentresTable.svelte';
export { default as CoverageTable } from './coverage/CoverageTable.svelte';
export { default as ProjectsTable } from './projects/ProjectsTable.svelte';
export { default as ScreeningTable } from './boundaries/ScreeningTable.svelte';
