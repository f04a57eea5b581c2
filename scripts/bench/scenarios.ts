import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf } from '../../src/lib/geometry/bounds';
import { EdgeIndex } from '../../src/lib/geometry/edge-index';
import { randomFrom } from './random';

type Land = Polygon | MultiPolygon;

export interface Scenario {
	areas: { id: string; geometry: Land }[];
	plans: { id: string; geometry: Land }[];
}

/** Scenario names: `communes-<number of plans>` and `zoning`. */
export const GROWTH = [1_000, 5_000, 20_000, 100_000] as const;
const COMMUNES = '../shared/data/reference/communes-2025-fullres.geojson';
const ZONING = '../shared/data/load/zoning-4239.geojson';

/** The data a scenario needs and does not find, null when all is there. */
export function missingFor(name: string): string | null {
	const file = name === 'zoning' ? ZONING : COMMUNES;
	return existsSync(file) ? null : file;
}

function load(file: string): Land[] {
	const json = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Land>;
	return json.features.map((feature) => feature.geometry);
}

function rounded(ring: readonly Position[], places: number): Position[] {
	return ring.map((point) => point.map((value) => Number(value.toFixed(places))));
}

/**
 * Plans over the communes, the same every time: irregular rings of 8 to 64 corners, 5 to 500 ha at 5,000
 * plans and less the more there are, so that about as much land is planned. Every tenth repeats the one
 * before with hard borders: the same, rounded to six places, or shifted by a tenth of a millimetre.
 */
function plansOver(communes: readonly Land[], count: number): Land[] {
	const random = randomFrom(122);
	const indexes = communes.map((geometry) => ({
		bounds: boundsOf(geometry),
		index: new EdgeIndex({
			type: 'MultiPolygon',
			coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
		})
	}));
	const place = (): [number, number] => {
		for (;;) {
			const { bounds, index } = indexes[Math.floor(random() * indexes.length)] as (typeof indexes)[0];
			const x = bounds[0] + random() * (bounds[2] - bounds[0]);
			const y = bounds[1] + random() * (bounds[3] - bounds[1]);
			if (index.contains(x, y)) return [x, y];
		}
	};
	const plans: Land[] = [];
	let ring: Position[] = [];
	for (let k = 0; k < count; k += 1) {
		const kind = k % 30;
		if (k % 10 === 9) {
			const hard =
				kind === 9 ? ring : kind === 19 ? rounded(ring, 6) : ring.map((p) => p.map((v) => v + 1e-9));
			plans.push({ type: 'Polygon', coordinates: [hard] });
			continue;
		}
		const [x, y] = place();
		const corners = 8 + Math.floor(random() * 57);
		const hectares = (5 + 495 * random() ** 3) * Math.min(1, 5_000 / count);
		const radius = Math.sqrt((hectares * 10_000) / Math.PI) / 107_000;
		const points = Array.from({ length: corners }, (_, n): Position => {
			const reach = radius * (0.6 + 0.8 * random());
			const angle = (2 * Math.PI * n) / corners;
			return [x + reach * Math.cos(angle), y + reach * Math.sin(angle) * 0.93];
		});
		ring = [...points, [...(points[0] as Position)]];
		plans.push({ type: 'Polygon', coordinates: [ring] });
	}
	return plans;
}

function grid(lands: readonly Land[], columns: number): Land[] {
	const bounds = lands.map(boundsOf);
	const west = Math.min(...bounds.map((b) => b[0]));
	const south = Math.min(...bounds.map((b) => b[1]));
	const dx = (Math.max(...bounds.map((b) => b[2])) - west) / columns;
	const dy = (Math.max(...bounds.map((b) => b[3])) - south) / columns;
	return Array.from({ length: columns * columns }, (_, k): Land => {
		const [i, j] = [k % columns, Math.floor(k / columns)];
		const [w, s, e, n] = [west + i * dx, south + j * dy, west + (i + 1) * dx, south + (j + 1) * dy];
		return {
			type: 'Polygon',
			coordinates: [
				[
					[w, s],
					[e, s],
					[e, n],
					[w, n],
					[w, s]
				]
			]
		};
	});
}

/** Areas and plans of a scenario, the same every time. */
export function scenario(name: string): Scenario {
	const named = (lands: readonly Land[]) => lands.map((geometry, k) => ({ id: String(k), geometry }));
	if (name === 'zoning') {
		const lands = load(ZONING);
		return { areas: named(grid(lands, 20)), plans: named(lands) };
	}
	const communes = load(COMMUNES);
	return { areas: named(communes), plans: named(plansOver(communes, Number(name.split('-')[1]))) };
}
