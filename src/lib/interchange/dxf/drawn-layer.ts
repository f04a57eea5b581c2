import type { Position } from 'geojson';
import { inRings } from '../../geometry/contains';
import type { FileLayer, LayerFeature } from '../layers/layer';
import { polygonsByNesting } from '../layers/rings';
import { groundScale } from './ground-scale';
import { lineJoins, outlineOf } from './line-joins';
import { nestedShapes } from './nested-shapes';
import type { Drawn, DxfShape } from './shapes';

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
 * One layer of a drawing: closed lines and lines whose ends meet within a tolerance (m; a centimetre where none was
 * chosen) are areas, texts name the smallest outline they stand in, blocks are points. A drawing states no coordinate
 * system.
 */
export function drawnLayer(
	name: string,
	drawn: readonly Drawn[],
	texts: readonly Text[],
	join: number | null
): FileLayer {
	const notes: FileLayer['notes'] = [];
	const closed = ofKind(drawn, 'ring').map(({ rings }) => rings);
	const lines = ofKind(drawn, 'line').map(({ line }) => line);
	const { joined, joins } = lineJoins(lines, join);
	const outlines = [...closed, ...joined.rings.map(({ line }) => [line])];
	const named = textsIn(outlines, texts);
	const features: LayerFeature[] = [];
	const add = (
		geometry: LayerFeature['geometry'],
		own: Record<string, string>,
		how: Pick<LayerFeature, 'joined'> = {}
	) => {
		const properties = { layer: name, ...own };
		features.push({ index: features.length, id: null, properties, geometry, ...how });
	};
	outlines.forEach((rings, k) => {
		const geometry =
			rings.length > 1 ? polygonsByNesting(rings) : ({ type: 'Polygon', coordinates: rings } as const);
		const chain = joined.rings[k - closed.length];
		add(
			geometry,
			{ name: named[k]?.join(' ') ?? '' },
			chain && { joined: outlineOf(chain, joins.toleranceM) }
		);
	});
	for (const line of joined.open) add({ type: 'LineString', coordinates: line }, {});
	for (const { place } of ofKind(drawn, 'point')) add({ type: 'Point', coordinates: place }, {});
	for (const { place, name: block } of ofKind(drawn, 'block'))
		add({ type: 'Point', coordinates: place }, { block });
	if (joined.rings.length > 0) notes.push({ code: 'lines-joined', value: joined.rings.length });
	if (joins.counts['gap-open'] > 0) notes.push({ code: 'lines-open', value: joins.counts['gap-open'] });
	if (joins.counts['gap-several'] > 0)
		notes.push({ code: 'lines-several', value: joins.counts['gap-several'] });
	if (joined.repeated > 0) notes.push({ code: 'lines-repeated', value: joined.repeated });
	const nested = nestedShapes(
		outlines.flatMap(([outer]) => (outer ? [outer] : [])),
		groundScale(outlines.flat()).scale
	);
	if (nested.within > 0) notes.push({ code: 'shapes-within', value: nested.within, ha: nested.withinHa });
	if (nested.repeated > 0) notes.push({ code: 'shapes-repeated', value: nested.repeated });
	const curved = drawn.filter(({ shape }) => shape === 'curved').length;
	if (curved > 0) notes.push({ code: 'geometry-curved', value: curved });
	const fields = ['layer', 'name', 'block'].map((field) => ({ name: field, type: 'text' as const }));
	return {
		name,
		crs: null,
		fields,
		features,
		leftOut: [],
		notes,
		...(lines.length > 0 ? { joins } : {})
	};
}
