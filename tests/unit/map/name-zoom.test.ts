import { expect, it } from 'vitest';
import type { Polygon } from 'geojson';
import { plans } from '../../../src/lib/map/layers/plans';
import type { MapModel } from '../../../src/lib/map/model';
import { zoomOfWidth } from '../../../src/lib/map/name-zoom';

const wide = (degrees: number): Polygon => ({
	type: 'Polygon',
	coordinates: [
		[
			[106, 21],
			[106 + degrees, 21],
			[106 + degrees, 21.1],
			[106, 21]
		]
	]
});

// By hand: at zoom z the 360 degrees of the earth are 512 · 2^z pixels wide.
it.each([
	[360, 512, 0],
	[360 / 1024, 512, 10],
	[360 / 1024, 256, 9],
	[0.01, 90, 13],
	[0.001, 90, 16]
])('land %f degrees wide is %i pixels wide at zoom %i', (degrees, pixels, zoom) => {
	expect(zoomOfWidth(wide(degrees), pixels)).toBe(zoom);
});

it('a plan without width is no closer than a far zoom', () => {
	expect(zoomOfWidth(wide(0), 90)).toBeGreaterThan(22);
});

it.each([
	[3, [10, 10, 10]],
	[200, [13, 13, 10]]
])('of %i plans, the reader’s own have names from zooms %j, the official last one always', (count, zooms) => {
	const features = Array.from({ length: count }, (_, k) => ({
		type: 'Feature' as const,
		properties: { own: k < count - 1, at: [106, 21] },
		geometry: wide(0.01)
	}));
	const model = { plans: { type: 'FeatureCollection', features } } as unknown as MapModel;
	const points = plans.sources?.(model)['plan-points']?.features ?? [];
	expect([0, 1, count - 1].map((k) => points[k]?.properties?.from)).toEqual(zooms);
});
