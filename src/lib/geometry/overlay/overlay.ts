import type { MultiPolygon } from 'geojson';
import type { Bounds } from '../bounds';

/** Which library computed an overlay. */
export type OverlayName = 'turf' | 'clipper2';

/** What computed a figure: an overlay, or sums along the edges that make no geometry (see `geometry/edges`). */
export type KernelName = OverlayName | 'edges';

/**
 * Set operations on land. `L` is a kernel's own form of land, made by `read` from a valid MultiPolygon in
 * degrees (see `repair`) and turned back by `write`. Edges are straight in longitude and latitude.
 */
export interface Overlay<L> {
	readonly name: OverlayName;
	read(geometry: MultiPolygon): L;
	/** null for empty land. */
	write(land: L): MultiPolygon | null;
	isEmpty(land: L): boolean;
	/** Area on the ellipsoid, ha. */
	areaHa(land: L): number;
	boundsOf(land: L): Bounds;
	union(lands: readonly L[]): L;
	intersection(a: L, b: L): L;
	difference(a: L, b: L): L;
	/** Land that lies in two or more of the given. */
	twice(lands: readonly L[]): L;
	/** The same land inside the bounds; outside them it may be cut off. Cheap. */
	window(land: L, bounds: Bounds): L;
}
