import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { discOfHa } from '../../../src/lib/geometry/disc';
import { shareOfLine } from '../../../src/lib/geometry/line-share';
import { sharesOf } from '../../../src/lib/location/shares';
import { geographicLibKm, geos } from '../geometry/independent';
import { boundaries, index } from './context';

const known = { marginM: 0, precision: 'surveyed' as const };

/** Lines of two to six points of which some run out of the province, by a fixed sequence. */
function lines(count: number): Position[][] {
	let seed = 122;
	const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
	return Array.from({ length: count }, (_, k) => {
		const [x, y] = [106.3 + next() * 0.8, 21.5 + next() * 0.7];
		return Array.from({ length: 2 + (k % 5) }, () => [x + (next() - 0.5) * 0.3, y + (next() - 0.5) * 0.3]);
	});
}

describe('shares of a line', () => {
	it('are those GEOS cuts and GeographicLib measures', async () => {
		const kernel = await geos();
		let [crossings, outside] = [0, 0];
		for (const line of lines(16)) {
			const shares = sharesOf(index, { kind: 'line', line, ...known });
			const km = geographicLibKm(line);
			expect(Math.abs((shares.km ?? 0) / km - 1)).toBeLessThan(1e-8);
			let held = 0;
			for (const { atom } of boundaries.atoms) {
				const parts = kernel.lineInside(line, boundaries.outline([atom]));
				const share = parts.reduce((sum, part) => sum + geographicLibKm(part), 0) / km;
				held += share;
				expect(Math.abs((shares.byAtom.get(atom) ?? 0) - share)).toBeLessThan(1e-8);
			}
			expect(Math.abs(shares.outside - (1 - held))).toBeLessThan(1e-7);
			crossings += shares.byAtom.size - 1;
			if (shares.outside > 0) outside += 1;
		}
		// The lines cross something, and some leave the province.
		expect(crossings).toBeGreaterThan(40);
		expect(outside).toBeGreaterThan(0);
	});

	it('inside a disc are those GEOS cuts', async () => {
		const kernel = await geos();
		const disc = {
			type: 'MultiPolygon' as const,
			coordinates: [discOfHa([106.7, 21.85], 50_000).coordinates]
		};
		let some = 0;
		for (const line of lines(40)) {
			const parts = kernel.lineInside(line, disc);
			const share = parts.reduce((sum, part) => sum + geographicLibKm(part), 0) / geographicLibKm(line);
			expect(Math.abs(shareOfLine(line, disc) - share)).toBeLessThan(1e-8);
			if (share > 0 && share < 1) some += 1;
		}
		expect(some).toBeGreaterThan(2);
	});
});
