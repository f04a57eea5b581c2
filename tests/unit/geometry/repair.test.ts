import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { repair } from '../../../src/lib/geometry/repair';
import { INVALID } from '../../fixtures/geometry/invalid';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { geographicLib, geos, type Geos } from './independent';

let reference: Geos;

beforeAll(async () => {
	reference = await geos();
});

function flat(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
	return JSON.parse(JSON.stringify(geometry)) as Polygon | MultiPolygon;
}

describe('repair of hard geometry, against GEOS MakeValid and GeographicLib', () => {
	it.each(INVALID)('$name', ({ geometry, meant }) => {
		const before = JSON.stringify(geometry);
		const { geometry: repaired } = repair(geometry);
		const expected = geographicLib(reference.madeValid(flat(meant ?? geometry))).ha;
		expect(expected).toBeGreaterThan(0);
		expect(Math.abs(areaHa(repaired) / expected - 1)).toBeLessThan(1e-6);
		expect(JSON.stringify(geometry)).toBe(before);
	});

	it.each(INVALID)('$name: what comes out needs no repair', ({ geometry }) => {
		const once = repair(geometry).geometry;
		const again = repair(once).geometry;
		expect(Math.abs(areaHa(again) / areaHa(once) - 1)).toBeLessThan(1e-9);
		expect(
			reference.isValid(once) || Math.abs(areaHa(reference.madeValid(once)) / areaHa(once) - 1) < 1e-9
		).toBe(true);
	});

	it.each(INVALID)('$name: the same land wherever its rings begin', ({ geometry }) => {
		const { coordinates } = repair(geometry).geometry;
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		for (const part of [1 / 4, 1 / 2, 3 / 4]) {
			const turned = polygons.map((rings) =>
				rings.map((line) => {
					const closed = line[0]?.join() === line.at(-1)?.join();
					const open = closed ? line.slice(0, -1) : line;
					const at = Math.floor(open.length * part);
					const moved = [...open.slice(at), ...open.slice(0, at)];
					return closed ? [...moved, moved[0] ?? []] : moved;
				})
			);
			const again = repair({ type: 'MultiPolygon', coordinates: turned }).geometry;
			const before = areaHa({ type: 'MultiPolygon', coordinates });
			expect(Math.abs(areaHa(again) / before - 1)).toBeLessThan(1e-9);
		}
	});

	it('keeps a valid geometry to the last bit and finds no fault in it', () => {
		const sound = polygon(box(0, 0, 900, 900), [...box(100, 100, 200, 200)].reverse());
		expect(repair(sound)).toEqual({
			geometry: { type: 'MultiPolygon', coordinates: [sound.coordinates] },
			faults: []
		});
	});
});

describe('what repair says', () => {
	const faultsOf = (name: string) => {
		const found = INVALID.find((one) => one.name === name);
		return found ? repair(found.geometry).faults : null;
	};

	it.each([
		['a bow-tie', 'self-crossing'],
		['a ring that is not closed', 'ring-unclosed'],
		['points given twice and three times', 'point-repeated'],
		['a clockwise shell', 'winding-wrong'],
		['a hole outside its shell', 'hole-outside'],
		['a hole in a hole', 'hole-outside'],
		['parts that overlap', 'parts-overlap'],
		['a part inside another part', 'parts-overlap'],
		['parts that cross only where corners lie on the other', 'parts-overlap'],
		['parts that cross only at corners both have', 'parts-overlap'],
		['a hole that leaves its shell through two corners', 'self-crossing'],
		['two holes that cross at corners', 'self-crossing'],
		['a ring that touches itself and encloses a void', 'self-touching'],
		['a ring traced twice', 'ring-repeated'],
		['the same hole twice', 'ring-repeated'],
		['a part without area beside a sound one', 'ring-without-area']
	])('%s: %s', (name, fault) => {
		expect(faultsOf(name)).toContain(fault);
	});

	it.each(['a hole that touches the shell in a point', 'a part inside a hole of another part'])(
		'%s: nothing but winding',
		(name) => {
			expect(faultsOf(name)?.filter((fault) => fault !== 'winding-wrong')).toEqual([]);
		}
	);

	it('gives empty land for a line', () => {
		expect(
			repair(
				polygon([
					[0, 0],
					[5, 5],
					[9, 9]
				])
			)
		).toEqual({
			geometry: { type: 'MultiPolygon', coordinates: [] },
			faults: ['ring-without-area', 'polygon-empty']
		});
	});

	it.each([
		[
			'NaN',
			[
				[
					[NaN, 21],
					[107, 21],
					[107, 22]
				]
			]
		],
		[
			'a latitude of 95°',
			[
				[
					[106, 21],
					[107, 95],
					[107, 22]
				]
			]
		],
		[
			'a longitude of 449 293 (metres)',
			[
				[
					[449293, 21],
					[107, 21],
					[107, 22]
				]
			]
		],
		[
			'text',
			[
				[
					['106', 'x'],
					[107, 21],
					[107, 22]
				]
			]
		],
		['a point without latitude', [[[106], [107, 21], [107, 22]]]],
		['null for a ring', [null]]
	])('refuses %s', (_, coordinates) => {
		expect(() => repair({ type: 'Polygon', coordinates: coordinates as never })).toThrow(
			'coordinate-invalid'
		);
	});
});
