import type { Inset } from './padding';

/** West, south, east, north in degrees. */
type Extent = readonly [number, number, number, number];

/** A tile: zoom, column from the west, row from the north. */
export type TilePlace = readonly [zoom: number, column: number, row: number];

/** CSS pixels of a tile of MapLibre at a whole zoom. */
const TILE_PX = 512;

/** Share of the world's width at a longitude, degrees. */
const across = (lon: number) => (lon + 180) / 360;
/** Share of the world's height at a latitude, degrees: web mercator, EPSG:3857. */
const down = (lat: number) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

interface Size {
	width: number;
	height: number;
}

/** What a map first shows, seen from above: a place with its zoom, or an extent that must fit. */
export interface Opening {
	view: { lon: number; lat: number; zoom: number } | Extent;
	/** CSS pixels. */
	size: Size;
	/** Where of the map an extent must not land, CSS pixels. */
	inset: Inset;
	/** Where there are tiles. */
	land: Extent;
}

/** Zoom at which an extent fits into what an inset leaves of a map. */
function zoomToFit([west, south, east, north]: Extent, size: Size, inset: Inset): number {
	const width = Math.max(1, size.width - inset.left - inset.right);
	const height = Math.max(1, size.height - inset.top - inset.bottom);
	const fits = Math.min(width / (across(east) - across(west)), height / (down(south) - down(north)));
	return Math.log2(fits / TILE_PX);
}

/** Tiles that a map asks for when it opens: those at the whole zoom below its own, of the zooms there are. */
export function firstTiles(
	{ view, size, inset, land }: Opening,
	[least, most]: readonly [number, number]
): TilePlace[] {
	const placed = 'lon' in view;
	const exact = placed ? view.zoom : zoomToFit(view, size, inset);
	const zoom = Math.max(least, Math.min(most, Math.floor(exact)));
	const world = TILE_PX * 2 ** exact;
	const [x, y] = placed ? [across(view.lon), down(view.lat)] : middleOf(view, inset, world);
	const [halfX, halfY] = [size.width / world / 2, size.height / world / 2];
	const count = 2 ** zoom;
	const range = (from: number, to: number) => {
		const [first, last] = [Math.floor(from * count), Math.floor(to * count)];
		return Array.from({ length: from < to ? last - first + 1 : 0 }, (_, k) => first + k);
	};
	const rows = range(Math.max(down(land[3]), y - halfY), Math.min(down(land[1]), y + halfY));
	const columns = range(Math.max(across(land[0]), x - halfX), Math.min(across(land[2]), x + halfX));
	return columns.flatMap((column) => rows.map((row): TilePlace => [zoom, column, row]));
}

/** The middle of a map whose free part shows an extent in its middle, in shares of the world. */
function middleOf([west, south, east, north]: Extent, inset: Inset, world: number): [number, number] {
	return [
		(across(west) + across(east)) / 2 + (inset.right - inset.left) / 2 / world,
		(down(south) + down(north)) / 2 + (inset.bottom - inset.top) / 2 / world
	];
}
