import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../../src/lib/coverage/coverage';
import { coverageAreas } from '../../../../src/lib/coverage/register-input';
import { findingWords, placeWords } from '../../../../src/lib/i18n/dossier-words';
import { checkDossier } from '../../../../src/lib/interchange/dossier/check-dossier';
import { FINDING_SEVERITY, type Finding } from '../../../../src/lib/interchange/dossier/finding';
import { boundaries } from '../../coverage/register';
import { FAULTS, OTHERS, type Fault } from './faults';
import { asDossier, classOf, town, type Draft } from './town';

const all = boundaries();
const region = { province: all.outline(all.atoms.map(({ atom }) => atom)), grid: 9215 };
const check = (draft: Draft) => checkDossier(asDossier(draft), region);
const grave = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'note');

const names = ({ place, code }: Finding, fault: Fault) =>
	code === fault.code &&
	(fault.name === undefined || place.name === fault.name) &&
	(fault.row === undefined || place.row === fault.row) &&
	(fault.field === undefined || place.field === fault.field);

function planted(...faults: readonly Fault[]): Draft {
	const draft = town();
	for (const { plant } of faults) plant(draft);
	return draft;
}

describe('a dossier with nothing wrong', () => {
	const { findings, plan } = check(town());

	it('has notes only: classes that not every plan needs, and where the circular contradicts itself', () => {
		expect(grave(findings)).toEqual([]);
		expect(new Set(findings.map(({ code }) => code))).toEqual(
			new Set(['classes-missing', 'circular-counts'])
		);
	});

	it('gives the plan with its area three times', () => {
		// By hand: 80 ha on the grid; its scale 50.5 km from the meridian is 0.9999 · (1 + 50.5² / (2 · 6361²)), so 80.0110 ha;
		// EPSG:6960 leaves out 25 m of height here, which adds 8 in a million: 80.0116 ha.
		expect(plan!.areas.decision.value).toBe(80);
		expect(plan!.areas.polygon.value).toBeCloseTo(80.0116, 3);
		expect(plan!.areas.lots!.value).toBeCloseTo(80.0116, 3);
		expect(plan!.areas.polygonLessDecision.value).toBeCloseTo(0.0116, 3);
		expect(plan!.areas.lotsLessPolygon!.value).toBeCloseTo(0, 4);
		expect(plan!.areas.polygon).toMatchObject({ unit: 'ha', method: 'geodesic-area', date: '2026-02-16' });
		expect(plan!.plan).toMatchObject({ type: 'zoning', countsFrom: '2026-02-16', sources: ['345/QĐ-UBND'] });
	});

	it('covers as much land of its ward as it has', () => {
		const results = computeCoverage({
			areas: coverageAreas(all, { level: 'province', vintage: '2025', base: 'unit' }),
			plans: [plan!.plan!],
			types: ['zoning'],
			asOf: '2026-11-25',
			base: 'unit'
		});
		expect(results[0]!.coveredHa).toBeCloseTo(80.0116, 3);
	});
});

describe('faults of a dossier', () => {
	it.each(FAULTS.map((fault) => [fault.code, fault] as const))(
		'%s alone is named where it is',
		(_, fault) => {
			// Faults of added lots count their rows from those before them.
			const draft = planted(
				...(fault.row !== undefined && fault.row > 4 ? FAULTS.slice(8, FAULTS.indexOf(fault) + 1) : [fault])
			);
			const { findings } = check(draft);
			expect(
				findings.some((finding) => names(finding, fault)),
				JSON.stringify(grave(findings))
			).toBe(true);
			if (fault.row === undefined || fault.row <= 4) {
				const codes = new Set(grave(findings).map(({ code }) => code));
				expect(codes).toEqual(new Set([fault.code, ...(fault.and ?? [])]));
			}
		}
	);

	it('are all named when they come together, and nothing fails', () => {
		const { findings, plan } = check(planted(...FAULTS));
		expect(FAULTS.length).toBeGreaterThanOrEqual(20);
		const missed = FAULTS.filter((fault) => !findings.some((finding) => names(finding, fault)));
		expect(missed.map(({ code }) => code)).toEqual([]);
		expect(plan?.plan).toBeNull();
		expect(plan?.open).toContain('status-unknown');
	});

	it('measures what overlaps, lies outside, or is stated otherwise', () => {
		const { findings } = check(planted(...FAULTS.slice(8, 12)));
		const of = (code: string, row: number) =>
			findings.find((one) => one.code === code && one.place.row === row)!.details;
		// 100 m by 100 m over two lots, half each; 1 ha beside the limit.
		expect(of('lots-overlap', 6)['ha']).toBeCloseTo(0.5, 3);
		expect(of('lot-outside-limit', 7)['ha']).toBeCloseTo(1, 3);
	});

	it.each(OTHERS)('$code', ({ code, plant }) => {
		const draft = town();
		plant(draft);
		const found = check(draft).findings.filter((finding) => finding.code === code);
		expect(found).toHaveLength(1);
		expect(found[0]!.severity).toBe(FINDING_SEVERITY[code]);
	});

	it('lists twenty of a kind and counts the rest', () => {
		const draft = town();
		const trees = classOf(draft, 'QuyHoach', 'CayXanh_P');
		trees.features = Array.from({ length: 50 }, (_, index) => ({
			...trees.features[0]!,
			index,
			properties: { ...trees.features[0]!.properties, maDoiTuong: `c${index}`, tenDoiTuong: 'xxx' },
			geometry: { type: 'Point' as const, coordinates: [449_200 + index, 2_417_200] }
		}));
		const { findings } = check(draft);
		expect(findings.filter(({ code }) => code === 'text-placeholder')).toHaveLength(20);
		expect(findings.find(({ code }) => code === 'more-of-these')?.details).toEqual({
			of: 'text-placeholder',
			count: 30
		});
	});

	it('are said in both languages, with the place', () => {
		const { findings } = check(planted(...FAULTS));
		for (const finding of findings) {
			const [vi, en] = [findingWords(finding, 'vi'), findingWords(finding, 'en')];
			expect(vi).not.toBe(en);
			expect(`${vi}${en}`).not.toMatch(/undefined|\{\w+\}/);
		}
		const area = findings.find(({ code }) => code === 'area-differs')!;
		expect(placeWords(area.place, 'en')).toBe('QuyHoach / RanhGioiQuyHoach_A, feature 1, dienTichQH');
		expect(findingWords(area, 'en')).toBe('It states 95, its polygon measures 80.0116 ha.');
	});
});
