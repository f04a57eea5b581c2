import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaHa, ringLengthKm } from '../../../src/lib/geometry/area';
import { graphOf } from '../../../src/lib/proposal/atom-graph';
import { compare } from '../../../src/lib/proposal/compare';
import { cutLand, soundParts } from '../../../src/lib/proposal/cut';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { limitChange } from '../../../src/lib/proposal/limits';
import { addUnits, emptyProposal, removeUnits, toggleUnit } from '../../../src/lib/proposal/proposal';
import { PROVINCE } from './province';

const graph = graphOf(PROVINCE.topology);
const ALL = PROVINCE.atoms.map((atom) => atom.atom);
const VINTAGE = fc.constantFrom('2019' as const, '2020' as const, '2024' as const, '2025' as const);
const codesOf = (vintage: '2019' | '2020' | '2024' | '2025') =>
	PROVINCE.unitsAt(vintage, 'commune').map((unit) => unit.code);
const someUnits = VINTAGE.chain((vintage) =>
	fc.record({
		vintage: fc.constant(vintage),
		codes: fc.uniqueArray(fc.constantFrom(...codesOf(vintage)), { maxLength: 12 })
	})
);
const someAtoms = fc.subarray(ALL).map((atoms) => new Set(atoms));
const RUNS = { numRuns: 60 };

describe('composing', () => {
	it('adding then removing gives back the same', () => {
		fc.assert(
			fc.property(someUnits, someAtoms, ({ vintage, codes }, others) => {
				const added = new Set(codes.flatMap((code) => PROVINCE.unitByCode(vintage, code)?.atoms ?? []));
				const start = emptyProposal(
					vintage,
					[...others].filter((atom) => !added.has(atom))
				);
				const there = addUnits(PROVINCE, start, vintage, codes);
				expect(removeUnits(PROVINCE, there, vintage, codes)).toEqual(start);
				expect(there.atoms).toHaveLength(start.atoms.length + added.size);
			}),
			RUNS
		);
	});

	it('the order of clicks does not matter, and two clicks cancel', () => {
		fc.assert(
			fc.property(someUnits, fc.infiniteStream(fc.nat()), ({ vintage, codes }, order) => {
				const click = (all: readonly string[]) =>
					all.reduce((p, code) => toggleUnit(PROVINCE, p, vintage, code), emptyProposal(vintage));
				const ranks = new Map(codes.map((code) => [code, order.next().value as number]));
				const shuffled = [...codes].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
				expect(click(shuffled)).toEqual(click(codes));
				expect(click([...codes, ...shuffled]).atoms).toEqual([]);
			}),
			RUNS
		);
	});
});

describe('measures of a set of atoms', () => {
	it('area and outline are those of the merged geometry', () => {
		fc.assert(
			fc.property(someAtoms, (atoms) => {
				const outline = PROVINCE.outline([...atoms]);
				expect(graph.areaKm2(atoms)).toBeCloseTo(areaHa(outline) / 100, 6);
				expect(graph.borderKm(atoms)).toBeCloseTo(ringLengthKm(outline), 6);
			}),
			{ numRuns: 25 }
		);
	});

	it('the parts of a partition sum to the whole', () => {
		fc.assert(
			fc.property(someAtoms, (atoms) => {
				const rest = ALL.filter((atom) => !atoms.has(atom));
				expect(graph.areaKm2(atoms) + graph.areaKm2(rest)).toBeCloseTo(graph.areaKm2(ALL), 6);
				const common = graph.commonBorderKm(atoms, new Set(rest));
				const province = graph.borderKm(new Set(ALL));
				expect(graph.borderKm(atoms) + graph.borderKm(new Set(rest)) - 2 * common).toBeCloseTo(province, 6);
				const pieces = graph.pieces(atoms);
				expect([...new Set(pieces.flatMap((piece) => piece.atoms))].sort()).toEqual([...atoms].sort());
				const sum = pieces.reduce((total, { km2 }) => total + km2, 0);
				expect(sum).toBeCloseTo(graph.areaKm2(atoms), 6);
			}),
			RUNS
		);
	});

	it('what is taken of each district and what is left of it make up the district', () => {
		fc.assert(
			fc.property(someAtoms, (atoms) => {
				const figures = figuresOf(PROVINCE, emptyProposal('2020', [...atoms]));
				for (const { unit, taken, left } of figures.takings) {
					expect(taken.km2 + left.km2).toBeCloseTo(graph.areaKm2(unit.atoms), 6);
				}
				const sum = figures.takings.reduce((total, one) => total + one.taken.km2, 0);
				expect(sum).toBeCloseTo(figures.area.value ?? 0, 6);
			}),
			{ numRuns: 25 }
		);
	});

	it('limits: kept and dropped make the old one, kept and new the other', () => {
		fc.assert(
			fc.property(someAtoms, someAtoms, (before, after) => {
				const change = limitChange(PROVINCE, [...before], [...after]);
				expect(change.keptKm + change.droppedKm).toBeCloseTo(graph.borderKm(before), 6);
				expect(change.keptKm + change.newKm).toBeCloseTo(graph.borderKm(after), 6);
			}),
			RUNS
		);
	});

	it('comparing: after = before + gained − lost', () => {
		fc.assert(
			fc.property(someAtoms, someAtoms, (before, after) => {
				const [a, b] = [before, after].map((set) => emptyProposal('2020', [...set]));
				if (!a || !b) return;
				const { gained, lost, commonHa } = compare(PROVINCE, '2020', a, b);
				expect(gained.ha).toBeCloseTo(gained.land ? areaHa(gained.land) : 0, 3);
				expect(commonHa + lost.ha).toBeCloseTo(graph.areaKm2(before) * 100, 3);
				expect(graph.areaKm2(before) * 100 + gained.ha - lost.ha).toBeCloseTo(graph.areaKm2(after) * 100, 3);
			}),
			{ numRuns: 25 }
		);
	});
});

describe('a commune cut along a line', () => {
	it('both sides together are the commune, for any line across it', () => {
		const codes = codesOf('2020');
		fc.assert(
			fc.property(
				fc.constantFrom(...codes),
				fc.double({ min: 0, max: Math.PI, noNaN: true }),
				fc.double({ min: -0.3, max: 0.3, noNaN: true }),
				(code, angle, shift) => {
					const land = PROVINCE.outline(PROVINCE.unitByCode('2020', code)?.atoms ?? []);
					const points = land.coordinates.flat(2);
					const xs = points.map((p) => p[0] as number);
					const ys = points.map((p) => p[1] as number);
					const [w, e] = [Math.min(...xs), Math.max(...xs)];
					const [s, n] = [Math.min(...ys), Math.max(...ys)];
					const size = Math.max(e - w, n - s);
					const x = (w + e) / 2 - Math.sin(angle) * shift * size;
					const y = (s + n) / 2 + Math.cos(angle) * shift * size;
					const far = size * 1.5;
					const line = [-far, 0, far].map((t) => [x + Math.cos(angle) * t, y + Math.sin(angle) * t]);
					const sides = (['left', 'right'] as const).map((side) => {
						try {
							return areaHa(cutLand(land, line, side));
						} catch (error) {
							// A line that passes by: then it misses from both sides.
							expect(String(error)).toContain('cut-misses');
							return null;
						}
					});
					if (sides[0] === null) expect(sides[1]).toBeNull();
					else expect((sides[0] ?? 0) + (sides[1] ?? 0)).toBeCloseTo(areaHa(land), 1);
				}
			),
			{ numRuns: 80 }
		);
	});

	it('a part that no longer meets its commune is left out and named; the rest stays as it was', () => {
		const line = [
			[105, 20],
			[105, 21]
		];
		const missing = { unit: '06244', vintage: '2020' as const, line, side: 'left' as const };
		const unknown = { ...missing, unit: '99999' };
		const good = {
			...missing,
			line: [
				[106.8, 21.7],
				[106.8, 22]
			]
		};
		const proposal = { ...emptyProposal('2020', ALL.slice(0, 3)), parts: [missing, good, unknown] };
		const { proposal: sound, refused } = soundParts(PROVINCE, proposal);
		expect(sound).toEqual({ ...proposal, parts: [good] });
		expect(refused).toEqual(['cut-misses', 'unit-unknown']);
		const whole = { ...proposal, parts: [good] };
		expect(soundParts(PROVINCE, whole).proposal).toBe(whole);
	});

	it('left is left looking along the line', () => {
		// A degree square at the equator, cut from south to north at 106.25 E: a quarter lies on the left.
		const square = {
			type: 'MultiPolygon' as const,
			coordinates: [
				[
					[
						[106, 0],
						[107, 0],
						[107, 1],
						[106, 1],
						[106, 0]
					]
				]
			]
		};
		const line = [
			[106.25, -1],
			[106.25, 2]
		];
		const share = areaHa(cutLand(square, line, 'left')) / areaHa(square);
		expect(share).toBeCloseTo(0.25, 6);
		expect(areaHa(cutLand(square, [...line].reverse(), 'left')) / areaHa(square)).toBeCloseTo(0.75, 6);
	});

	it.each([
		['cut-line-short', [[106, 0.5]]],
		[
			'cut-ends-inside',
			[
				[106.5, 0.5],
				[108, 0.5]
			]
		],
		[
			'cut-misses',
			[
				[105, 3],
				[108, 3]
			]
		]
	])('refuses %s', (code, line) => {
		const square = {
			type: 'MultiPolygon' as const,
			coordinates: [
				[
					[
						[106, 0],
						[107, 0],
						[107, 1],
						[106, 1],
						[106, 0]
					]
				]
			]
		};
		expect(() => cutLand(square, line as number[][], 'left')).toThrow(code);
	});
});
