import type { Position } from 'geojson';
import { inRings } from '../../geometry/contains';
import { byteText } from '../byte-text';
import { decodeText, type TextEncoding } from '../decode-text';
import type { Budget } from '../layers/budget';
import type { FileLayer, LayerFeature } from '../layers/layer';
import { encodingOf, fieldText, lettersOf } from '../layers/letters';
import { polygonsByNesting } from '../layers/rings';
import { CodedError } from '../../domain/errors';
import { joinLines } from './join-lines';
import { sectionsOf } from './pairs';
import { drawnOf, plainText, type Drawn, type DxfShape } from './shapes';

/** Lines whose ends are no further apart than this (units of the drawing, metres by rule) are one. */
const TOLERANCE = 0.01;
/** Ends of a chain so near each other were meant to meet: told as a gap. */
const GAP = 5;

type Shape<K extends DxfShape['kind']> = Extract<DxfShape, { kind: K }>;
const ofKind = <K extends DxfShape['kind']>(drawn: readonly Drawn[], kind: K): Shape<K>[] =>
	drawn.flatMap(({ shape }) => (shape !== 'curved' && shape.kind === kind ? [shape as Shape<K>] : []));

/** Texts by the smallest outline that holds where they begin. */
function textsIn(rings: readonly Position[][][], texts: readonly Shape<'text'>[]): string[][] {
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

function layerOf(name: string, drawn: readonly Drawn[], texts: readonly Shape<'text'>[]): FileLayer {
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

/**
 * The layers of a drawing (AutoCAD DXF, ASCII): closed polylines, circles and hatches are areas, lines whose ends meet
 * within a centimetre are joined to such; texts name the smallest outline they stand in, blocks are points. A
 * drawing states no coordinate system. Throws `dxf-invalid`, `dxf-binary`, `text-encoding`, `file-too-large`.
 */
export function readDxf(bytes: Uint8Array, chosen: TextEncoding | null, budget: Budget): FileLayer[] {
	const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
	const raw = wide ? decodeText(bytes).text : byteText(bytes);
	const { header, entities, torn } = sectionsOf(raw.replace(/^\u00ef\u00bb\u00bf|^\ufeff/, ''));
	if (entities.length === 0 && torn) throw new CodedError('dxf-invalid');
	const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	// From AC1021 on, drawings are UTF-8; before, in the code page of who drew them.
	const modern = Number(/^AC(\d+)/.exec(header.get('$ACADVER') ?? '')?.[1] ?? 0) >= 1021;
	const page = encodingOf((header.get('$DWGCODEPAGE') ?? '').replace('_', ' '));
	const drawn: Drawn[] = [];
	for (const one of drawnOf(entities)) {
		budget.feature();
		if (one.shape !== 'curved' && one.shape.kind === 'line') budget.corners(one.shape.line.length);
		drawn.push(one);
	}
	const written = drawn.flatMap(({ layer, shape }) => [
		layer,
		...(shape !== 'curved' && shape.kind === 'text' ? [shape.text] : [])
	]);
	const encoding = wide ? null : lettersOf(written.map(latin), modern ? 'utf-8' : page, chosen);
	// Letters that a code page lacks are written by their number, after which they are no bytes any more.
	const letters = (text: string) =>
		(encoding === null ? text : fieldText(latin(text), encoding))
			.replace(/\\U\+([0-9a-f]{4})/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
			.normalize('NFC');
	const layers = new Map<string, Drawn[]>();
	const texts: Shape<'text'>[] = [];
	for (const one of drawn) {
		const name = letters(one.layer);
		const list = layers.get(name) ?? [];
		layers.set(name, list);
		if (one.shape !== 'curved' && one.shape.kind === 'text')
			texts.push({ ...one.shape, text: plainText(letters(one.shape.text)) });
		else list.push(one);
	}
	const made = [...layers].map(([name, list]) => layerOf(name, list, texts));
	const last = made.at(-1);
	if (torn && last) last.notes.push({ code: 'file-torn' });
	return made.filter(({ features, notes }) => features.length + notes.length > 0);
}
