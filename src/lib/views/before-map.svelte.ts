import { untrack } from 'svelte';
import { startMapWorker } from '../map/map-worker';
import { paddingOf } from '../map/padding';
import { fetchAhead } from '../map/tile-archive';
import { PROVINCE } from '../register/province';
import { HOME } from '../workspace/app.svelte';
import type { MapWorkbench } from '../workspace/map-workbench.svelte';

/**
 * While what draws the map is on its way, starts the worker in which it reads tiles, and fetches those it opens on; for
 * where a page is made. Where it opens on land that is still to be looked up, that is waited for.
 */
export function prepareMap(bench: MapWorkbench, stage: () => HTMLElement): void {
	const { app } = bench;
	let asked = false;
	$effect(() => {
		if (asked || !bench.started || app.ready || app.view.embed) return;
		const { view, selected } = app.view;
		const looked = app.flyTo instanceof Array ? app.flyTo : null;
		const opens = app.camera ?? looked ?? (view === 'boundaries' || selected ? null : HOME);
		startMapWorker();
		if (!opens) return;
		asked = true;
		const { clientWidth: width, clientHeight: height } = stage();
		const phone = untrack(() => app.phone);
		const inset = paddingOf({ width, height, phone, sheet: 0, foot: 0, card: selected?.kind === 'p' });
		void fetchAhead({ view: opens, size: { width, height }, inset, land: PROVINCE.bounds });
	});
}
