import type { Geometry } from 'geojson';
import { CodedError } from '../../domain/errors';
import { byteText, bytesOfText } from '../byte-text';
import type { TextEncoding } from '../decode-text';
import { drawnLayer, type Text } from '../dxf/drawn-layer';
import type { Drawn, DxfShape } from '../dxf/shapes';
import type { FileLayer, LayerFeature, LayerNoteCode } from '../layers/layer';
import { fieldText, lettersOf } from '../layers/letters';
import { layersByGdal, type GdalReading } from './gdal-layers';

/** The only version of DWG that GDAL reads by itself: R2000. */
const DWG_R2000 = 'AC1015';
/** DGN of version 8 lies in a container of Microsoft's. */
const CONTAINER = '\xd0\xcf\x11\xe0';

function shapesOf(geometry: Geometry | null, text: string): DxfShape[] {
	if (!geometry) return [];
	switch (geometry.type) {
		case 'Point':
			return [
				text === ''
					? { kind: 'point', place: geometry.coordinates }
					: { kind: 'text', place: geometry.coordinates, text }
			];
		case 'MultiPoint':
			return geometry.coordinates.map((place) => ({ kind: 'point', place }));
		case 'LineString': {
			const line = geometry.coordinates;
			const [[x, y] = [], [u, v] = []] = [line[0], line.at(-1)];
			return [
				line.length > 3 && x === u && y === v ? { kind: 'ring', rings: [line] } : { kind: 'line', line }
			];
		}
		case 'MultiLineString':
			return geometry.coordinates.flatMap((coordinates) =>
				shapesOf({ type: 'LineString', coordinates }, text)
			);
		case 'Polygon':
			return [{ kind: 'ring', rings: geometry.coordinates }];
		case 'MultiPolygon':
			return geometry.coordinates.map((rings) => ({ kind: 'ring', rings }));
		case 'GeometryCollection':
			return geometry.geometries.flatMap((one) => shapesOf(one, text));
	}
}

/** What a reader of the drawing says of it: its letters, and up to which gap lines are joined, m. */
export interface DrawingChoice {
	encoding: TextEncoding | null;
	join: number | null;
}

/** What layers of GDAL's are drawn of, by the layer of the drawing that `layerOf` names; `beside` is noted too. */
function drawingLayers(
	read: readonly FileLayer[],
	layerOf: (layer: FileLayer, feature: LayerFeature) => string,
	{ encoding: chosen, join }: DrawingChoice,
	beside: readonly LayerNoteCode[] = []
): FileLayer[] {
	const drawn = read.flatMap((layer) =>
		layer.features.flatMap((feature): Drawn[] =>
			shapesOf(feature.geometry, String(feature.properties['Text'] ?? '')).map((shape) => ({
				layer: layerOf(layer, feature),
				shape
			}))
		)
	);
	const isText = (shape: Drawn['shape']): shape is Text => shape !== 'curved' && shape.kind === 'text';
	const written = drawn.flatMap(({ layer, shape }) => (isText(shape) ? [layer, shape.text] : [layer]));
	const encoding = lettersOf(written.map(bytesOfText), null, chosen);
	const letters = (text: string) => fieldText(bytesOfText(text), encoding).trim();
	const texts: Text[] = [];
	const layers = new Map<string, Drawn[]>();
	for (const { layer, shape } of drawn) {
		const name = letters(layer);
		if (isText(shape)) texts.push({ ...shape, text: letters(shape.text) });
		else {
			const list = layers.get(name) ?? [];
			layers.set(name, list);
			list.push({ layer: name, shape });
		}
	}
	const made = [...layers].map(([name, list]) => drawnLayer(name, list, texts, join));
	// What GDAL could not read belongs to no layer of the drawing.
	const last = made.at(-1);
	last?.notes.push(...beside.map((code) => ({ code })), ...read.flatMap(({ notes }) => notes));
	last?.leftOut.push(...read.flatMap(({ leftOut }) => leftOut));
	return made;
}

/**
 * The levels of a drawing of MicroStation of version 7, read as those of a DXF are. Throws `format-unsupported` for
 * version 8, `text-encoding`, and what `layersByGdal` throws.
 */
export async function readDgn(
	bytes: Uint8Array,
	chosen: DrawingChoice,
	reading: GdalReading
): Promise<FileLayer[]> {
	if (byteText(bytes.subarray(0, 4)) === CONTAINER)
		throw new CodedError('format-unsupported', { format: 'dgn-v8', group: 'cad' });
	const files = [{ name: 'source.dgn', bytes }];
	const read = await layersByGdal({ driver: 'DGN', main: 'source.dgn', files }, reading, true);
	return drawingLayers(read, (_, { properties }) => `Level ${String(properties['Level'] ?? 0)}`, chosen);
}

/**
 * The layers of a drawing of AutoCAD 2000, read as those of a DXF are, as far as GDAL has them: it passes over hatches
 * and what it does not know, which is noted. Throws `format-unsupported` for another version,
 * `text-encoding`, and what `layersByGdal` throws.
 */
export async function readDwg(
	bytes: Uint8Array,
	chosen: DrawingChoice,
	reading: GdalReading
): Promise<FileLayer[]> {
	if (byteText(bytes.subarray(0, 6)) !== DWG_R2000)
		throw new CodedError('format-unsupported', { format: 'dwg', group: 'cad' });
	const files = [{ name: 'source.dwg', bytes }];
	const read = await layersByGdal({ driver: 'CAD', main: 'source.dwg', files }, reading, true);
	return drawingLayers(read, ({ name }) => name, chosen, ['dwg-partial']);
}
