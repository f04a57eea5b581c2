import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstTiles, type Opening } from '../../../src/lib/map/first-view';

const LAND = [106.09, 21.32, 107.37, 22.47] as const;
const NONE = { top: 0, bottom: 0, left: 0, right: 0 };
const ZOOMS = [5, 12] as const;
const SIZE = { width: 1060, height: 850 };

/** Number of the tile of a place, by the formula of the OpenStreetMap wiki ("Slippy map tilenames"). */
function slippy(lon: number, lat: number, zoom: number): string {
	const rad = (lat * Math.PI) / 180;
	const x = Math.floor(((lon + 180) / 360) * 2 ** zoom);
	const y = Math.floor(((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** zoom);
	return `${zoom}/${x}/${y}`;
}
const names = (opening: Opening) => firstTiles(opening, ZOOMS).map((place) => place.join('/'));

it('of a small map over the city it is the tile of the city', () => {
	const view = { lon: 106.7613, lat: 21.8537, zoom: 8.4 };
	expect(names({ view, size: { width: 4, height: 4 }, inset: NONE, land: LAND })).toEqual(['8/203/112']);
	expect(slippy(view.lon, view.lat, 8)).toBe('8/203/112');
});

it('of the whole province on a desktop they are the four of zoom 8', () => {
	// As a browser asked for them before: 8/203/111, 8/203/112, 8/204/111, 8/204/112.
	const inset = { top: 72, bottom: 40, left: 24, right: 284 };
	const asked = names({ view: LAND, size: SIZE, inset, land: LAND });
	expect(asked.sort()).toEqual(['8/203/111', '8/203/112', '8/204/111', '8/204/112']);
});

it('of an extent no larger than a tile they hold its corners, and none where there is no land', () => {
	const view = [106.7, 21.8, 106.8, 21.9] as const;
	const asked = names({ view, size: { width: 600, height: 600 }, inset: NONE, land: LAND });
	const zoom = Number(asked[0]?.split('/')[0]);
	for (const [lon, lat] of [
		[106.7, 21.8],
		[106.8, 21.9]
	] as const)
		expect(asked).toContain(slippy(lon, lat, zoom));
	const away = { lon: 100, lat: 10, zoom: 9 };
	expect(names({ view: away, size: SIZE, inset: NONE, land: LAND })).toEqual([]);
});

it('each is of a zoom there is, named once, and they hold the middle of the map where that is land', () => {
	const place = fc.record({
		lon: fc.double({ min: 106.1, max: 107.36, noNaN: true }),
		lat: fc.double({ min: 21.33, max: 22.46, noNaN: true }),
		zoom: fc.double({ min: 3, max: 17, noNaN: true })
	});
	const side = fc.integer({ min: 50, max: 2000 });
	fc.assert(
		fc.property(place, side, side, (view, width, height) => {
			const asked = names({ view, size: { width, height }, inset: NONE, land: LAND });
			const zoom = Math.max(ZOOMS[0], Math.min(ZOOMS[1], Math.floor(view.zoom)));
			expect(new Set(asked).size).toBe(asked.length);
			expect(asked.every((name) => name.startsWith(`${zoom}/`))).toBe(true);
			expect(asked).toContain(slippy(view.lon, view.lat, zoom));
		})
	);
});
