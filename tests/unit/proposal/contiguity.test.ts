import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readTopology } from '../../../src/lib/boundaries/topology';
import { areaHa } from '../../../src/lib/geometry/area';
import { AtomGraph, graphOf } from '../../../src/lib/proposal/atom-graph';
import { proposalLand } from '../../../src/lib/proposal/cut';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { addPart, addUnits, emptyProposal, removeUnits } from '../../../src/lib/proposal/proposal';
import { landKm2 } from '../../../src/lib/proposal/drawn-land';
import { PROVINCE } from './province';

const graph = graphOf(PROVINCE.topology);
const ALL = PROVINCE.atoms.map(({ atom }) => atom);
const land = (vintage: '2019' | '2020' | '2024' | '2025', codes: readonly string[]) =>
	new Set(codes.flatMap((code) => PROVINCE.unitByCode(vintage, code)?.atoms ?? []));

/** The edges of merged land, each by its two corners whatever its direction. */
function edges(polygon: readonly (readonly Position[])[]): string[] {
	return polygon.flatMap((ring) =>
		ring.slice(1).map((point, i) => [String(ring[i]), String(point)].sort().join(' '))
	);
}

/** Polygons of merged land without an edge on the border of the whole: counted on coordinates alone. */
function shutIn(rest: MultiPolygon, whole: MultiPolygon): number {
	const border = new Set(whole.coordinates.flatMap(edges));
	return rest.coordinates.filter((polygon) => !edges(polygon).some((edge) => border.has(edge))).length;
}

describe('units in several parts', () => {
	// Read off the rings of the polygons in the file itself.
	it.each([
		['06277', 'Tú Xuyên has two exclaves', 3, 0],
		['06091', 'Thiện Thuật has one', 2, 0],
		['06532', 'Mẫu Sơn has one', 2, 0],
		['06253', 'Văn Quan has one', 2, 0],
		['06628', 'the commune of Đình Lập shuts in the town of that name', 1, 1]
	])('%s: %s', (code, _, pieces, enclaves) => {
		const found = figuresOf(PROVINCE, emptyProposal('2020', [...land('2020', [code])]));
		expect([found.pieces, found.enclaves.length]).toEqual([pieces, enclaves]);
	});

	it('an exclave of a third commune between two is shut in by them', () => {
		// Quang Trung and Hoàng Văn Thụ (Bình Gia) around the 0.47 km² exclave of Thiện Thuật.
		const found = figuresOf(PROVINCE, emptyProposal('2020', [...land('2020', ['06088', '06100'])]));
		expect(found.pieces).toBe(1);
		expect(found.enclaves.map(({ km2 }) => km2.toFixed(2))).toEqual(['0.47']);
	});

	it('every unit of every date has the pieces and holes of its merged outline', () => {
		for (const unit of PROVINCE.units) {
			const { coordinates } = PROVINCE.outline(unit.atoms);
			const holes = coordinates.reduce((sum, rings) => sum + rings.length - 1, 0);
			const own = new Set(unit.atoms);
			expect([unit.id, graph.pieces(own).length, graph.enclaves(own).length]).toEqual([
				unit.id,
				coordinates.length,
				holes
			]);
		}
	});

	it('so has every set of atoms', () => {
		const whole = PROVINCE.outline(ALL);
		fc.assert(
			fc.property(fc.subarray(ALL), (atoms) => {
				const own = new Set(atoms);
				const rest = ALL.filter((atom) => !own.has(atom));
				const outline = PROVINCE.outline(atoms);
				expect(graph.pieces(own)).toHaveLength(outline.coordinates.length);
				expect(graph.enclaves(own)).toHaveLength(shutIn(PROVINCE.outline(rest), whole));
			}),
			{ numRuns: 60 }
		);
	});

	it('what is left of a unit is counted by its parts too', () => {
		// Tú Xuyên stays with both its exclaves when its neighbour Văn Quan is taken.
		const taken = emptyProposal('2020', [...land('2020', ['06253', '06256'])]);
		const rest =
			PROVINCE.unitByCode('2020', '184')?.atoms.filter((atom) => !taken.atoms.includes(atom)) ?? [];
		const [taking] = figuresOf(PROVINCE, taken).takings;
		expect(taking?.left.pieces).toBe(PROVINCE.outline(rest).coordinates.length);
	});
});

describe('land that meets at a point', () => {
	// Four unit squares round the middle of a 2 × 2 board: arcs 0–3 are the outer corners, 4–7 the inner lines.
	const board = readTopology({
		type: 'Topology',
		arcs: [
			[
				[1, 0],
				[0, 0],
				[0, 1]
			],
			[
				[0, 1],
				[0, 2],
				[1, 2]
			],
			[
				[1, 2],
				[2, 2],
				[2, 1]
			],
			[
				[2, 1],
				[2, 0],
				[1, 0]
			],
			[
				[1, 0],
				[1, 1]
			],
			[
				[0, 1],
				[1, 1]
			],
			[
				[1, 2],
				[1, 1]
			],
			[
				[2, 1],
				[1, 1]
			]
		],
		objects: {
			atoms: {
				type: 'GeometryCollection',
				geometries: [
					[[[0, 5, -5]], 'a001'],
					[[[1, 6, -6]], 'a002'],
					[[[2, 7, -7]], 'a003'],
					[[[3, 4, -8]], 'a004']
				].map(([arcs, atom]) => ({
					type: 'Polygon',
					arcs,
					properties: { atom, district: '', c2019: '', c2020: '', c2024: '', c2025: '', basis: 'kept' }
				}))
			}
		}
	});
	const squares = new AtomGraph(board);

	it.each([
		[['a001', 'a002'], 1],
		[['a001', 'a003'], 2],
		[['a002', 'a004'], 2],
		[['a001', 'a002', 'a003'], 1]
	])('%j in %i', (atoms, pieces) => {
		expect(squares.pieces(new Set(atoms))).toHaveLength(pieces);
		expect(squares.enclaves(new Set(atoms))).toEqual([]);
	});
});

describe('a proposal with a cut', () => {
	const line = [
		[106.8, 21.7],
		[106.8, 22]
	];
	const part = { unit: '06244', vintage: '2020' as const, line, side: 'left' as const };

	it('takes the drawn land from its district: taken and left make up the district', () => {
		const city = addUnits(PROVINCE, emptyProposal('2020'), '2020', ['178']);
		const figures = figuresOf(PROVINCE, addPart(PROVINCE, { ...city, base: '178' }, part));
		const [taking, ...others] = figures.takings;
		expect(others).toEqual([]);
		expect(taking?.unit.code).toBe('183');
		const before = figuresOf(PROVINCE, city).area.value ?? 0;
		expect(taking?.taken.km2).toBeCloseTo((figures.area.value ?? 0) - before, 3);
		const whole = graph.areaKm2(PROVINCE.unitByCode('2020', '183')?.atoms ?? []);
		expect((taking?.taken.km2 ?? 0) + (taking?.left.km2 ?? 0)).toBeCloseTo(whole, 3);
		// Tân Liên is neither taken whole nor left whole; its people are not divided.
		expect([taking?.taken.communes, taking?.left.communes]).toEqual([0, 21]);
		expect(taking?.left.people.exact).toBeNull();
	});

	it('has one area: that of its land, in lists and figures alike', () => {
		const city = addUnits(PROVINCE, emptyProposal('2020'), '2020', ['178']);
		const cut = addPart(PROVINCE, city, part);
		const own = areaHa(proposalLand(PROVINCE, cut) ?? { type: 'MultiPolygon', coordinates: [] }) / 100;
		expect(landKm2(PROVINCE, cut)).toBeCloseTo(own, 6);
		expect(figuresOf(PROVINCE, cut).area.value).toBe(landKm2(PROVINCE, cut));
		expect(own).toBeGreaterThan(landKm2(PROVINCE, city) + 0.5);
	});

	it('still counts the exclaves of whole communes beside it', () => {
		const both = addUnits(PROVINCE, emptyProposal('2020'), '2020', ['06277', '06244']);
		const cut = addPart(PROVINCE, removeUnits(PROVINCE, both, '2020', ['06244']), part);
		expect(figuresOf(PROVINCE, cut).pieces).toBe(4);
	});
});
