import { crsKey } from '../../src/lib/interchange/crs/file-crs';
import { TEXT_ENCODINGS, type TextEncoding } from '../../src/lib/interchange/decode-text';
import { formatOf } from '../../src/lib/interchange/formats';
import { readGeoJsonLayer } from '../../src/lib/interchange/geojson/geojson-layer';
import { countsOf, type GivenFile } from '../../src/lib/interchange/layers/layer';
import { holdsLayers, openLayers, type OpenedLayers } from '../../src/lib/interchange/layers/open-layers';
import type { Command } from './command';
import { givenFiles } from './geo-files';
import { joinOf } from './joins';
import { oneOf, required } from './options';

/** Layers of any format; a GeoJSON is one. */
async function openAny(
	files: readonly GivenFile[],
	encoding: TextEncoding | null,
	join: number | null
): Promise<OpenedLayers> {
	const [file] = files;
	if (!file || holdsLayers(files) || formatOf(file.name, file.bytes) !== 'geojson')
		return openLayers(files, encoding, undefined, join);
	return { formats: ['geojson'], layers: [readGeoJsonLayer(file.name, file.bytes, encoding)] };
}

/** What a file holds, before anything is made of it. */
export const layers: Command = {
	name: 'layers',
	usage: `layers --file F [--join M] [--encoding ${TEXT_ENCODINGS.join('|')}]`,
	summary: 'the layers of a file or folder: counts, stated coordinate system, fields',
	options: ['file', 'encoding', 'join'],
	run: async (values) => {
		const given = values['encoding'];
		const encoding = given === undefined ? null : oneOf('encoding', given, TEXT_ENCODINGS);
		const opened = await openAny(
			givenFiles('file', required('file', values['file'])),
			encoding,
			joinOf(values)
		);
		const found = opened.layers.map((layer) => ({ layer, counts: countsOf(layer) }));
		return {
			json: {
				formats: opened.formats,
				layers: found.map(({ layer: { name, crs, fields, leftOut, notes, joins }, counts }) => ({
					name,
					...counts,
					crs: crs && { said: crs.said, read_as: crs.crs && crsKey(crs.crs) },
					fields,
					left_out: leftOut.map(({ index, id, code }) => ({ index, id, code })),
					...(joins
						? { join: { tolerance_m: joins.toleranceM, most_m: joins.mostM, counts: joins.counts } }
						: {}),
					notes
				}))
			},
			table: {
				head: ['layer', 'features', 'areas', 'lines', 'points', 'crs', 'read as', 'fields'],
				rows: found.map(({ layer: { name, crs, fields }, counts }) => [
					name,
					counts.features,
					counts.polygons,
					counts.lines,
					counts.points,
					crs?.said ?? null,
					crs?.crs ? crsKey(crs.crs) : null,
					fields.map((field) => field.name).join(' ')
				])
			},
			notes: found.flatMap(({ layer: { name, notes, leftOut } }) => [
				...notes.map(({ code, value }) => `${name}: ${code}${value === undefined ? '' : ` (${value})`}.`),
				...(leftOut.length > 0 ? [`${name}: ${leftOut.length} records could not be read.`] : [])
			])
		};
	}
};
