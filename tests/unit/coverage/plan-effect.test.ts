import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { planEffects } from '../../../src/lib/coverage/plan-effect';
import { area, plan, request } from './build';

const box = (west: number, east: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, 21.8],
			[east, 21.8],
			[east, 21.9],
			[west, 21.9],
			[west, 21.8]
		]
	]
});
const commune = (id: string, west: number, east: number) => area(id, box(west, east), { level: 'commune' });
const areas = [commune('left', 106.5, 106.6), commune('right', 106.6, 106.7), commune('far', 107, 107.1)];
const known = plan('known', box(106.5, 106.55));
const mine = plan('mine', box(106.525, 106.7));

describe('what plans of a file did to the figures', () => {
	const before = computeCoverage(request(areas, [known]));
	const now = computeCoverage(request(areas, [known, mine]));
	const effects = planEffects(['mine'], now, before);

	it('names the areas they touch, by the land that came', () => {
		// All of `right`, a half of `left`: the quarter that was covered already is not new.
		expect(effects.map(({ id }) => id)).toEqual(['right', 'left']);
		const [right, left] = effects;
		expect(left!.gain.value! / right!.gain.value!).toBeCloseTo(0.5, 6);
		expect(left!.before.value).toBeCloseTo(50, 4);
		expect(left!.after.value).toBeCloseTo(100, 4);
	});

	it('a share that was not known stays so: never nothing', () => {
		expect(effects[0]!.before.value).toBeNull();
		expect(effects[0]!.gain).toMatchObject({ unit: 'ha', method: 'difference' });
	});
});
