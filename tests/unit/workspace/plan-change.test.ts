import { describe, expect, it } from 'vitest';
import type { CoverageArea, CoveragePlan, CoverageRequest } from '../../../src/lib/coverage/types';
import { planChange } from '../../../src/lib/workspace/plan-change';

const square: CoveragePlan['geometry'] = {
	type: 'Polygon',
	coordinates: [
		[
			[106, 21],
			[106.1, 21],
			[106.1, 21.1],
			[106, 21]
		]
	]
};
const plan = (id: string, name = id): CoveragePlan => ({
	id,
	name,
	type: 'zoning',
	geometry: square,
	precision: 'surveyed',
	known: null,
	sources: [],
	warnings: []
});
const areas: CoverageArea[] = [];
const request = (plans: CoveragePlan[], more: Partial<CoverageRequest> = {}): CoverageRequest => ({
	areas,
	plans,
	types: ['zoning'],
	asOf: '2023-05-27',
	base: 'unit',
	...more
});

describe('change of plans between two requests', () => {
	it('names what went and what came or changed', () => {
		const change = planChange(
			request([plan('a'), plan('b'), plan('c')]),
			request([plan('b'), plan('c', 'new'), plan('d')])
		);
		expect(change?.remove).toEqual(['a']);
		expect(change?.put?.map((one) => `${one.id} ${one.name}`)).toEqual(['c new', 'd d']);
	});

	it('is empty when nothing changed', () => {
		expect(planChange(request([plan('a')]), request([plan('a')]))).toEqual({ remove: [], put: [] });
	});

	it.each([{ asOf: '2024-01-01' }, { types: ['detailed'] }, { areas: [{} as CoverageArea] }])(
		'is not offered when more than the plans differs: %o',
		(more) => expect(planChange(request([plan('a')]), request([plan('a')], more))).toBeNull()
	);
});
