import { merge } from 'topojson-client';
import type { MultiPolygon as Land, Position } from 'geojson';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { Archipelago, Overview, OverviewName } from '../../src/lib/country/overview';
import { interiorPoint } from '../tiles/interior-point';
import { toMercator } from '../tiles/mercator';
import { keptPoints } from '../tiles/simplify-line';
import type { NationalData, NationalTopology } from './national-data';
import { idOf } from './province-files';
import { PACK_SOURCES } from './pack-sources';

/** West, south, east, north of the overview: the mainland, the islands and the sea between. */
const VIEW = [101.6, 6.2, 118.2, 23.7] as const;
const WIDTH = 2000;
const [LEFT, TOP] = toMercator([VIEW[0], VIEW[3]]);
const [RIGHT, BOTTOM] = toMercator([VIEW[2], VIEW[1]]);
const SCALE = WIDTH / (RIGHT - LEFT);
/** Less than this nobody sees on a screen, in units of the overview. */
const TOLERANCE = 0.8;
/** Heights of the letters of names of provinces, as on a wide screen and on a phone. */
const LETTERS = 24;
const LARGE_LETTERS = 54;

const ARCHIPELAGOS = [
	{ name: { vi: 'Quần đảo Hoàng Sa', en: 'Hoàng Sa Archipelago' }, unit: '20333' },
	{ name: { vi: 'Quần đảo Trường Sa', en: 'Trường Sa Archipelago' }, unit: '22736' }
] as const;

const NAMES: readonly (Omit<OverviewName, 'at'> & { place: readonly [lon: number, lat: number] })[] = [
	{ name: { vi: 'BIỂN ĐÔNG', en: 'EAST SEA (BIỂN ĐÔNG)' }, place: [112.6, 13.9], kind: 'sea' },
	{ name: { vi: 'Vịnh Bắc Bộ', en: 'Gulf of Tonkin' }, place: [107.9, 19.7], kind: 'sea' },
	{ name: { vi: 'Vịnh Thái Lan', en: 'Gulf of Thailand' }, place: [103.0, 8.9], kind: 'sea' },
	{ name: { vi: 'TRUNG QUỐC', en: 'CHINA' }, place: [109.6, 23.2], kind: 'country' },
	{ name: { vi: 'LÀO', en: 'LAOS' }, place: [103.3, 18.9], kind: 'country' },
	{ name: { vi: 'CAMPUCHIA', en: 'CAMBODIA' }, place: [104.7, 12.6], kind: 'country' }
];

type Shape = readonly [x: number, y: number];

function placed(position: Position): Shape {
	const [x, y] = toMercator(position);
	return [Math.round((x - LEFT) * SCALE), Math.round((y - TOP) * SCALE)];
}

/** A line as relative path data in whole units; one that shrinks to a point is left out. */
function pathOf(ring: readonly Position[]): string {
	const points = ring.map(placed);
	const kept = keptPoints(points, TOLERANCE).map((i) => points[i] as Shape);
	const line = kept.filter((p, i) => i === 0 || p.join() !== kept[i - 1]?.join());
	if (line.length < 4) return '';
	const steps = line.slice(1, -1).map(([x, y], i) => {
		const [fromX, fromY] = line[i] as Shape;
		return `${x - fromX},${y - fromY}`;
	});
	return `M${line[0]?.join()}l${steps.join(' ')}z`;
}

/** Arcs simplified first, so that neighbours keep one line. */
function simplified(topology: NationalTopology): NationalTopology {
	const { transform, ...rest } = topology;
	const [sx, sy] = transform?.scale ?? [1, 1];
	const [tx, ty] = transform?.translate ?? [0, 0];
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		const line = arc.map(([dx = 0, dy = 0]): Position => {
			if (!transform) return [dx, dy];
			x += dx;
			y += dy;
			return [x * sx + tx, y * sy + ty];
		});
		const flat = line.map((p) => toMercator(p).map((v) => v * SCALE));
		return keptPoints(flat, TOLERANCE).map((i) => line[i] as Position);
	});
	return { ...rest, arcs } as NationalTopology;
}

/** Twice the signed area of a ring, in degrees. */
const ringArea = (ring: readonly Position[]) =>
	ring.reduce((sum, [x = 0, y = 0], i) => {
		const [px = 0, py = 0] = ring[i - 1] ?? ring.at(-1) ?? [];
		return sum + px * y - x * py;
	}, 0);

type Shaped = Polygon<{ code: string; province: string }> | MultiPolygon<{ code: string; province: string }>;

function archipelagoOf(
	topology: NationalTopology,
	{ name, unit }: (typeof ARCHIPELAGOS)[number]
): Archipelago[] {
	const shapes = topology.objects.all.geometries as Shaped[];
	const shape = shapes.find(({ properties }) => properties?.code === unit);
	if (!shape?.properties) return [];
	const { coordinates } = merge(topology, [shape as Polygon]) as Land;
	const corners = coordinates.map(([ring = []]) => placed(ring[0] ?? []));
	const dots = [...new Map(corners.map((dot) => [dot.join(), dot])).values()];
	const all = coordinates.flat(2).map(placed);
	const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
	const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
	return [{ name, unit, province: shape.properties.province, dots, box }];
}

interface Label {
	name: string;
	label: Shape;
}

/** Whether two names in letters of a height would stand over each other. */
function meet(one: Label, other: Label, height: number): boolean {
	const wide = ((one.name.length + other.name.length) / 2) * height * 0.52;
	const [dx, dy] = [one.label[0] - other.label[0], one.label[1] - other.label[1]];
	return Math.abs(dx) < wide && Math.abs(dy) < height;
}

/** Names moved up or down by a line where they would stand over one before them, the largest provinces first. */
function parted<P extends Label & { published: number | null }>(provinces: readonly P[]) {
	const bySize = [...provinces].sort((a, b) => (b.published ?? 0) - (a.published ?? 0));
	const placedNames: (P & { roomy: boolean })[] = [];
	for (const province of bySize) {
		const [x, y] = province.label;
		const tries = [0, 14, -14, 24, -24].map((dy) => ({ ...province, label: [x, y + dy] as const }));
		const free = tries.find((one) => placedNames.every((other) => !meet(one, other, LETTERS)));
		const chosen = free ?? province;
		const roomy = placedNames.every((other) => !other.roomy || !meet(chosen, other, LARGE_LETTERS));
		placedNames.push({ ...chosen, roomy });
	}
	return provinces.flatMap(({ name }) => placedNames.find((one) => one.name === name) ?? []);
}

/** The overview of the country: outlines of its provinces, the archipelagos at their places, names. */
export function overviewOf(
	{ topology, provinces, communes }: NationalData,
	plansOf: (code: string) => number | null
): Overview {
	const lines = simplified(topology);
	const shapes = topology.objects.all.geometries as Shaped[];
	const shape = ({ code, name, kind, published }: NationalData['provinces'][number]) => {
		const own = shapes.filter(({ properties }) => properties?.province === code);
		const land = merge(lines, own as Polygon[]) as Land;
		const [largest] = land.coordinates
			.map((polygon) => ({ polygon, points: Math.abs(ringArea(polygon[0] ?? [])) }))
			.sort((a, b) => b.points - a.points);
		return {
			code,
			name,
			kind,
			outline: land.coordinates.flatMap((polygon) => polygon.map(pathOf)).join(''),
			label: placed(interiorPoint({ type: 'MultiPolygon', coordinates: [largest?.polygon ?? []] })),
			published,
			communes: communes.filter(({ province }) => province === code).length,
			plans: plansOf(code)
		};
	};
	return {
		id: idOf('Việt Nam'),
		name: 'Việt Nam',
		date: '2025-07-01',
		width: WIDTH,
		height: Math.round((BOTTOM - TOP) * SCALE),
		provinces: parted(provinces.map(shape)),
		archipelagos: ARCHIPELAGOS.flatMap((one) => archipelagoOf(topology, one)),
		names: NAMES.map(({ name, place, kind }) => ({ name, at: placed([...place]), kind })),
		sources: PACK_SOURCES
	};
}
