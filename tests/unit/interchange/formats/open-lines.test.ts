import { describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import { joinLines } from '../../../../src/lib/interchange/dxf/join-lines';
import { lineJoins } from '../../../../src/lib/interchange/dxf/line-joins';
import { groundScale } from '../../../../src/lib/interchange/dxf/ground-scale';
import { readGeo } from '../../../../src/lib/interchange/read-geo';
import { text } from './zoo';

/** The shoelace rule, by which areas are worked out by hand here. */
const areaOf = (ring: readonly Position[]) =>
	Math.abs(
		ring.reduce((sum, [x = 0, y = 0], k) => {
			const [nx = 0, ny = 0] = ring[(k + 1) % ring.length] ?? [];
			return sum + x * ny - nx * y;
		}, 0)
	) / 2;

const ways = (toleranceM: number) => ({ toleranceM, reachM: 5, scale: [1, 1] as const });
const join = (lines: Position[][], toleranceM: number) => joinLines(lines, ways(toleranceM));

/** A square of 100 m whose last side begins 0.4 m off the corner, along the side before it. */
const GAP: Position[][] = [
	[
		[0, 0],
		[100, 0]
	],
	[
		[100, 0],
		[100, 100]
	],
	[
		[100, 100],
		[0, 100]
	],
	[
		[0, 99.6],
		[0, 0]
	]
];

describe('a gap', () => {
	it('stays open below its width, and is told with it', () => {
		const { rings, apart } = join(GAP, 0.1);
		expect(rings).toHaveLength(0);
		expect(apart).toEqual([{ ends: expect.any(Array) as unknown, widthM: expect.closeTo(0.4, 9) as number }]);
	});

	it('is bridged by a straight line from its width on: both ends stay where they were drawn', () => {
		const [ring] = join(GAP, 0.5).rings;
		expect(ring?.line).toContainEqual([0, 100]);
		expect(ring?.line).toContainEqual([0, 99.6]);
		expect(areaOf(ring?.line ?? [])).toBeCloseTo(10_000, 6);
		expect(ring?.joints.map(({ widthM }) => widthM)).toEqual([expect.closeTo(0.4, 9)]);
		// The end of a side of 100 m moved by 0.4 m across it: a triangle of 100 × 0.4 / 2.
		expect(ring?.doubtM2).toBeCloseTo(20, 6);
	});

	it('within a millimetre of the tolerance counts as given', () => {
		expect(join(GAP, 0.399).rings).toHaveLength(0);
		expect(join(GAP, 0.401).rings).toHaveLength(1);
	});

	it('at both ends of two halves is bridged twice', () => {
		const { rings } = join(
			[
				[
					[0, 0],
					[50, 0],
					[50, 50]
				],
				[
					[49.7, 50.4],
					[0, 50.4],
					[0, 0.3]
				]
			],
			1
		);
		expect(rings[0]?.joints.map(({ widthM }) => Number(widthM.toFixed(3))).sort()).toEqual([0.3, 0.5]);
		// (0,0) (50,0) (50,50) (49.7,50.4) (0,50.4) (0,0.3), by the shoelace rule.
		expect(areaOf(rings[0]?.line ?? [])).toBeCloseTo(2519.94, 6);
	});
});

describe('lines that overshoot', () => {
	it('are cut where they cross, not looped', () => {
		const { rings } = join(
			[
				[
					[0, 0],
					[100.3, 0]
				],
				[
					[100, -0.2],
					[100, 100]
				],
				[
					[100, 100],
					[0, 100],
					[0, 0]
				]
			],
			0.5
		);
		expect(rings[0]?.line).toHaveLength(5);
		expect(areaOf(rings[0]?.line ?? [])).toBeCloseTo(10_000, 6);
	});
});

describe('what nobody can tell is not joined', () => {
	it('three ends within the tolerance', () => {
		const spur: Position[] = [
			[-0.2, 100.1],
			[-30, 130]
		];
		const { rings, several } = join([...GAP, spur], 0.5);
		expect(rings).toHaveLength(0);
		expect(several).toHaveLength(1);
		expect(several[0]?.ends).toHaveLength(3);
		// A tolerance that keeps the third end out joins the two that are meant.
		expect(
			join(
				[
					...GAP.slice(0, 3),
					[
						[0, 99.95],
						[0, 0]
					],
					spur
				],
				0.1
			).rings
		).toHaveLength(1);
	});

	it('two lines that lie beside each other as the sides of a road do', () => {
		const road: Position[][] = [
			[
				[0, 0],
				[100, 0]
			],
			[
				[0, 0.8],
				[100, 0.8]
			]
		];
		expect(join(road, 1).rings).toHaveLength(0);
		expect(join(road, 1).open).toHaveLength(2);
	});

	it('what met within a centimetre stays joined, whatever lies within a larger tolerance of it', () => {
		const fine = Array.from({ length: 40 }, (_, k): Position[] => {
			const at = (n: number): Position => [
				10 * Math.cos((2 * Math.PI * n) / 40),
				10 * Math.sin((2 * Math.PI * n) / 40)
			];
			return [at(k), at((k + 1) % 40)];
		});
		// A regular polygon of 40 sides in a circle of 10 m: 40/2 × 100 × sin(9°).
		const area = 20 * 100 * Math.sin(Math.PI / 20);
		expect(areaOf(join(fine, 5).rings[0]?.line ?? [])).toBeCloseTo(area, 6);
	});
});

describe('a line drawn twice', () => {
	it('counts once, whichever way it runs', () => {
		const twice = [
			...GAP.slice(0, 3),
			[
				[0, 100],
				[0, 0]
			],
			[
				[100, 0],
				[0, 0]
			]
		] as Position[][];
		const { rings, repeated } = join(twice, 0.01);
		expect(repeated).toBe(1);
		expect(rings).toHaveLength(1);
	});
});

describe('units of a drawing', () => {
	it('are told by where its numbers lie', () => {
		expect(groundScale([[[449_293, 2_417_549]]]).scale).toEqual([1, 1]);
		expect(groundScale([[[449_293_705, 2_417_549_760]]]).scale).toEqual([0.001, 0.001]);
		const [east, north] = groundScale([[[106.76, 21.85]]]).scale;
		expect(north).toBeCloseTo(111_319.49, 1);
		expect(east).toBeCloseTo(111_319.49 * Math.cos((21.85 * Math.PI) / 180), 1);
	});

	it('a gap of 400 in millimetres is one of 0.4 m', () => {
		const mm = GAP.map((line) =>
			line.map(([x = 0, y = 0]): Position => [449_293_705 + 1000 * x, 2_417_549_760 + 1000 * y])
		);
		expect(lineJoins(mm, null).joins.gaps).toMatchObject([{ code: 'gap-open', ends: 2 }]);
		expect(lineJoins(mm, null).joins.gaps[0]?.widthM).toBeCloseTo(0.4, 6);
		expect(lineJoins(mm, 0.5).joined.rings).toHaveLength(1);
	});

	it('nobody joins over a tenth of the drawing', () => {
		const { joins } = lineJoins(GAP, 500);
		// The diagonal of a square of 100 m.
		expect(joins.mostM).toBe(14.14);
		expect(joins.toleranceM).toBe(14.14);
	});
});

/** A drawing of LINE and ARC: a square whose last corner is rounded with 10 m, and a gap of 0.3 m before the arc. */
const ROUNDED = [
	...['0', 'SECTION', '2', 'ENTITIES'],
	...[
		[449000, 2417000, 449100, 2417000],
		[449100, 2417000, 449100, 2417100],
		[449100, 2417100, 449010.3, 2417100],
		[449000, 2417090, 449000, 2417000]
	].flatMap(([a, b, c, d]) => ['0', 'LINE', '8', 'ranh', '10', a, '20', b, '11', c, '21', d]),
	...['0', 'ARC', '8', 'ranh', '10', 449010, '20', 2417090, '40', 10, '50', 90, '51', 180],
	...['0', 'ENDSEC', '0', 'EOF', '']
].join('\n');

const chooser = { wants: 'any', own: 9215, whereIs: null } as const;

describe('a drawing as it is read', () => {
	const read = async (join: number | null) => {
		const got = await readGeo([text('a.dxf', ROUNDED)], { crs: '9215', join }, chooser);
		if (got.outcome === 'asked') throw new Error('asked');
		return got;
	};

	it('gives the gap with its place, and none once it is joined', async () => {
		const { joins } = await read(null);
		expect(joins?.counts).toEqual({ 'gap-open': 1, 'gap-several': 0, 'gap-joined': 0 });
		const [gap] = joins?.gaps ?? [];
		expect(gap?.widthM).toBeCloseTo(0.3, 6);
		const mended = await read(0.5);
		expect(mended.joins?.counts).toEqual({ 'gap-open': 0, 'gap-several': 0, 'gap-joined': 1 });
		expect(mended.file.features[0]?.joined).toMatchObject({ toleranceM: 0.5, gaps: 1 });
		expect(mended.file.features[0]?.shape.polygons).toHaveLength(1);
	});

	it('refuses a tolerance beyond its size, and one for a file without lines', async () => {
		await expect(read(50)).rejects.toMatchObject({ code: 'join-tolerance' });
		const geojson = text('a.geojson', '{"type":"Point","coordinates":[106.7,21.8]}');
		await expect(readGeo([geojson], { join: 1 }, chooser)).rejects.toMatchObject({
			code: 'join-without-lines'
		});
	});
});
