import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { keptPlan } from '../../../src/lib/coverage/kept-plan';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import type { AreaCoverage, CoveragePlan } from '../../../src/lib/coverage/types';
import { checkFiles } from '../../../src/lib/interchange/dossier/check-files';
import type { DossierPlan } from '../../../src/lib/interchange/dossier/dossier-plan';
import { unzipDossier } from '../../../src/lib/interchange/dossier/open-dossier';
import { ownRegister } from '../../../src/lib/register/own-register';
import { planFaults } from '../../../src/lib/register/plan-faults';
import { PLANS } from '../../../src/lib/register/plans';
import { geographicLib, geos, type Geos } from '../geometry/independent';
import { said } from '../register/own-plan';
import { boundaries } from './register';

/** The corners of the town by PROJ 9.5.1: EPSG:9215 to 4326, inverse projection and EPSG:6960. */
const BY_PROJ: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[106.758475441838, 21.848726268469],
			[106.768149959371, 21.848754820854],
			[106.768125729951, 21.855980206178],
			[106.758450725977, 21.855951643402],
			[106.758475441838, 21.848726268469]
		]
	]
};
const DAY = '2026-11-25';
const TYPES = ['zoning', 'detailed'];

const all = boundaries();
let reference: Geos;
let town: DossierPlan;

beforeAll(async () => {
	reference = await geos();
	const zip = new Uint8Array(readFileSync('tests/fixtures/dossier/mau-don.zip'));
	const region = { province: all.outline(all.atoms.map(({ atom }) => atom)), grid: 9215 };
	const { plan } = await checkFiles(unzipDossier(zip, 64 * 1024 * 1024), region);
	town = plan!;
});

const areasOf = (level: 'province' | 'commune') =>
	coverageAreas(all, { level, vintage: '2025', base: 'unit' });
const counted = (plans = PLANS) => coveragePlans(all, plans, { types: TYPES, asOf: DAY });
const covered = (level: 'province' | 'commune', plans: readonly CoveragePlan[]) =>
	computeCoverage({ areas: areasOf(level), plans, types: TYPES, asOf: DAY, base: 'unit' });

/** Share of an area under some plans by GEOS and GeographicLib, percent. */
function percent(area: MultiPolygon, plans: readonly CoveragePlan[], level: string): number {
	const lands = plans
		.filter(({ known }) => !(known === 'district' && level === 'commune'))
		.map(({ geometry }) => reference.madeValid(geometry));
	const ground = reference.madeValid(area);
	if (lands.length === 0) return 0;
	const under = geographicLib(reference.intersection(reference.union(lands), ground)).ha;
	return (100 * under) / geographicLib(ground).ha;
}

describe('the plan of a dossier', () => {
	it.each(['province', 'commune'] as const)(
		'changes the coverage of every %s it reaches as GEOS says, to 1e-6 points',
		(level) => {
			const before = counted();
			const drawn = { ...town.plan!, geometry: BY_PROJ };
			const [were, are] = [covered(level, before), covered(level, [...before, town.plan!])];
			const reached = areasOf(level).filter(
				({ geometry }) => reference.intersection(geometry as MultiPolygon, BY_PROJ).coordinates.length > 0
			);
			const changed = are.filter((area, k) => area.percent !== were[k]?.percent).map(({ id }) => id);
			expect(changed).toEqual(reached.map(({ id }) => id));
			for (const { id, geometry } of reached) {
				const of = (list: readonly AreaCoverage[]) => list.find((one) => one.id === id)?.percent ?? 0;
				const land = geometry as MultiPolygon;
				const truth = percent(land, [...before, drawn], level) - percent(land, before, level);
				expect(truth).toBeGreaterThan(0);
				expect(Math.abs(of(are) - of(were) - truth)).toBeLessThan(1e-6);
			}
		}
	);

	it('is kept with its decision, day, authority, area, lots, level and status', () => {
		const kept = keptPlan('own-town', town.plan!, DAY);
		expect(planFaults(kept, PLANS)).toEqual([]);
		// As ogrinfo shows the limit of QuyHoach.gpkg; the lots by hand (check-dossier.test.ts).
		expect(kept).toMatchObject({
			name: { vi: 'Quy hoạch phân khu thị trấn Mẫu Đơn' },
			type: 'zoning',
			scale: 2000,
			areaHa: 80,
			areaBound: 'exact',
			mark: 'seen',
			dossier: { code: 'LS.QHPK.2026.001', level: 'Quy hoạch phân khu' }
		});
		expect(kept.dossier?.lotsHa).toBeCloseTo(80.0116, 3);
		expect(kept.events).toMatchObject([
			{ status: 'task', date: '2025-03-10', decision: '12/QĐ-UBND' },
			{ status: 'approved', date: '2026-02-16', decision: '345/QĐ-UBND', body: 'UBND tỉnh Lạng Sơn' }
		]);
	});

	it('gives the same figure kept as it gave assumed, to the last digit', () => {
		const log = [said('a', 0, null, keptPlan('own-town', town.plan!, DAY))];
		const kept = covered('commune', counted(ownRegister(PLANS, log).plans));
		const assumed = covered('commune', [...counted(), town.plan!]);
		const told = (list: readonly AreaCoverage[]) =>
			list.map(({ id, coveredHa, percent }) => ({ id, coveredHa, percent }));
		expect(told(kept)).toEqual(told(assumed));
	});
});
