import type { Map as MapView } from 'maplibre-gl';
import type { App } from '../../workspace/app.svelte';
import type { Extent, Scene } from '../../workspace/deck';
import type { Limit } from '../../proposal/limit';
import { sceneData } from './scene-data';
import { shotOf } from './shot-of';
import { takeScene } from './take-scene';

/** A scene of what is on the map page now, under a new id; null until the boundaries are there. */
export function takeView(app: App, map: MapView | null, limits: readonly Limit[]): Scene | null {
	const { boundaries } = app;
	if (!boundaries) return null;
	const view = app.snapshot();
	const sheet = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--sheet')) || 0;
	const covered = app.phone ? { top: 124, bottom: sheet + 40 } : { top: 0, bottom: 0 };
	const extent: Extent = map ? shotOf(map, covered) : 'province';
	const data = sceneData(boundaries, limits, { view, extent });
	return { ...takeScene(view, extent, data, limits), id: crypto.randomUUID().slice(0, 8) };
}
