/** Maps and features that others serve: what of them is drawn, and the choice of it. */
export { default as ServiceLayers } from './ServiceLayers.svelte';
export { default as ServicesPanel } from './ServicesPanel.svelte';
