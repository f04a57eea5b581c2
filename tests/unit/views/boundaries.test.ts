import { describe, expect, it } from 'vitest';
import { drawnLimits } from '../../../src/lib/views/shown/map-model';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { limitsOf } from '../../../src/lib/proposal/limit';
import { latestVintage, unitLife } from '../../../src/lib/views/shell/unit-life';
import { boundaries as load } from '../coverage/register';
import { appIn } from '../map/model';

const boundaries = load();
const limits = limitsOf(boundaries, PROPOSALS);

describe('the limits of the city side by side', () => {
	// Units and people: sums by hand from the published tables of the census of 2019 (see the register);
	// areas: 78.11, 175.52 and 696.7 km² published, the lines being generalised.
	it.each([
		['present', 78.1, 8, 103_284],
		['city-a', 176.1, 13, 129_949],
		['city-b', 696.1, 30, 183_157]
	] as const)('%s', (id, area, units, people) => {
		const limit = limits.find((one) => one.id === id);
		expect(limit?.areaKm2).toBeCloseTo(area, 1);
		expect(limit?.units).toHaveLength(units);
		expect(limit?.population).toMatchObject({ value: people, year: 2019 });
		expect(limit?.standIn).toBe(false);
	});

	it('the two towns to be are whole districts standing in', () => {
		for (const [id, code] of [
			['thi-xa-huu-lung', '186'],
			['thi-xa-loc-binh', '188']
		] as const) {
			const limit = limits.find((one) => one.id === id);
			expect(limit?.standIn).toBe(true);
			expect([...(limit?.atoms ?? [])].sort()).toEqual(
				[...(boundaries.unitByCode('2020', code)?.atoms ?? [])].sort()
			);
		}
	});

	it('each view draws its own', () => {
		const drawn = (state: Parameters<typeof appIn>[0]) =>
			drawnLimits(limits, appIn(state)).map(({ id }) => id);
		expect(drawn({ view: 'boundaries' }).sort()).toEqual(['city-a', 'city-b', 'present']);
		expect(drawn({ view: 'boundaries', limit: 'thi-xa-huu-lung' })).toEqual(['thi-xa-huu-lung']);
		expect(drawn({ view: 'check' }).sort()).toEqual(['city-a', 'city-b', 'present']);
		expect(drawn({ view: 'coverage' })).toEqual([]);
		expect(drawn({ view: 'boundaries', hidden: ['proposals'] })).toEqual([]);
	});
});

describe('the life of a unit in words', () => {
	const life = (vintage: '2019' | '2020' | '2024' | '2025', code: string) => {
		const unit = boundaries.unitByCode(vintage, code);
		return unit && [unitLife(unit, 'vi'), latestVintage(unit)];
	};

	it('says since when, until when, or nothing of what was always there', () => {
		expect(life('2025', '05977')).toEqual(['từ 1/7/2025', '2025']);
		expect(life('2024', '05977')).toEqual(['đến hết 30/6/2025', '2024']);
		expect(life('2019', '06439')).toEqual(['đến hết 31/12/2019', '2019']);
		expect(life('2020', '20')).toEqual(['', '2025']);
	});
});
