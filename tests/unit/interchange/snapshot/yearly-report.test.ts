import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { yearlyPaper } from '../../../../src/lib/i18n/yearly-paper';
import { REGISTER_ABOUT, registerSources } from '../../../../src/lib/interchange/snapshot/register-sources';
import { writeSnapshot } from '../../../../src/lib/interchange/snapshot/snapshot';
import { openSnapshot } from '../../../../src/lib/interchange/snapshot/verify-snapshot';
import { yearlyReport, type YearlyReport } from '../../../../src/lib/interchange/snapshot/yearly-report';
import { writeHtml } from '../../../../src/lib/interchange/write/html';
import type { AtomTopology } from '../../../../src/lib/boundaries/topology';
import { PLANS } from '../../../../src/lib/register/plans';
import { zoning } from '../../register/own-plan';

const topology = JSON.parse(readFileSync('tiles/sources/atoms.topojson', 'utf8')) as AtomTopology;
/** A square of 0.01° in Tân Thành commune, drawn by a reader. */
const DRAWN = zoning('own-bbbb', [], {
	name: { vi: 'Khu <A> & “B”', en: 'Area <A> & “B”' },
	footprint: {
		kind: 'polygon',
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[106.5, 21.7],
					[106.51, 21.7],
					[106.51, 21.71],
					[106.5, 21.71],
					[106.5, 21.7]
				]
			]
		}
	},
	precision: 'official-map'
});
let zip: Uint8Array;
let report: YearlyReport;

beforeAll(async () => {
	const about = { as_of: '2023-12-31', types: ['zoning', 'detailed'], ...REGISTER_ABOUT, own: ['own-bbbb'] };
	zip = (await writeSnapshot(registerSources(topology, [...PLANS, DRAWN]), about)).zip;
	report = yearlyReport(await openSnapshot(zip))!;
}, 60_000);

describe('the yearly report of a snapshot', () => {
	it('is of its day and register, plans with outlines among them, and equal to itself', () => {
		expect(report).toMatchObject({ asOf: '2023-12-31', year: '2023', differences: 0, level: 'district' });
		expect(report.own).toEqual(['Khu <A> & “B”']);
		expect(report.plans.find(({ plan }) => plan.id === 'own-bbbb')).toMatchObject({ counted: true });
		// Ten districts and the city; the plan lies in one of them.
		expect(report.areas.length + report.unknown).toBe(11);
		// Published: 8,310 km².
		expect(report.province.figures['base']!.value! / 831_018).toBeCloseTo(1, 2);
		expect(report.before).toMatchObject({ date: '2022-12-31', unit: 'percent' });
		expect(report.before!.value!).toBeLessThan(report.province.figures['percent']!.value!);
	});

	it('tells the steps of the year, oldest first, and no other', () => {
		const days = report.steps.map(({ day }) => day);
		expect(days.length).toBeGreaterThan(0);
		expect(days).toEqual([...days].sort());
		expect(days.every((day) => day.startsWith('2023'))).toBe(true);
	});

	it('is printed in both languages without scripts, and what is said in it stays text', () => {
		const [vi, en] = (['vi', 'en'] as const).map((language) => writeHtml(yearlyPaper(report, language)));
		for (const page of [vi!, en!]) {
			expect(page).not.toMatch(/<script|<a |<img|undefined|\{\w+\}|NaN/);
			expect(page).toContain('&lt;A&gt; &amp; “B”');
			expect(page).toContain(report.fingerprint);
		}
		expect(vi).toContain('Báo cáo năm 2023');
		expect(en).toContain('Report for 2023');
		expect(en).toMatch(/all \d,\d{3} figures/);
	});

	it('says where the snapshot is not equal, and prints what stands in it', async () => {
		const files = unzipSync(zip);
		const figures = JSON.parse(strFromU8(files['figures.json']!)) as { key: string; value: number }[];
		figures.find(({ key }) => key === 'province/unit/20/covered')!.value = 5000;
		const changed = zipSync({ ...files, 'figures.json': strToU8(JSON.stringify(figures)) });
		const other = yearlyReport(await openSnapshot(changed))!;
		expect(other.differences).toBe(2);
		expect(other.province.figures['covered']!.value).toBe(5000);
		expect(yearlyPaper(other, 'vi').lines.join(' ')).toContain('KHÔNG KHỚP');
	});
});
