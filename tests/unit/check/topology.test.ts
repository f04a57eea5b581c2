import type { FeatureCollection } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { checkArcUse } from '../../../scripts/check/arc-use';
import { checkCrossings } from '../../../scripts/check/crossings';
import { checkOuterBorder } from '../../../scripts/check/outer-border';
import type { AtomTopology } from '../../../src/lib/boundaries/topology';
import { broken, codes } from './broken';

type Ring = [number, number][];

const box = (x: number, y: number, w = 1, h = 1): Ring => [
	[x, y],
	[x, y + h],
	[x + w, y + h],
	[x + w, y],
	[x, y]
];

/** Atoms drawn by hand, made a topology by topojson-server. */
function drawn(...rings: Ring[]) {
	const features = rings.map((ring, i) => ({
		type: 'Feature' as const,
		properties: { atom: `a${i}` },
		geometry: { type: 'Polygon' as const, coordinates: [ring] }
	}));
	const atoms: FeatureCollection = { type: 'FeatureCollection', features };
	const made = buildTopology({ atoms });
	return broken((d) => (d.topology = made as unknown as AtomTopology));
}

// Hand-worked: squares on a grid, where gap, overlap and crossing are plain to see.
describe('the topology of atoms', () => {
	it('passes for squares side by side', () => {
		const data = drawn(box(0, 0), box(1, 0), box(0, 1), box(1, 1));
		expect([...checkArcUse(data), ...checkOuterBorder(data), ...checkCrossings(data)]).toEqual([]);
	});

	it('sees a gap: eight squares round an empty one', () => {
		const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const));
		const data = drawn(...around.filter(([x, y]) => x !== 1 || y !== 1).map(([x, y]) => box(x, y)));
		expect(checkOuterBorder(data).map((p) => p.code)).toEqual(['topology-gap']);
	});

	it('sees land apart from the rest, but where a province has islands', () => {
		const apart = drawn(box(0, 0), box(3, 0));
		expect(codes(checkOuterBorder(apart))).toEqual(['topology-gap']);
		expect(checkOuterBorder({ ...apart, islands: true })).toEqual([]);
	});

	it('sees an overlap: two squares that share a half', () => {
		const data = drawn(box(0, 0, 2, 1), box(1, 0, 2, 1));
		expect(codes([...checkArcUse(data), ...checkOuterBorder(data), ...checkCrossings(data)])).toEqual(
			expect.arrayContaining(['line-crossing'])
		);
	});

	it('sees the same land twice', () => {
		expect(codes(checkArcUse(drawn(box(0, 0), box(0, 0))))).toEqual(['topology-overlap']);
	});

	it('sees lines that cross: two boxes like a plus sign', () => {
		const data = drawn(box(1, 0, 1, 3), box(0, 1, 3, 1));
		expect(codes(checkCrossings(data))).toEqual(['line-crossing']);
	});

	it('sees a bow-tie', () => {
		const data = drawn([
			[0, 0],
			[2, 2],
			[2, 0],
			[0, 2],
			[0, 0]
		]);
		expect(codes(checkCrossings(data))).toEqual(['line-crossing']);
	});

	it('sees a neighbour that ends on a line without a common point', () => {
		// The two right squares meet the middle of the left one's edge, which has no point there.
		const data = drawn(box(0, 0, 2, 2), box(2, 0), box(2, 1));
		expect(codes(checkCrossings(data))).toEqual(['line-crossing']);
	});

	it('sees a moved point, a loose line and an open ring in the committed atoms', () => {
		const moved = broken((d) => {
			const arc = d.topology.arcs.find((a) => a.length > 30);
			if (arc?.[15]) arc[15] = [(arc[15][0] ?? 0) + 60_000, arc[15][1] ?? 0];
		});
		expect(codes([...checkArcUse(moved), ...checkCrossings(moved)])).toEqual(
			expect.arrayContaining(['ring-open', 'line-crossing'])
		);
		const loose = broken((d) =>
			d.topology.arcs.push([
				[0, 0],
				[5, 5]
			])
		);
		expect(codes(checkArcUse(loose))).toEqual(['arc-unused']);
	});

	it('sees an atom taken out of the middle of the province', () => {
		const data = broken((d) => {
			const { geometries } = d.topology.objects.atoms;
			const all = geometries.flatMap((g) => ('arcs' in g ? (g.arcs.flat(3) as number[]) : []));
			const inner = geometries.findIndex(
				(g) => 'arcs' in g && (g.arcs.flat(3) as number[]).every((arc) => all.includes(~arc))
			);
			geometries.splice(inner, 1);
		});
		expect(codes(checkOuterBorder(data))).toEqual(['topology-gap']);
	});
});
