import { describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import { joinLines } from '../../../../src/lib/interchange/dxf/join-lines';
import { openLayers } from '../../../../src/lib/interchange/layers/open-layers';
import { polygonsByNesting, polygonsByWinding } from '../../../../src/lib/interchange/layers/rings';
import { text } from './zoo';

/** A drawing of entities: each a word and its groups. */
const dxf = (...entities: [string, ...(string | number)[]][]) =>
	text(
		'a.dxf',
		`0\nSECTION\n2\nENTITIES\n${entities
			.flatMap(([word, ...groups]) => ['0', word, ...groups.map(String)])
			.join('\n')}\n0\nENDSEC\n0\nEOF\n`
	);

const open = async (...entities: [string, ...(string | number)[]][]) =>
	(await openLayers([dxf(...entities)])).layers;

const line = (
	layer: string,
	x1: number,
	y1: number,
	x2: number,
	y2: number
): [string, ...(string | number)[]] => ['LINE', 8, layer, 10, x1, 20, y1, 11, x2, 21, y2];

const areaOf = (ring: readonly Position[]) =>
	Math.abs(
		ring.reduce((sum, [x = 0, y = 0], k) => {
			const [nx = 0, ny = 0] = ring[(k + 1) % ring.length] ?? [];
			return sum + x * ny - nx * y;
		}, 0)
	) / 2;

async function areas(...entities: [string, ...(string | number)[]][]): Promise<number[]> {
	const layers = await open(...entities);
	return layers.flatMap(({ features }) =>
		features.flatMap(({ geometry }) =>
			geometry?.type === 'Polygon' ? [areaOf(geometry.coordinates[0] ?? [])] : []
		)
	);
}

describe('areas of a drawing', () => {
	it('a closed polyline', async () => {
		expect(
			await areas([
				'LWPOLYLINE',
				8,
				'a',
				90,
				4,
				70,
				1,
				10,
				0,
				20,
				0,
				10,
				10,
				20,
				0,
				10,
				10,
				20,
				10,
				10,
				0,
				20,
				10
			])
		).toEqual([100]);
	});

	it('two half circles by their bulges are a disc', async () => {
		const [area = 0] = await areas(['LWPOLYLINE', 8, 'a', 70, 1, 10, 0, 20, 0, 42, 1, 10, 20, 20, 0, 42, 1]);
		expect(area / (Math.PI * 100)).toBeCloseTo(1, 3);
	});

	it('a circle and an ellipse', async () => {
		const [circle = 0, ellipse = 0] = await areas(
			['CIRCLE', 8, 'a', 10, 5, 20, 5, 40, 10],
			['ELLIPSE', 8, 'a', 10, 0, 20, 0, 11, 10, 21, 0, 40, 0.5]
		);
		expect(circle / (Math.PI * 100)).toBeCloseTo(1, 3);
		expect(ellipse / (Math.PI * 50)).toBeCloseTo(1, 3);
	});

	it('an old polyline of vertices', async () => {
		const vertex = (x: number, y: number): [string, ...(string | number)[]] => [
			'VERTEX',
			8,
			'a',
			10,
			x,
			20,
			y
		];
		expect(
			await areas(
				['POLYLINE', 8, 'a', 66, 1, 70, 1],
				vertex(0, 0),
				vertex(4, 0),
				vertex(4, 4),
				vertex(0, 4),
				['SEQEND']
			)
		).toEqual([16]);
	});

	it('what is drawn on the far side of its plane stands mirrored', async () => {
		const [layer] = await open([
			'LWPOLYLINE',
			8,
			'a',
			70,
			1,
			10,
			-1,
			20,
			0,
			10,
			-3,
			20,
			0,
			10,
			-3,
			20,
			2,
			230,
			-1
		]);
		expect(layer?.features[0]?.geometry).toMatchObject({
			coordinates: [
				[
					[1, 0],
					[3, 0],
					[3, 2],
					[1, 0]
				]
			]
		});
	});

	it('lines whose ends meet within a centimetre, told', async () => {
		const [layer] = await open(
			line('a', 0, 0, 10, 0),
			line('a', 10, 10, 10.006, 0),
			line('a', 10, 10, 0, 10),
			line('a', 0, 0.004, 0, 10)
		);
		expect(layer?.features.map(({ geometry }) => geometry?.type)).toEqual(['Polygon']);
		expect(layer?.notes).toEqual([{ code: 'lines-joined', value: 1 }]);
	});

	it('lines with a gap stay lines, and the gap is told', async () => {
		const [layer] = await open(
			line('a', 0, 0, 10, 0),
			line('a', 10, 0, 10, 10),
			line('a', 10, 10, 0, 10),
			line('a', 0, 10, 0, 1)
		);
		expect(layer?.features.map(({ geometry }) => geometry?.type)).toEqual(['LineString']);
		expect(layer?.notes).toEqual([{ code: 'lines-open', value: 1 }]);
	});

	it('a text names the smallest outline it stands in, of whatever layer', async () => {
		const square = (size: number): [string, ...(string | number)[]] => [
			'LWPOLYLINE',
			8,
			'ranh',
			70,
			1,
			10,
			0,
			20,
			0,
			10,
			size,
			20,
			0,
			10,
			size,
			20,
			size,
			10,
			0,
			20,
			size
		];
		const [layer] = await open(square(10), square(100), [
			'MTEXT',
			8,
			'chu',
			10,
			5,
			20,
			5,
			1,
			'{\\fArial|b0;Khu \\U+0110\\U+00F4 th\\U+1ECB}'
		]);
		expect(layer?.features.map(({ properties }) => properties['name'])).toEqual(['Khu Đô thị', '']);
	});

	it('a shape within another of its layer is land, and told with its area: it may be a hole', async () => {
		const square = (from: number, to: number): [string, ...(string | number)[]] => [
			'LWPOLYLINE',
			...[8, 'a', 70, 1, 10, from, 20, from, 10, to, 20, from, 10, to, 20, to, 10, from, 20, to]
		];
		const [layer] = await open(square(0, 1000), square(100, 300), square(100, 300), square(2000, 2100));
		// The inner square is 200 m by 200 m, drawn twice.
		expect(layer?.notes).toEqual([
			{ code: 'shapes-within', value: 1, ha: 4 },
			{ code: 'shapes-repeated', value: 1 }
		]);
		expect(layer?.features).toHaveLength(4);
	});

	it('shapes beside each other and a thousand nested boxes are looked through in no time', async () => {
		const { nestedShapes } = await import('../../../../src/lib/interchange/dxf/nested-shapes');
		const box = (west: number, size: number): Position[] => [
			[west, 0],
			[west + size, 0],
			[west + size, size],
			[west, size],
			[west, 0]
		];
		const row = Array.from({ length: 20_000 }, (_, k) => box(10 * k, 10));
		expect(nestedShapes(row, [1, 1])).toMatchObject({ within: 0, repeated: 0 });
		const nested = Array.from({ length: 1000 }, (_, k) => box(0, 1000 - k / 2));
		expect(nestedShapes(nested, [1, 1]).within + nestedShapes(nested, [1, 1]).repeated).toBe(999);
	});

	it('curves that are not read are counted', async () => {
		const [layer] = await open(['SPLINE', 8, 'a', 70, 1]);
		expect(layer?.notes).toEqual([{ code: 'geometry-curved', value: 1 }]);
	});

	it('layers are kept apart, blocks are points', async () => {
		const layers = await open(line('a', 0, 0, 1, 1), ['INSERT', 8, 'b', 2, 'CAY', 10, 1, 20, 2]);
		expect(layers.map(({ name }) => name)).toEqual(['a', 'b']);
		expect(layers[1]?.features[0]).toMatchObject({
			properties: { block: 'CAY' },
			geometry: { type: 'Point', coordinates: [1, 2] }
		});
	});
});

const WAYS = { toleranceM: 0.01, reachM: 5, scale: [1, 1] } as const;

describe('lines joined', () => {
	it('whichever way each runs', () => {
		const { rings, open: left } = joinLines(
			[
				[
					[0, 0],
					[1, 0]
				],
				[
					[1, 1],
					[1, 0]
				],
				[
					[1, 1],
					[0, 0]
				],
				[
					[5, 5],
					[6, 6]
				]
			],
			WAYS
		);
		expect(rings).toHaveLength(1);
		expect(left).toHaveLength(1);
	});

	it('ten thousand squares of four lines each in no time', () => {
		const lines: Position[][] = [];
		for (let k = 0; k < 10_000; k += 1) {
			const x = 10 * k;
			lines.push(
				[
					[x, 0],
					[x + 1, 0]
				],
				[
					[x + 1, 0],
					[x + 1, 1]
				],
				[
					[x + 1, 1],
					[x, 1]
				],
				[
					[x, 1],
					[x, 0]
				]
			);
		}
		expect(joinLines(lines, WAYS).rings).toHaveLength(10_000);
	});
});

const square = (from: number, to: number, left = true): Position[] => {
	const ring: Position[] = [
		[from, from],
		[to, from],
		[to, to],
		[from, to],
		[from, from]
	];
	return left ? ring : ring.reverse();
};

describe('rings', () => {
	it('by their turn: right is land, left a hole', () => {
		expect(polygonsByWinding([square(0, 10, false), square(2, 4)])).toMatchObject({
			type: 'Polygon',
			coordinates: { length: 2 }
		});
		expect(polygonsByWinding([square(0, 10, false), square(20, 24, false)])).toMatchObject({
			type: 'MultiPolygon',
			coordinates: { length: 2 }
		});
	});

	it('that all turn left, of a program that knew no rule, by which lies in which', () => {
		expect(polygonsByWinding([square(0, 10), square(2, 4)])).toMatchObject({
			type: 'Polygon',
			coordinates: { length: 2 }
		});
	});

	it('by which lies in which: an island in a lake is land', () => {
		expect(polygonsByNesting([square(0, 10), square(2, 8), square(4, 6)])).toMatchObject({
			type: 'MultiPolygon',
			coordinates: [{ length: 2 }, { length: 1 }]
		});
	});
});
