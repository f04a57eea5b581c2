import { area as turfArea, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { cpuSeconds, peakMb, type Outcome } from './outcome';
import { randomFrom } from './random';
import type { Scenario } from './scenarios';

type Land = Polygon | MultiPolygon;

function feature(geometry: Land): Feature<MultiPolygon> {
	return multiPolygon(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
}

/**
 * Turf as most would write it: every plan cut with every area, the pieces united, `turf.area` of both. Areas
 * are taken in random order until `budget` seconds are over; inside an area pairs are not skipped, but the
 * clock may stop it: then it has no answer and its pairs count for the time only.
 */
export function turfWay({ areas, plans }: Scenario, budget: number): Outcome {
	const random = randomFrom(7);
	const order = areas.map((area) => ({ area, key: random() })).sort((a, b) => a.key - b.key);
	const lands = plans.map(({ geometry }) => feature(geometry));
	const percent: Record<string, number> = {};
	let [failures, pairs] = [0, 0];
	const cpu = cpuSeconds();
	const started = performance.now();
	const over = () => (performance.now() - started) / 1000 > budget;
	for (const { area } of order) {
		const base = feature(area.geometry);
		let covered: Feature<Land> | null = null;
		let done = true;
		for (const land of lands) {
			if (over()) {
				done = false;
				break;
			}
			pairs += 1;
			try {
				const piece = intersect(featureCollection<Land>([base, land]));
				if (piece) covered = covered ? union(featureCollection<Land>([covered, piece])) : piece;
			} catch {
				failures += 1;
			}
		}
		if (!done) break;
		percent[area.id] = covered ? (100 * turfArea(covered)) / turfArea(base) : 0;
	}
	const sample = pairs / (areas.length * plans.length);
	const taken = (performance.now() - started) / 1000;
	return {
		way: 'turf, pair by pair',
		seconds: taken / sample,
		cpuSeconds: (cpuSeconds() - cpu) / sample,
		prepareSeconds: 0,
		peakMb: peakMb(),
		failures,
		sample,
		percent
	};
}
