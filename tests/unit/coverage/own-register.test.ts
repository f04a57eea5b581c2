import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { landDoubts } from '../../../src/lib/coverage/land-doubts';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import { versionDiff } from '../../../src/lib/coverage/version-diff';
import type { PlanningDocument } from '../../../src/lib/domain/plan';
import { ownRegister } from '../../../src/lib/register/own-register';
import { PLANS, withOutlines, type PlanOutlines, type PlanRow } from '../../../src/lib/register/plans';
import { sourceFiles } from '../../../src/lib/register/source-files';
import { readRegisterFile, writeRegisterFile } from '../../../src/lib/register/workspace-file';
import { said, zoning } from '../register/own-plan';
import { boundaries } from './register';

const all = boundaries();
const DAY = '2023-05-27';

// Published areas, km²: Tĩnh Bắc 48.79 and Tam Gia 48.77 (Resolution 1246/NQ-UBTVQH15).
const TINH_BAC = '06574';
const TAM_GIA = '06559';
const near = (ha: number | null | undefined, km2: number) =>
	expect((ha ?? NaN) / (100 * km2)).toBeCloseTo(1, 2);

const cell = (lon: number, lat: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[lon, lat],
			[lon + 1 / 60, lat],
			[lon + 1 / 60, lat + 1 / 60],
			[lon, lat + 1 / 60],
			[lon, lat]
		]
	]
});
const drawn = (id: string, lon: number, lat: number): PlanningDocument =>
	zoning(id, [], { footprint: { kind: 'polygon', geometry: cell(lon, lat) }, precision: 'official-map' });

describe('doubts about the land of a plan', () => {
	it('land of two plans of one type is that of the commune both hold', () => {
		const [one, two] = [zoning('own-1', [TINH_BAC, TAM_GIA]), zoning('own-2', [TINH_BAC])];
		const doubts = landDoubts(all, two, [...PLANS, one, two], DAY);
		expect(doubts.map(({ code, about }) => ({ code, about }))).toEqual([
			{ code: 'land-approved-twice', about: ['own-1'] }
		]);
		near(doubts[0]?.ha, 48.79);
	});

	it('is none where the other is of another type, does not count, or is the one replaced', () => {
		const two = zoning('own-2', [TINH_BAC]);
		for (const more of [{ type: 'general' }, { events: [] }, { replacedBy: 'own-2' }] as const)
			expect(landDoubts(all, two, [zoning('own-1', [TINH_BAC], more), two], DAY)).toEqual([]);
	});

	it('tells land beyond the lines of the province', () => {
		// 106.2° E, 21.4° N is in Bắc Giang: a minute by a minute is 318.9 ha there (GeographicLib 2.2).
		const [doubt, ...more] = landDoubts(all, drawn('own-1', 106.2, 21.4), PLANS, DAY);
		expect(more).toEqual([]);
		expect(doubt?.code).toBe('footprint-outside');
		expect(doubt?.ha).toBeCloseTo(318.9, 0);
		expect(landDoubts(all, drawn('own-1', 106.5, 21.7), [], DAY)).toEqual([]);
	});
});

describe('two versions of a plan', () => {
	it('differ by the commune that one has and the other has not', () => {
		const [small, large] = [zoning('own-1', [TINH_BAC]), zoning('own-1', [TINH_BAC, TAM_GIA])];
		const grown = versionDiff(all, small, large, DAY);
		near(grown.added.figure.value, 48.77);
		expect(grown.removed.figure.value).toBe(0);
		expect(grown.removed.land).toBeNull();
		const shrunk = versionDiff(all, large, small, DAY);
		near(shrunk.removed.figure.value, 48.77);
		expect(shrunk.added.figure.value).toBe(0);
	});

	it('cannot be compared where one has no land: not known is not 0', () => {
		const none = zoning('own-1', [], { footprint: { kind: 'none' } });
		const { added, removed } = versionDiff(all, none, zoning('own-1', [TINH_BAC]), DAY);
		expect([added.figure.value, removed.figure.value]).toEqual([null, null]);
	});
});

describe('what is published of the reader’s register', () => {
	const mine = [zoning('own-aaaa', [TINH_BAC]), drawn('own-bbbb', 106.5, 21.7)];
	const corrected = { ...PLANS.find(({ id }) => id === 'D02')!, type: 'zoning' as const };
	const log = [
		said('a', 0, null, mine[0]!),
		said('b', 1, null, mine[1]!),
		said(
			'c',
			2,
			PLANS.find(({ id }) => id === 'D02')!,
			{
				...corrected,
				events: [
					{ status: 'approved', date: '2023-01-02', decision: null, mark: 'seen', sources: ['plan-122'] }
				]
			}
		)
	];
	const measure = (plans: readonly PlanningDocument[]) =>
		computeCoverage({
			areas: coverageAreas(all, { level: 'district', vintage: '2020', base: 'unit' }),
			plans: coveragePlans(all, plans, { types: ['zoning', 'detailed'], asOf: DAY }),
			types: ['zoning', 'detailed'],
			asOf: DAY,
			base: 'unit'
		});

	it('gives the same figures to the last digit, through the workspace file and through the files of the province', () => {
		const here = ownRegister(PLANS, log).plans;
		const sent = ownRegister(PLANS, readRegisterFile(writeRegisterFile(log)).edits).plans;
		const files = sourceFiles(here);
		const published = withOutlines(
			JSON.parse(files['plans.json'] ?? '') as PlanRow[],
			JSON.parse(files['plan-outlines.json'] ?? '') as PlanOutlines
		);
		const figures = measure(here);
		expect(measure(sent)).toEqual(figures);
		expect(measure(published)).toEqual(figures);
		// Lộc Bình is under one plan as a whole, of Bình Gia nothing is known.
		const percent = Object.fromEntries(figures.map((area) => [area.id, area.percent]));
		expect(percent['188']).toBe(100);
		expect(percent['181']).toBeNull();
	});

	it('counts the commune added: 48.79 of 986.43 km² published for Lộc Bình', () => {
		const before = measure(PLANS).find(({ id }) => id === '188');
		const after = measure(ownRegister(PLANS, log.slice(0, 1)).plans).find(({ id }) => id === '188');
		near((after?.coveredHa ?? NaN) - (before?.coveredHa ?? 0), 48.79);
		expect((after?.baseHa ?? NaN) / 98643).toBeCloseTo(1, 2);
	});
});
