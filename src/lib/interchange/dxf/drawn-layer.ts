import type { Position } from 'geojson';
import { inRings } from '../../geometry/contains';
import type { FileLayer, LayerFeature } from '../layers/layer';
import { polygonsByNesting } from '../layers/rings';
import { joinLines } from './join-lines';
import type { Drawn, DxfShape } from './shapes';

/** Lines whose ends are no further apart than this (units of the drawing, metres by rule) are one. */
const TOLERANCE = 0.01;
/** Ends of a chain so near each other were meant to meet: told as a gap. */
const GAP = 5;

type Shape<K extends DxfShape['kind']> = Extract<DxfShape, { kind: K }>;
export type Text = Shape<'text'>;
const ofKind = <K extends DxfShape['kind']>(drawn: readonly Drawn[], kind: K): Shape<K>[] =>
	drawn.flatMap(({ shape }) => (shape !== 'curved' && shape.kind === kind ? [shape as Shape<K>] : []));

/** Texts by the smallest outline that holds where they begin. */
function textsIn(rings: readonly Position[][][], texts: readonly Text[]): string[][] {
	const named: string[][] = rings.map(() => []);
	const boxes = rings.map((one) => {
		const ring = one[0] ?? [];
		const xs = ring.map(([x = NaN]) => x);
		const ys = ring.map(([, y = NaN]) => y);
		const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
		const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity);
		return [least(xs), least(ys), most(xs), most(ys)] as const;
	});
	for (const {
		place: [x = NaN, y = NaN],
		text
	} of texts) {
		let home = -1;
		let size = Infinity;
		boxes.forEach(([west, south, east, north], k) => {
			if (x < west || x > east || y < south || y > north) return;
			const area = (east - west) * (north - south);
			if (area < size && inRings(x, y, rings[k] ?? [])) [home, size] = [k, area];
		});
		if (home >= 0 && text !== '') named[home]?.push(text);
	}
	return named;
}

/**
 * One layer of a drawing: closed lines and lines whose ends meet within a centimetre are areas, texts name the smallest
 * outline they stand in, blocks are points. A drawing states no coordinate system.
 */
export function drawnLayer(name: string, drawn: readonly Drawn[], texts: readonly Text[]): FileLayer {
	const notes: FileLayer['notes'] = [];
	const closed = ofKind(drawn, 'ring').map(({ rings }) => rings);
	const joined = joinLines(
		ofKind(drawn, 'line').map(({ line }) => line),
		TOLERANCE
	);
	const outlines = [...closed, ...joined.rings.map((ring) => [ring])];
	const named = textsIn(outlines, texts);
	const features: LayerFeature[] = [];
	const add = (geometry: LayerFeature['geometry'], properties: Record<string, string>) =>
		features.push({ index: features.length, id: null, properties: { layer: name, ...properties }, geometry });
	outlines.forEach((rings, k) => {
		const geometry =
			rings.length > 1 ? polygonsByNesting(rings) : ({ type: 'Polygon', coordinates: rings } as const);
		add(geometry, { name: named[k]?.join(' ') ?? '' });
	});
	for (const { line } of joined.open) add({ type: 'LineString', coordinates: line }, {});
	for (const { place } of ofKind(drawn, 'point')) add({ type: 'Point', coordinates: place }, {});
	for (const { place, name: block } of ofKind(drawn, 'block'))
		add({ type: 'Point', coordinates: place }, { block });
	if (joined.rings.length > 0) notes.push({ code: 'lines-joined', value: joined.rings.length });
	const gaps = joined.open.filter(({ gap, line }) => gap > 0 && gap < GAP && line.length > 3);
	if (gaps.length > 0) notes.push({ code: 'lines-open', value: gaps.length });
	const curved = drawn.filter(({ shape }) => shape === 'curved').length;
	if (curved > 0) notes.push({ code: 'geometry-curved', value: curved });
	const fields = ['layer', 'name', 'block'].map((field) => ({ name: field, type: 'text' as const }));
	return { name, crs: null, fields, features, leftOut: [], notes };
}
