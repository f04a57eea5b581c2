import type { Position } from 'geojson';
import type { MultiPolygon, Polygon } from 'geojson';
import { areaHa } from '../../src/lib/geometry/area';
import { boundsOf } from '../../src/lib/geometry/bounds';
import { EdgeIndex } from '../../src/lib/geometry/edge-index';
import { randomFrom } from './random';

/** Of the land of the areas, about so much is planned, however many plans there are (some of it twice). */
const PLANNED_SHARE = 0.6;
const FEWEST_CORNERS = 5;
const MOST_CORNERS = 60;
/** Mean of 5 + 495 r³ over r in [0, 1). */
const MEAN_SIZE = 5 + 495 / 4;
const M_PER_DEGREE = 110_574;

/** A place in some land, more often where there is more of it. */
function placeIn(lands: readonly (Polygon | MultiPolygon)[], random: () => number): () => [number, number] {
	const indexes = lands.map((geometry) => ({
		bounds: boundsOf(geometry),
		index: new EdgeIndex({
			type: 'MultiPolygon',
			coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
		})
	}));
	let total = 0;
	const upTo = lands.map((land) => (total += areaHa(land)));
	const pick = () => {
		const wanted = random() * total;
		let [low, high] = [0, upTo.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((upTo[middle] as number) > wanted) high = middle;
			else low = middle + 1;
		}
		return indexes[low] as (typeof indexes)[0];
	};
	return () => {
		const { bounds, index } = pick();
		for (;;) {
			const x = bounds[0] + random() * (bounds[2] - bounds[0]);
			const y = bounds[1] + random() * (bounds[3] - bounds[1]);
			if (index.contains(x, y)) return [x, y];
		}
	};
}

function star(random: () => number, x: number, y: number, ha: number): Position[] {
	const corners = FEWEST_CORNERS + Math.floor(random() * (MOST_CORNERS - FEWEST_CORNERS + 1));
	const radius = Math.sqrt((ha * 10_000) / Math.PI) / M_PER_DEGREE;
	const wide = 1 / Math.cos((y * Math.PI) / 180);
	return Array.from({ length: corners }, (_, n): Position => {
		const reach = radius * (0.6 + 0.8 * random());
		const angle = (2 * Math.PI * n) / corners;
		return [x + reach * Math.cos(angle) * wide, y + reach * Math.sin(angle)];
	});
}

function square(x: number, y: number, ha: number): Position[] {
	const d = Math.sqrt(ha * 10_000) / 2 / M_PER_DEGREE;
	const w = d / Math.cos((y * Math.PI) / 180);
	return [
		[x - w, y - d],
		[x + w, y - d],
		[x + w, y + d],
		[x - w, y + d]
	];
}

/**
 * Made-up plans over some land, the same every time: irregular rings of 5 to 60 corners, every seventh a square, over
 * each other, less large the more there are. Every tenth repeats the one before with a hard border: the same, or
 * shifted by a tenth of a millimetre.
 */
export function* countryPlans(
	lands: readonly (Polygon | MultiPolygon)[],
	count: number
): Generator<{ id: string; geometry: Polygon }> {
	const random = randomFrom(122);
	const place = placeIn(lands, random);
	const mean = (PLANNED_SHARE * lands.reduce((sum, land) => sum + areaHa(land), 0)) / count;
	let ring: Position[] = [];
	for (let k = 0; k < count; k += 1) {
		if (k % 10 === 9) {
			if (k % 20 === 9) ring = ring.map((point) => point.map((value) => value + 1e-9));
		} else {
			const [x, y] = place();
			const ha = ((5 + 495 * random() ** 3) * mean) / MEAN_SIZE;
			const open = k % 7 === 3 ? square(x, y, ha) : star(random, x, y, ha);
			ring = [...open, [...(open[0] as Position)]];
		}
		yield { id: `p${k}`, geometry: { type: 'Polygon', coordinates: [ring] } };
	}
}
