import { describe, expect, it } from 'vitest';
import { checkIds } from '../../../scripts/check/ids';
import { checkPlanOutlines } from '../../../scripts/check/plan-outlines';
import { checkRegisterCodes } from '../../../scripts/check/register-codes';
import { checkUnitCodes } from '../../../scripts/check/unit-codes';
import { checkUnitCounts } from '../../../scripts/check/unit-counts';
import { atomOf, broken, codes, first, type BrokenData } from './broken';

describe('codes of units', () => {
	it('refuses an atom whose commune is in no register', () => {
		const data = broken((d) => (atomOf(d, 'a001').c2024 = '09999'));
		expect(checkUnitCodes(data)).toContainEqual({
			code: 'code-unknown',
			what: 'commune 09999 of 2024',
			where: 'atom a001'
		});
	});

	it('refuses an atom whose commune was not in force at that vintage', () => {
		const data = broken((d) => {
			const gone = d.units.communes.find((c) => c.vintages.length === 1 && c.vintages[0] === '2019');
			atomOf(d, 'a001').c2025 = gone?.code ?? '';
		});
		expect(codes(checkUnitCodes(data))).toContain('code-unknown');
	});

	it('refuses an unknown district, and a commune in another district than its land', () => {
		expect(codes(checkUnitCodes(broken((d) => (atomOf(d, 'a001').district = '999'))))).toEqual(
			expect.arrayContaining(['code-unknown', 'district-differs'])
		);
	});

	it('refuses a unit without land', () => {
		const data = broken((d) => {
			const copy = structuredClone(first(d.units.communes));
			copy.code = '06999';
			d.units.communes.push(copy);
		});
		expect(codes(checkUnitCodes(data))).toEqual(['unit-without-land']);
	});
});

describe('codes of the register', () => {
	const cases: [string, (d: BrokenData) => void][] = [
		['a plan over an unknown unit', (d) => first(d.plans).footprint.kind === 'units' && breakPlan(d)],
		['a plan replaced by no known one', (d) => (first(d.plans).replacedBy = 'Z9')],
		['completeness of an unknown unit', (d) => (first(d.completeness).unit = '99')],
		['a project in an unknown commune', (d) => first(d.projects).communes.push('09999')],
		['a project in a commune gone before 2023', (d) => first(d.projects).communes.push(goneBefore2020(d))],
		['a project in an unknown commune of 2025', (d) => (first(d.projects).commune2025 = 'Xã Không Có')],
		[
			'a project on an unknown route',
			(d) => (first(d.projects).route = { routeId: 'QL99', kmFrom: 0, kmTo: 1 })
		],
		['a centre of an unknown unit', (d) => (first(d.centres).unit = '09999')],
		['a centre merging into an unknown one', (d) => (first(first(d.centres).actions).target = 'U99')],
		['a proposal with an unknown commune', (d) => first(d.proposals).communes.push('09999')],
		['a boundary action with an unknown proposal', (d) => first(d.boundaryActions).proposals.push('city-z')],
		['an inconsistency about nothing', (d) => first(d.inconsistencies).about.push('Z99')],
		['no target for area coverage', (d) => (d.targets = d.targets.filter((t) => t.id !== 'T03'))]
	];

	function breakPlan(d: BrokenData): void {
		const { footprint } = first(d.plans);
		if (footprint.kind === 'units') footprint.codes.push('99');
	}

	function goneBefore2020(d: BrokenData): string {
		const later = new Set(d.units.communes.filter((c) => c.vintages.includes('2020')).map((c) => c.code));
		return d.units.communes.find((c) => !later.has(c.code) && c.vintages.includes('2019'))?.code ?? '';
	}

	it.each(cases)('refuses %s', (_name, by) => {
		expect(codes(checkRegisterCodes(broken(by)))).toEqual(['code-unknown']);
	});

	it('refuses an id given twice', () => {
		const data = broken((d) => d.projects.push(structuredClone(first(d.projects))));
		expect(checkIds(data)).toEqual([
			{ code: 'id-repeated', what: first(data.projects).id, where: 'projects' }
		]);
	});
});

describe('outlines of plans', () => {
	const outline = (id: string) => ({
		type: 'Feature' as const,
		id,
		properties: {},
		geometry: { type: 'Polygon' as const, coordinates: [] }
	});

	it('refuses a plan without its outline, an outline of no plan, and one given twice', () => {
		const data = broken((d) => {
			first(d.plans).footprint = { kind: 'polygon' };
			d.planOutlines.features.push(outline('Z9'), outline('Z9'));
		});
		expect(codes(checkPlanOutlines(data))).toEqual(['outline-missing', 'outline-of-no-plan', 'id-repeated']);
	});
});

describe('counts of units', () => {
	it('refuses a vintage with a unit too few, in the register and in the atoms', () => {
		const fewer = broken((d) => d.units.communes.splice(0, 1));
		expect(codes(checkUnitCounts(fewer))).toEqual(['unit-count']);
		const merged = broken((d) => {
			for (const geometry of d.topology.objects.atoms.geometries) {
				const atom = geometry.properties as { district: string };
				if (atom.district === '189') atom.district = '188';
			}
		});
		expect(checkUnitCounts(merged)).toEqual([
			{ code: 'unit-count', what: '10 districts, not 11', where: 'atoms' }
		]);
	});
});
