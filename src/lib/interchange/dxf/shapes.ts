import type { Position } from 'geojson';
import { arcPlaces, bulgePlaces, ellipsePlaces } from './curves';
import type { Entity, Pair } from './pairs';

/** What a thing of a drawing is on the plane. */
export type DxfShape =
	| { kind: 'ring'; rings: Position[][] }
	| { kind: 'line'; line: Position[] }
	| { kind: 'point'; place: Position }
	| { kind: 'text'; place: Position; text: string }
	/** A block set into the drawing: only its place and name are read. */
	| { kind: 'block'; place: Position; name: string };

const RADIAN = Math.PI / 180;

const first = (pairs: readonly Pair[], code: number): string | undefined =>
	pairs.find((one) => one.code === code)?.value;
const number = (pairs: readonly Pair[], code: number, otherwise = NaN) => {
	const value = first(pairs, code);
	return value === undefined ? otherwise : Number(value);
};
const place = (pairs: readonly Pair[], x = 10): Position => [number(pairs, x), number(pairs, x + 10)];

interface Corner {
	place: Position;
	bulge: number;
}

/** Corners with the arcs between them drawn. */
function drawn(corners: readonly Corner[], closed: boolean): Position[] {
	const line: Position[] = [];
	corners.forEach(({ place: from, bulge }, k) => {
		line.push(from);
		const next = corners[k + 1] ?? (closed ? corners[0] : undefined);
		if (next) line.push(...bulgePlaces(from, next.place, bulge));
	});
	return line;
}

const same = ([ax, ay]: Position, [bx, by]: Position) => ax === bx && ay === by;

function polyline(corners: readonly Corner[], closed: boolean): DxfShape | null {
	const line = drawn(corners, closed);
	const [start, end] = [line[0], line.at(-1)];
	if (!start || !end) return null;
	const ring = closed || (line.length > 3 && same(start, end));
	if (!ring || line.length < 3) return { kind: 'line', line };
	return { kind: 'ring', rings: [same(start, end) ? line : [...line, start]] };
}

/** Corners of a polyline: 10 begins one, 42 bulges it. */
function cornersOf(pairs: readonly Pair[]): Corner[] {
	const corners: Corner[] = [];
	for (const { code, value } of pairs) {
		const corner = corners.at(-1);
		if (code === 10) corners.push({ place: [Number(value), NaN], bulge: 0 });
		else if (code === 20 && corner) corner.place = [corner.place[0] ?? NaN, Number(value)];
		else if (code === 42 && corner) corner.bulge = Number(value);
	}
	return corners;
}

/** Edges of a hatch boundary: lines, arcs, ellipses; null where one is a spline. */
function edgePath(pairs: readonly Pair[]): Position[] | null {
	const path: Position[] = [];
	const edges: Pair[][] = [];
	for (const pair of pairs) {
		if (pair.code === 72) edges.push([]);
		edges.at(-1)?.push(pair);
	}
	for (const edge of edges) {
		const type = number(edge, 72);
		const turned = number(edge, 73, 1) === 0;
		const [from, to] = [number(edge, 50, 0) * RADIAN, number(edge, 51, 360) * RADIAN];
		let part: Position[];
		if (type === 1) part = [place(edge), place(edge, 11)];
		else if (type === 2)
			part = arcPlaces(place(edge), number(edge, 40), turned ? -from : from, turned ? from - to : to - from);
		else if (type === 3) {
			part = ellipsePlaces(
				place(edge),
				place(edge, 11),
				number(edge, 40),
				turned ? -to : from,
				turned ? -from : to
			);
			if (turned) part.reverse();
		} else return null;
		path.push(...part);
	}
	return path;
}

/** Boundary paths of a hatch (92 begins one); null where one cannot be drawn. */
function hatch(pairs: readonly Pair[]): DxfShape | null {
	const rings: Position[][] = [];
	const begin = pairs.findIndex(({ code }) => code === 91);
	const paths: Pair[][] = [];
	for (const pair of pairs.slice(begin + 1)) {
		if (pair.code === 75) break;
		if (pair.code === 92) paths.push([]);
		paths.at(-1)?.push(pair);
	}
	for (const path of paths) {
		const isPolyline = (number(path, 92) & 2) !== 0;
		const ring = isPolyline ? drawn(cornersOf(path), true) : edgePath(path);
		if (!ring) return null;
		const [start, end] = [ring[0], ring.at(-1)];
		if (start && end && ring.length > 2) rings.push(same(start, end) ? ring : [...ring, start]);
	}
	return rings.length > 0 ? { kind: 'ring', rings } : null;
}

/** A text, its letters told, without the marks for its looks. */
export const plainText = (raw: string) =>
	raw
		.replace(/\\[ACFHQTWacfhqtw][^;\\]*;|[{}]|%%[ucok]/gi, '')
		.replace(/\\P/g, ' ')
		.replace(/%%d/gi, '°')
		.replace(/\\([\\{}LlOoKk])/g, (_, sign: string) => (/[\\{}]/.test(sign) ? sign : ''))
		.trim();

const corner = (one: Entity): Corner => ({ place: place(one.pairs), bulge: number(one.pairs, 42, 0) });

/** Kinds that hold no land and no place of their own. */
const SILENT = new Set(['VERTEX', 'SEQEND', 'ATTRIB', 'VIEWPORT', 'DIMENSION', 'LEADER', 'IMAGE', 'WIPEOUT']);

function shapeOf({ type, pairs }: Entity, vertices: readonly Entity[]): DxfShape | null | 'curved' {
	const flags = number(pairs, 70, 0);
	switch (type) {
		case 'LWPOLYLINE':
			return polyline(cornersOf(pairs), (flags & 1) === 1);
		case 'POLYLINE':
			// Meshes and surfaces are no outlines; points that only steer a curve are left out.
			if (flags & (16 | 64)) return 'curved';
			return polyline(
				vertices.filter((one) => (number(one.pairs, 70, 0) & 16) === 0).map(corner),
				(flags & 1) === 1
			);
		case 'LINE':
			return { kind: 'line', line: [place(pairs), place(pairs, 11)] };
		case 'ARC': {
			const from = number(pairs, 50) * RADIAN;
			const to = number(pairs, 51) * RADIAN;
			const sweep = to > from ? to - from : to - from + 2 * Math.PI;
			return { kind: 'line', line: arcPlaces(place(pairs), number(pairs, 40), from, sweep) };
		}
		case 'CIRCLE':
			return { kind: 'ring', rings: [arcPlaces(place(pairs), number(pairs, 40), 0, 2 * Math.PI)] };
		case 'ELLIPSE': {
			const [from, to] = [number(pairs, 41, 0), number(pairs, 42, 2 * Math.PI)];
			const line = ellipsePlaces(place(pairs), place(pairs, 11), number(pairs, 40), from, to);
			const whole = Math.abs(to - from - 2 * Math.PI) < 1e-9;
			return whole ? { kind: 'ring', rings: [line] } : { kind: 'line', line };
		}
		case 'SOLID':
		case '3DFACE':
			return { kind: 'ring', rings: [[10, 11, 13, 12, 10].map((x) => place(pairs, x))] };
		case 'HATCH':
			return hatch(pairs) ?? 'curved';
		case 'POINT':
			return { kind: 'point', place: place(pairs) };
		case 'TEXT':
		case 'MTEXT': {
			const parts = pairs.filter(({ code }) => code === 3 || code === 1).map(({ value }) => value);
			return { kind: 'text', place: place(pairs), text: parts.join('') };
		}
		case 'INSERT':
			return { kind: 'block', place: place(pairs), name: first(pairs, 2)?.trim() ?? '' };
		case 'SPLINE':
			return 'curved';
		default:
			return SILENT.has(type) ? null : 'curved';
	}
}

/** Things drawn on the far side of their plane stand in mirrored axes (arbitrary axis algorithm). */
const MIRRORED = new Set(['LWPOLYLINE', 'POLYLINE', 'ARC', 'CIRCLE', 'HATCH', 'SOLID', 'TEXT', 'INSERT']);

function mirrored(shape: DxfShape): DxfShape {
	const flip = ([x = NaN, y = NaN]: Position): Position => [-x, y];
	if (shape.kind === 'ring') return { kind: 'ring', rings: shape.rings.map((ring) => ring.map(flip)) };
	if (shape.kind === 'line') return { kind: 'line', line: shape.line.map(flip) };
	return { ...shape, place: flip(shape.place) };
}

/** One thing of a drawing with its layer, as bytes in letters; `shape` is `curved` for a kind that is not read. */
export interface Drawn {
	layer: string;
	shape: DxfShape | 'curved';
}

/** The things of a drawing in their order. */
export function* drawnOf(entities: readonly Entity[]): Generator<Drawn> {
	for (let k = 0; k < entities.length; k += 1) {
		const entity = entities[k] as Entity;
		const vertices: Entity[] = [];
		if (entity.type === 'POLYLINE')
			while (entities[k + 1]?.type === 'VERTEX') vertices.push(entities[(k += 1)] as Entity);
		const shape = shapeOf(entity, vertices);
		if (shape === null) continue;
		const far = number(entity.pairs, 230, 1) < 0 && MIRRORED.has(entity.type);
		const layer = first(entity.pairs, 8)?.trim() ?? '0';
		yield { layer, shape: far && shape !== 'curved' ? mirrored(shape) : shape };
	}
}
