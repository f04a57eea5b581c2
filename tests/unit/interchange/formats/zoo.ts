import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import type { GeoChoice } from '../../../../src/lib/interchange/layers/question';
import type { Chooser } from '../../../../src/lib/interchange/layers/choose';
import { readGeo, type GeoRead } from '../../../../src/lib/interchange/read-geo';
import type { GeoFile } from '../../../../src/lib/interchange/geojson/features';

const FOLDER = 'tests/fixtures/formats';

export const fixture = (name: string): GivenFile => ({
	name: basename(name),
	bytes: Uint8Array.from(readFileSync(`${FOLDER}/${name}`))
});

/** All parts of a fixture of one name. */
export const parts = (stem: string): GivenFile[] =>
	readdirSync(FOLDER)
		.filter((name) => name.startsWith(`${stem}.`))
		.map(fixture);

export const text = (name: string, content: string): GivenFile => ({
	name,
	bytes: new TextEncoder().encode(content)
});

/** Bytes of latin-1 letters. */
export const latin = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));

const CHOOSER: Chooser = { wants: 'polygons', own: 9215, whereIs: null };

export const read = (files: readonly GivenFile[], choice: GeoChoice = {}): Promise<GeoRead> =>
	readGeo(files, choice, CHOOSER);

/** The features of files that must be read without a question. */
export async function features(files: readonly GivenFile[], choice: GeoChoice = {}): Promise<GeoFile> {
	const got = await read(files, choice);
	if (got.outcome === 'asked') throw new Error(`asked: ${JSON.stringify(got.question)}`);
	return got.file;
}

/** The question that files must lead to. */
export async function question(files: readonly GivenFile[], choice: GeoChoice = {}) {
	const got = await read(files, choice);
	if (got.outcome === 'read') throw new Error(`read: ${got.file.features.length} features`);
	return got.question;
}

/** The source in WGS 84, moved by PROJ with EPSG:6960. */
export const EXPECTED = (
	JSON.parse(readFileSync(`${FOLDER}/plan-wgs84.geojson`, 'utf8')) as {
		features: { properties: Record<string, unknown>; geometry: Geometry }[];
	}
).features;

const polygonsOf = (geometry: Geometry): MultiPolygon['coordinates'] =>
	geometry.type === 'MultiPolygon'
		? geometry.coordinates
		: geometry.type === 'Polygon'
			? [geometry.coordinates]
			: [];

/** Metres between places near 22° N: one degree is 110.75 km north, 103.3 km east. */
const metres = ([x1 = NaN, y1 = NaN]: Position, [x2 = NaN, y2 = NaN]: Position) =>
	Math.hypot((x1 - x2) * 103_300, (y1 - y2) * 110_750);

/** How far the corners of a feature are at most from those of the source, m; whatever ring begins where. */
export function offBy(polygons: Position[][][], index: number): number {
	const source = EXPECTED[index]?.geometry;
	if (!source) return Infinity;
	const wanted = polygonsOf(source);
	const rings = (all: Position[][][]) => all.map((one) => one.map((ring) => ring.length));
	if (JSON.stringify(rings(wanted)) !== JSON.stringify(rings(polygons))) return Infinity;
	const near = (a: Position[], b: Position[]) =>
		Math.max(...a.map((place) => Math.min(...b.map((other) => metres(place, other)))));
	return Math.max(...wanted.flatMap((one, p) => one.map((ring, r) => near(ring, polygons[p]?.[r] ?? []))));
}
