import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fullName } from '../../../src/lib/domain/admin-unit';
import { pointAlong } from '../../../src/lib/geometry/direct';
import { fromVn2000 } from '../../../src/lib/geometry/vn2000';
import { locate, type LocateAnswer } from '../../../src/lib/location/locate';
import type { Parcel } from '../../../src/lib/location/parcel';
import { parcelOf } from '../../../src/lib/location/parcel';
import { readCorners } from '../../../src/lib/location/corners';
import type { Place } from '../../../src/lib/location/reading';
import type { Subject } from '../../../src/lib/location/subject';
import { geos, geographicLib } from '../geometry/independent';
import { boundaries, index, register } from './context';

const DAY = '2026-11-01';

const point = (place: Place, marginM = 0): Subject => ({
	kind: 'point',
	place,
	marginM,
	precision: 'surveyed'
});
const limit = (answer: LocateAnswer, id: string) => {
	const found = answer.limits.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};

/** The pair of the drawn design, E 458 848.28, N 2 415 130.76, whose figures were computed apart from this code. */
const DRAWN = locate(index, point(fromVn2000([458_848.28, 2_415_130.76], 9215)), register, DAY);

/** A square of some metres on the grid of Lạng Sơn, by its south-west corner. */
function square(east: number, north: number, side: number): { subject: Subject; parcel: Parcel } {
	const corners = [
		[east, north],
		[east + side, north],
		[east + side, north + side],
		[east, north + side]
	];
	const read = readCorners(
		boundaries,
		corners.map((pair) => pair.map((v) => v.toFixed(3)).join(' ')).join('\n'),
		9215
	);
	if (read.outcome !== 'corners') throw new Error(read.why);
	const parcel = parcelOf(read.list);
	return {
		subject: { kind: 'area', geometry: parcel.geometry, marginM: read.list.marginM, precision: 'surveyed' },
		parcel
	};
}

describe('the answer for a point', () => {
	it('names its units at the date of the plan and today', () => {
		const then = DRAWN.dates.find(({ vintage }) => vintage === '2020')?.units[0];
		const now = DRAWN.dates.find(({ vintage }) => vintage === '2025')?.units[0];
		expect(then && fullName(then.unit)).toBe('Xã Gia Cát');
		expect(then?.district && fullName(then.district)).toBe('Huyện Cao Lộc');
		expect(now && fullName(now.unit)).toBe('Phường Kỳ Lừa');
		expect(DRAWN.lineage.map(({ before, after }) => [before.name, after.name])).toEqual([
			['Gia Cát', 'Kỳ Lừa']
		]);
	});

	it('gives its side of each limit and the distance, as drawn in the design', () => {
		expect(limit(DRAWN, 'city-a')).toMatchObject({ relation: 'inside', accuracyM: 40 });
		expect(Math.round((limit(DRAWN, 'city-a').distanceM ?? 0) / 10) * 10).toBe(430);
		expect(limit(DRAWN, 'city-b').relation).toBe('inside');
		expect(limit(DRAWN, 'present').relation).toBe('outside');
		expect((limit(DRAWN, 'present').distanceM ?? 0) / 1000).toBeCloseTo(5.5, 1);
	});

	it('measures to the line as GeographicLib does', () => {
		const { nearest, distanceM } = limit(DRAWN, 'city-a');
		const { km } = geographicLib({
			type: 'Polygon',
			coordinates: [[[...DRAWN.place], [...(nearest ?? [])], [...DRAWN.place]]]
		});
		expect(distanceM ?? 0).toBeCloseTo((km * 1000) / 2, 1);
	});

	it('calls a point within the accuracy of the line too close', () => {
		const at = limit(DRAWN, 'city-a').nearest as Place;
		for (const [metres, relation] of [
			[0, 'too-close'],
			[39, 'too-close'],
			[-39, 'too-close']
		] as const) {
			const place = pointAlong([...at], 300, metres);
			expect(limit(locate(index, point(place), register, DAY), 'city-a').relation).toBe(relation);
		}
	});

	it('adds what the place itself may be off by', () => {
		const clear = limit(locate(index, point(DRAWN.place, 300), register, DAY), 'city-a');
		const vague = limit(locate(index, point(DRAWN.place, 400), register, DAY), 'city-a');
		expect([clear.relation, vague.relation]).toEqual(['inside', 'too-close']);
		expect(vague.marginM).toBe(440);
	});

	it('knows the plans by type, and says of which none is known', () => {
		const covers = DRAWN.plans.plans
			.filter(({ relation }) => relation === 'covers')
			.map(({ plan }) => plan.id);
		// The provincial plan, the district plan that Plan 122 requires (II.3.b), and the task of the enlarged city
		// of 28 Aug 2021, which names the communes of version A.
		expect(covers).toEqual(['Q01', 'D07', 'Q02']);
		expect(DRAWN.plans.plans.find(({ plan }) => plan.id === 'D07')?.inForce).toBe(false);
		expect(DRAWN.plans.noneKnown).toEqual(['general', 'zoning', 'detailed', 'commune-general']);
	});

	it('names the road, the gate and the centre', () => {
		expect(DRAWN.around.road?.route.id).toBe('QL4B');
		expect(DRAWN.around.gate?.gate.name).toBe('Cửa khẩu Hữu Nghị');
		expect(DRAWN.around.gate?.direction).toBe('nw');
	});

	it('says that a place lies outside, and on which side of the border line it leans', () => {
		const hanoi = locate(index, point([105.85, 21.03]), register, DAY);
		expect(hanoi.province.relation).toBe('outside');
		expect(hanoi.dates.every(({ units }) => units.length === 0)).toBe(true);
		expect(hanoi.checks).toMatchObject([{ code: 'province', state: 'wrong' }]);
	});
});

describe('the answer for a parcel', () => {
	// Across the eastern line of version A: the drawn point lies 430 m inside it.
	const [E, N] = [458_848, 2_415_130];

	it('is inside, with the distance of its nearest edge', () => {
		const { subject } = square(E - 300, N - 50, 100);
		const found = limit(locate(index, subject, register, DAY), 'city-a');
		expect(found.relation).toBe('inside');
		expect(found.insideShare).toBe(1);
		expect(found.distanceM ?? 0).toBeGreaterThan(430);
	});

	it('straddles by the share that GEOS finds', async () => {
		const { subject } = square(E, N - 500, 1000);
		const found = limit(locate(index, subject, register, DAY), 'city-a');
		expect(found.relation).toBe('straddles');
		const kernel = await geos();
		const land = (subject as { geometry: MultiPolygon }).geometry;
		const proposal = register.proposals.find(({ id }) => id === 'city-a');
		const outline = boundaries.outline(proposal ? boundaries.proposalAtoms(proposal) : []);
		const share = geographicLib(kernel.intersection(land, outline)).ha / geographicLib(land).ha;
		expect(found.insideShare).toBeGreaterThan(0.05);
		expect(found.insideShare).toBeCloseTo(share, 6);
	});

	it('reaches over the line by less than the line is known: too close to call', () => {
		const { distanceM, nearest } = limit(DRAWN, 'city-a');
		const half = pointAlong([...(nearest as Place)], 300, 0);
		expect(distanceM).not.toBeNull();
		const d = 2e-4;
		const [x, y] = half;
		const geometry: MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: [
				[
					[
						[x - d, y - d],
						[x + d, y - d],
						[x + d, y + d],
						[x - d, y + d],
						[x - d, y - d]
					]
				]
			]
		};
		const tiny: Subject = { kind: 'area', geometry, marginM: 0, precision: 'surveyed' };
		const found = limit(locate(index, tiny, register, DAY), 'city-a');
		expect(found).toMatchObject({ leaning: 'straddles', relation: 'too-close' });
	});

	it('checks its paper', () => {
		const { subject, parcel } = square(E - 300, N - 50, 100);
		const check = (commune: string | null, areaHa: number | null) =>
			locate(index, subject, register, DAY, { paper: { commune, areaHa }, parcel }).checks.map(
				({ code, state }) => `${code} ${state}`
			);
		// A square of 100 m holds 1 ha.
		expect(check('xã Gia Cát', 1)).toEqual(['province ok', 'commune ok', 'area ok']);
		expect(check('Kỳ Lừa', 1.0005)).toEqual(['province ok', 'commune ok', 'area ok']);
		expect(check('Tân Liên', 1.2)).toEqual(['province ok', 'commune wrong', 'area wrong']);
		expect(check(null, null)).toEqual(['province ok']);
	});

	it('finds whole units exactly', () => {
		const unit = boundaries.unitByCode('2025', '06187');
		const whole: Subject = { kind: 'unit', atoms: unit?.atoms ?? [], marginM: 0, precision: 'whole-unit' };
		const answer = locate(index, whole, register, DAY);
		expect(limit(answer, 'city-a')).toMatchObject({ relation: 'inside', insideShare: 1 });
		expect(limit(answer, 'present').relation).toBe('straddles');
		expect(answer.province.relation).toBe('inside');
	});

	it('gives the road project that a place on QL4B touches', () => {
		const { id, parts } = register.routes.find((route) => route.id === 'QL4B') ?? { id: '', parts: [] };
		expect(id).toBe('QL4B');
		const [lon = 0, lat = 0] = parts[0]?.[6] ?? [];
		const near = locate(index, point([lon, lat]), register, DAY).projects.filter(
			({ basis }) => basis === 'road'
		);
		expect(near[0]?.meets).toBe(true);
	});
});
