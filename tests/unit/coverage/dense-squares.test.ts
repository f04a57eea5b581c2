import { expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { coverageAreas } from '../../../src/lib/coverage/register-input';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { plan, request } from './build';
import { boundaries } from './register';

/** Squares of 2 km that overlap each other three and four deep, all over the middle of the province. */
const squares = Array.from({ length: 3_000 }, (_, k) => {
	const [x, y] = [106.3 + (k % 60) * 0.012, 21.55 + Math.floor(k / 60) * 0.012];
	const ring = [
		[x, y],
		[x + 0.02, y + 0.001],
		[x + 0.019, y + 0.02],
		[x - 0.001, y + 0.019],
		[x, y]
	];
	return plan(`p${k}`, { type: 'Polygon', coordinates: [ring] });
});

// Turf never ended on the second of these communes, and broke a law on the others.
it('communes under a heap of squares are measured, as clipper2 measures them', () => {
	const areas = coverageAreas(boundaries(), {
		level: 'commune',
		vintage: '2020',
		base: 'unit',
		proposals: [],
		completeness: COMPLETENESS,
		asOf: '2023-05-27'
	}).filter(({ id }) => ['06136', '06139', '06061'].includes(id));
	const asked = request(areas, squares);
	const own = computeCoverage(asked, { pieces: true });
	const right = computeCoverage(asked, { kernel: 'clipper2' });
	expect(own).toHaveLength(3);
	own.forEach((area, k) => {
		expect(area.warnings.map(({ code }) => code)).not.toContain('overlay-recovered');
		const [percent = NaN, expected = NaN] = [area.percent ?? NaN, right[k]?.percent ?? NaN];
		expect(Math.abs(percent - expected)).toBeLessThan(1e-6);
	});
});
