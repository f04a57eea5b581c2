import type { MultiPolygon, Polygon } from 'geojson';
import type { Component } from 'svelte';

/** Loads the map on which an outline is drawn; it is given from outside, as its parts are views of their own. */
export type FootprintDrawer = () => Promise<{
	default: Component<{
		outline: Polygon | MultiPolygon | null;
		ondrawn: (polygon: Polygon) => void;
		oncancel: () => void;
	}>;
}>;
