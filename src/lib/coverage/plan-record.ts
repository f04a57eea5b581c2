import type { MultiPolygon, Position } from 'geojson';

/** Bytes that a record begins with: polygons, rings, corners, bytes of its facts, each a number of 32 bits. */
const HEAD = 16;

const padded = (bytes: number) => Math.ceil(bytes / 8) * 8;

/** Land and what is said of it as bytes: to be kept on disk, and to go from thread to thread. A multiple of 8 long. */
export function toRecord(geometry: MultiPolygon, facts: unknown): Uint8Array<ArrayBuffer> {
	const { coordinates } = geometry;
	const rings = coordinates.flat();
	const corners = rings.reduce((sum, ring) => sum + ring.length, 0);
	const text = new TextEncoder().encode(JSON.stringify(facts));
	const counts = padded(HEAD + 4 * (coordinates.length + rings.length));
	const bytes = new Uint8Array(counts + 16 * corners + padded(text.length));
	const numbers = new Uint32Array(bytes.buffer, 0, counts / 4);
	numbers.set([coordinates.length, rings.length, corners, text.length]);
	numbers.set(
		coordinates.map((polygon) => polygon.length),
		HEAD / 4
	);
	numbers.set(
		rings.map((ring) => ring.length),
		HEAD / 4 + coordinates.length
	);
	const xy = new Float64Array(bytes.buffer, counts, 2 * corners);
	let at = 0;
	for (const ring of rings) {
		for (const point of ring) {
			xy[at] = point[0] ?? NaN;
			xy[at + 1] = point[1] ?? NaN;
			at += 2;
		}
	}
	bytes.set(text, counts + 16 * corners);
	return bytes;
}

/** What `toRecord` wrote at a place of some bytes, which begin at a multiple of 8. */
export function fromRecord(bytes: ArrayBuffer, from: number): { geometry: MultiPolygon; facts: unknown } {
	const [polygons = 0, ringCount = 0, corners = 0, text = 0] = new Uint32Array(bytes, from, HEAD / 4);
	const counts = new Uint32Array(bytes, from + HEAD, polygons + ringCount);
	const start = from + padded(HEAD + 4 * (polygons + ringCount));
	const xy = new Float64Array(bytes, start, 2 * corners);
	let [ring, at] = [polygons, 0];
	const coordinates = Array.from({ length: polygons }, (_, p) =>
		Array.from({ length: counts[p] ?? 0 }, () => {
			const count = counts[ring] ?? 0;
			ring += 1;
			const line: Position[] = [];
			for (let k = 0; k < count; k += 1, at += 2) line.push([xy[at] as number, xy[at + 1] as number]);
			return line;
		})
	);
	const facts = new TextDecoder().decode(new Uint8Array(bytes, start + 16 * corners, text));
	return { geometry: { type: 'MultiPolygon', coordinates }, facts: JSON.parse(facts) as unknown };
}
