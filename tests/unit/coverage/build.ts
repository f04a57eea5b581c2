import type { MultiPolygon, Polygon } from 'geojson';
import type { CoverageArea, CoveragePlan, CoverageRequest } from '../../../src/lib/coverage/types';

type Land = Polygon | MultiPolygon;

export function area(id: string, geometry: Land | null, more: Partial<CoverageArea> = {}): CoverageArea {
	return {
		id,
		name: id,
		level: 'file',
		geometry,
		precision: 'generalised',
		sources: ['lines'],
		warnings: [],
		completeTypes: [],
		...more
	};
}

export function plan(id: string, geometry: Land, more: Partial<CoveragePlan> = {}): CoveragePlan {
	return {
		id,
		name: id,
		type: 'zoning',
		geometry,
		precision: 'official-map',
		known: null,
		sources: [`decision-${id}`],
		warnings: [],
		...more
	};
}

export function request(
	areas: readonly CoverageArea[],
	plans: readonly CoveragePlan[],
	more: Partial<CoverageRequest> = {}
): CoverageRequest {
	return { areas, plans, types: ['zoning', 'detailed'], asOf: '2026-01-01', base: 'unit', ...more };
}

/** Does all the steps of a piece of work at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
