import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../src/lib/geometry/bounds';
import { boundaries, index } from './context';

const COUNT = 10_000;

/** Repeatable points over the bounds of the province (Park and Miller 1988). */
function points(): [number, number][] {
	let seed = 122;
	const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
	const [west, south, east, north] = boundsOf(boundaries.outline(boundaries.atoms.map(({ atom }) => atom)));
	return Array.from({ length: COUNT }, () => [
		west + (east - west) * next(),
		south + (north - south) * next()
	]);
}

const POINTS = points();

describe('the unit that holds a point', () => {
	// Turf's point-in-polygon works on robust orientation and on the merged outlines of units, ours on atoms.
	it.each(['2019', '2020', '2024', '2025'] as const)(
		'is the one Turf finds, at the vintage of %s',
		(vintage) => {
			const units = boundaries.unitsAt(vintage, 'commune').map((unit) => {
				const outline: MultiPolygon = boundaries.outline(unit.atoms);
				return { code: unit.code, outline, bounds: boundsOf(outline) };
			});
			const different = POINTS.filter(([lon, lat]) => {
				const ours = index.atomAt([lon, lat])?.[`c${vintage}`] ?? null;
				const theirs = units.find(
					({ outline, bounds: [west, south, east, north] }) =>
						lon >= west &&
						lon <= east &&
						lat >= south &&
						lat <= north &&
						booleanPointInPolygon([lon, lat], outline)
				);
				return ours !== (theirs?.code ?? null);
			});
			expect(different).toEqual([]);
		}
	);

	it('covers both sides: points inside and outside the province', () => {
		const inside = POINTS.filter((point) => index.atomAt(point) !== null).length;
		// The province fills 8,309 of some 16,600 km² of its bounds.
		expect(inside).toBeGreaterThan(COUNT * 0.4);
		expect(inside).toBeLessThan(COUNT * 0.6);
	});
});
