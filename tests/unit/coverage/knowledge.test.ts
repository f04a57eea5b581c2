import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { knownAreas, knownLand } from '../../../src/lib/coverage/knowledge';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, plan, request } from './build';

const west = (complete: boolean) =>
	area('west', polygon(box(0, 0, 1000, 1000)), {
		level: 'commune',
		atoms: ['a1'],
		completeTypes: complete ? ['zoning', 'detailed'] : []
	});
const east = area('east', polygon(box(1000, 0, 2000, 1000)), { level: 'commune', atoms: ['a2'] });
const both = area('both', polygon(box(0, 0, 2000, 1000)), { level: 'district', atoms: ['a1', 'a2'] });
/** A quarter of the west. */
const known = plan('p', polygon(box(0, 0, 500, 500)));

function measured(complete: boolean): [AreaCoverage, AreaCoverage, AreaCoverage] {
	const [w, e, b] = computeCoverage(request([west(complete), east, both], [known]));
	return [w as AreaCoverage, e as AreaCoverage, b as AreaCoverage];
}

const share = (ha: number | undefined, of: AreaCoverage) => (ha ?? NaN) / (of.baseHa ?? NaN);

describe('what is known of the land of an area', () => {
	it('is planned, or not known, where plans may exist that nobody listed', () => {
		const [w, e, b] = measured(false);
		expect(knownLand(w)).toMatchObject({ withoutHa: 0 });
		expect(share(knownLand(w)?.coveredHa, w)).toBeCloseTo(0.25, 3);
		expect(share(knownLand(w)?.unknownHa, w)).toBeCloseTo(0.75, 3);
		expect(knownLand(e)).toMatchObject({ coveredHa: 0, withoutHa: 0, unknownHa: e.baseHa });
		expect(knownLand(b, [w, e])).toMatchObject({ withoutHa: 0 });
	});

	it('is without a plan where every plan is known, also in one part of the whole', () => {
		const [w, e, b] = measured(true);
		expect(knownLand(w)).toMatchObject({ unknownHa: 0 });
		const land = knownLand(b, [w, e]);
		expect(share(land?.withoutHa, w)).toBeCloseTo(0.75, 3);
		expect(share(land?.unknownHa, e)).toBeCloseTo(1, 3);
		expect((land?.coveredHa ?? 0) + (land?.withoutHa ?? 0) + (land?.unknownHa ?? 0)).toBeCloseTo(
			b.baseHa ?? 0,
			6
		);
	});

	it('is nothing where there is no such land, and such a unit is not counted', () => {
		const none = computeCoverage(request([area('n', null, { level: 'commune' })], [known]));
		expect(knownLand(none[0] as AreaCoverage)).toBeNull();
		expect(knownAreas([...measured(false).slice(0, 2), ...none])).toEqual({ known: 1, all: 2 });
	});
});
