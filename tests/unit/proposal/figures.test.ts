import { describe, expect, it } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { compare } from '../../../src/lib/proposal/compare';
import { partLand } from '../../../src/lib/proposal/cut';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { fitIn } from '../../../src/lib/proposal/fit';
import { addPart, addUnits, emptyProposal, removeUnits } from '../../../src/lib/proposal/proposal';
import { fromPublished, fromUnit, presentSeat } from '../../../src/lib/proposal/published';
import { PROVINCE } from './province';

describe('published figures reproduced', () => {
	it.each([
		// Published areas: the area of each commune of 2025 and sums of them (SOURCES.md, communes-2025).
		['city-a', 175.52, 13],
		['city-b', 696.74, 30],
		['thi-xa-huu-lung', 807.64, 24],
		['thi-xa-loc-binh', 986.43, 21]
	])('%s measures %f km² within a hundredth and holds %i communes', (id, km2, units) => {
		const figures = figuresOf(PROVINCE, fromPublished(PROVINCE, id));
		expect(Math.abs((figures.area.value ?? 0) / km2 - 1)).toBeLessThan(0.01);
		expect(figures.published?.value).toBeCloseTo(km2, 2);
		expect(figures.units).toHaveLength(units);
	});

	it.each([
		// Mergers of Res. 1672 (2025): published area of the new unit and how many units of Dec 2024 formed it.
		// 0.2 km² of Hoàng Văn Thụ ward, Kỳ Lừa's by the resolution, lie in Tam Thanh on the published outline.
		['Lương Văn Tri', 31.76, 1],
		['Kỳ Lừa', 61.7, 1.1],
		['Đông Kinh', 54.71, 1],
		['Tam Thanh', 27.35, 1.1],
		['Quốc Khánh', 168.15, 1]
	])('the merger that made %s measures %f km² within %f %', (name, km2, percent) => {
		const unit = PROVINCE.unitsAt('2025', 'commune').find((one) => one.name === name);
		if (!unit) throw new Error(name);
		const parts = PROVINCE.unitsWithin('2024', unit.atoms);
		const codes = parts.filter(({ whole }) => whole).map((part) => part.unit.code);
		const composed = addUnits(PROVINCE, emptyProposal('2024'), '2024', codes);
		const rest = unit.atoms.filter((atom) => !composed.atoms.includes(atom));
		const figures = figuresOf(PROVINCE, { ...composed, atoms: [...composed.atoms, ...rest].sort() }, '2025');
		expect(figures.units.map((one) => one.code)).toEqual([unit.code]);
		expect(figures.published?.value).toBe(km2);
		expect(Math.abs((figures.area.value ?? 0) / km2 - 1)).toBeLessThan(percent / 100);
	});

	it('the 65 communes of 2025 are rebuilt from the 194 of December 2024', () => {
		const all = PROVINCE.atoms.map((atom) => atom.atom);
		expect(fitIn(PROVINCE, '2024', all).whole).toHaveLength(194);
		expect(fitIn(PROVINCE, '2025', all).whole).toHaveLength(65);
		expect(fitIn(PROVINCE, '2025', all).partly).toEqual([]);
	});
});

describe('what a proposal means', () => {
	it('city A: one piece, takes five communes of Cao Lộc and leaves the rest', () => {
		const figures = figuresOf(PROVINCE, fromPublished(PROVINCE, 'city-a'));
		expect([figures.pieces, figures.enclaves.length]).toEqual([1, 0]);
		const [taking, ...others] = figures.takings;
		expect(others).toEqual([]);
		expect(taking?.unit.name).toBe('Cao Lộc');
		// 22 communes before (facts.md, section 2: 8 + 22 = 30), five of them with 26 665 people taken.
		expect([taking?.taken.communes, taking?.left.communes]).toEqual([5, 17]);
		expect(taking?.taken.people.exact?.value).toBe(26_665);
		expect(taking?.left.people.exact?.value).toBe(79_873 - 26_665);
		expect(figures.density.value).toBeCloseTo(129_949 / 175.52, 1);
		expect(figures.kinds).toEqual({ phường: 5, 'thị trấn': 1, xã: 7 });
	});

	it('gained and lost against the present city, in hectares', () => {
		const { gained, lost } = compare(
			PROVINCE,
			'2020',
			presentSeat(PROVINCE),
			fromPublished(PROVINCE, 'city-a')
		);
		expect(gained.pieces.map(({ unit }) => unit.name).sort()).toEqual(
			['Cao Lộc', 'Gia Cát', 'Hợp Thành', 'Tân Liên', 'Yên Trạch'].sort()
		);
		// facts.md, section 2: 97.41 km² added.
		expect(Math.abs(gained.ha / 9741 - 1)).toBeLessThan(0.01);
		// facts.md, section 2: 26,665 people of the census of 2019.
		expect(gained.people.exact?.value).toBe(26_665);
		expect(gained.pieces.every(({ whole }) => whole)).toBe(true);
		expect(lost).toMatchObject({ ha: 0, pieces: [], land: null });
	});

	it('a part that is given up is a piece of its commune, and its people are not divided', () => {
		const city = presentSeat(PROVINCE);
		// Mai Pha (05992 in the GSO list) is cut from west to east: the city keeps the side left of the line, the north.
		const line = [
			[106.7, 21.832],
			[106.9, 21.832]
		];
		const part = { unit: '05992', vintage: '2020' as const, line, side: 'left' as const };
		const { gained, lost, commonHa } = compare(PROVINCE, '2020', city, addPart(PROVINCE, city, part));
		expect(gained).toMatchObject({ ha: 0, pieces: [], land: null });
		expect(lost.pieces.map(({ unit, whole, people }) => [unit.name, whole, people])).toEqual([
			['Mai Pha', false, null]
		]);
		const other = areaHa(partLand(PROVINCE, { ...part, side: 'right' }));
		expect(lost.ha).toBeCloseTo(other, 1);
		expect(areaHa(lost.land ?? { type: 'MultiPolygon', coordinates: [] })).toBeCloseTo(other, 1);
		// Census of 2019: nobody at least, all 9,104 of Mai Pha at most.
		expect([lost.people.exact, lost.people.atLeast, lost.people.atMost]).toEqual([null, 0, 9_104]);
		expect(commonHa + lost.ha).toBeCloseTo(100 * (figuresOf(PROVINCE, city).area.value ?? 0), 1);
	});

	it('two cuts of one commune differ by the land between their lines', () => {
		const city = presentSeat(PROVINCE);
		const at = (latitude: number) =>
			addPart(PROVINCE, city, {
				unit: '05992',
				vintage: '2020',
				line: [
					[106.7, latitude],
					[106.9, latitude]
				],
				side: 'left'
			});
		const { gained, lost } = compare(PROVINCE, '2020', at(21.832), at(21.826));
		const km2 = (latitude: number) => figuresOf(PROVINCE, at(latitude)).area.value ?? 0;
		expect(gained.ha).toBeCloseTo(100 * (km2(21.826) - km2(21.832)), 1);
		expect(gained.pieces.map(({ unit }) => unit.name)).toEqual(['Mai Pha']);
		expect(lost.pieces).toEqual([]);
	});

	it('a hole and a far piece are counted', () => {
		const city = presentSeat(PROVINCE);
		const far = addUnits(PROVINCE, city, '2020', ['06385']);
		expect(figuresOf(PROVINCE, far).pieces).toBe(2);
		// Tam Thanh ward lies wholly within the old city.
		const all = addUnits(PROVINCE, emptyProposal('2020'), '2020', ['178', '183']);
		const hole = removeUnits(PROVINCE, all, '2020', ['05974']);
		expect(figuresOf(PROVINCE, hole).enclaves).toHaveLength(1);
	});

	it('does not divide people: a commune taken in part gives bounds', () => {
		const part = {
			unit: '06244',
			vintage: '2020' as const,
			line: [
				[106.8, 21.7],
				[106.8, 22]
			],
			side: 'left' as const
		};
		const figures = figuresOf(PROVINCE, addPart(PROVINCE, presentSeat(PROVINCE), part));
		expect(figures.people.exact).toBeNull();
		// GSO, census of 1 April 2019: the city 103 284.
		expect(figures.people.atLeast).toBe(103_284);
		expect(figures.people.atMost).toBeGreaterThan(103_284);
		expect(figures.population.qualifier).toBe('at-least');
		expect(figures.density.value).toBeNull();
	});

	it('says which communes of another date are taken in part', () => {
		const city = fromUnit(PROVINCE, '2020', '178');
		expect(fitIn(PROVINCE, '2025', city.atoms).partly.length).toBeGreaterThan(0);
		expect(fitIn(PROVINCE, '2024', city.atoms).partly).toEqual([]);
	});

	it('refuses a unit that is none', () => {
		expect(() => addUnits(PROVINCE, emptyProposal('2025'), '2025', ['178'])).toThrow('unit-unknown');
	});
});
