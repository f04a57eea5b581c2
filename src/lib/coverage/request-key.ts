import type { MultiPolygon, Polygon } from 'geojson';
import { byteSums } from '../domain/byte-sums';
import { METHOD } from './explain';
import type { Findings } from './findings';
import type { AreaCoverage, CoverageRequest } from './types';

/** Steps per degree that tell two lands apart: 0.1 mm. The sines of two browsers differ by far less. */
const STEPS = 1e9;

/** Figures measured before anyone asks, and the request they answer. */
export interface FiguresAhead {
	/** Of the request, see `requestKey`. */
	key: string;
	/** How many plans it has. */
	plans: number;
	/** As the engine gives them, without pieces, in the order of the areas. */
	results: readonly AreaCoverage[];
	/** What lies in the land of the areas that the first screen tells of, by their ids. */
	findings: Readonly<Record<string, Findings>>;
}

function bytesOf(geometry: Polygon | MultiPolygon | null): Uint8Array {
	const steps = (geometry?.coordinates.flat(3) ?? []).map((degrees) => Math.round(degrees * STEPS));
	return new Uint8Array(Float64Array.from(steps).buffer);
}

/** A word for all that the figures of a request rest on, its lands and the method: another word, other figures. */
export function requestKey(request: CoverageRequest): string {
	const { areas, plans, types, asOf, base } = request;
	const facts = JSON.stringify([METHOD, types, asOf, base, areas, plans], (key, value: unknown) =>
		key === 'geometry' ? undefined : value
	);
	const lands = [...areas, ...plans].map(({ geometry }) => bytesOf(geometry));
	return byteSums([new TextEncoder().encode(facts), ...lands]);
}

/** True where figures measured ahead are those of a request. */
export function answers({ key, plans, results }: FiguresAhead, request: CoverageRequest): boolean {
	// The word of a request of very many plans takes long.
	const alike = results.length === request.areas.length && plans === request.plans.length;
	return alike && requestKey(request) === key;
}
