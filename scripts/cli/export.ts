import { COVERAGE_LAYERS, coverageLayer } from '../../src/lib/interchange/export/coverage-layers';
import {
	LAYER_FORMATS,
	LAYER_FORMAT_FACTS,
	writeLayer,
	type LayerFormat
} from '../../src/lib/interchange/write/write-layer';
import { outCrs } from '../../src/lib/interchange/write/out-crs';
import { PROVINCE } from '../../src/lib/register/province';
import type { Command } from './command';
import { MEASURED_OPTIONS, measuredFor, writeOut } from './measured';
import { oneOf, required } from './options';
import { Refusal } from './refusal';

/** The system of a file: as asked for where the format can have it; a drawing is in metres by rule. */
function systemOf(format: LayerFormat, given: string | undefined): number {
	if (given === undefined) return format === 'dxf' ? PROVINCE.grid : 4326;
	const epsg = Number(/^(?:epsg:)?(\d{4,6})$/i.exec(given)?.[1] ?? NaN);
	if (Number.isNaN(epsg)) throw new Refusal('option-value', `--crs must be an EPSG code, not "${given}"`);
	outCrs(epsg);
	if (epsg !== 4326 && LAYER_FORMAT_FACTS[format].crs !== 'any')
		throw new Refusal('option-conflict', `--crs ${epsg} does not go with --format ${format}`);
	return epsg;
}

/** Areas with their coverage, plans that count, or land under no plan, as a file for other programs. */
export const exportLayer: Command = {
	name: 'export',
	usage: `export --layer ${COVERAGE_LAYERS.join('|')} --level L --format ${LAYER_FORMATS.join('|')} --out F [--crs EPSG] [--area ID] [--as-of D] [--vintage D] [--types a,b] [--base unit|urban] [--register MINE.json]`,
	summary:
		'areas with their coverage, plans that count or uncovered land as a file for GIS, CAD or a spreadsheet',
	options: [...MEASURED_OPTIONS, 'layer', 'format', 'out', 'crs'],
	run: async (values) => {
		const layer = oneOf('layer', required('layer', values['layer']), COVERAGE_LAYERS);
		const format = oneOf('format', required('format', values['format']), LAYER_FORMATS);
		const out = required('out', values['out']);
		const epsg = systemOf(format, values['crs']);
		const made = coverageLayer(measuredFor(values), layer);
		const { bytes, notes } = await writeLayer(made, format, epsg);
		writeOut(out, bytes);
		const placed = LAYER_FORMAT_FACTS[format].crs === 'none' ? null : epsg;
		const features = made.features.length;
		return {
			json: { layer, format, crs: placed, file: out, bytes: bytes.length, features, notes },
			table: {
				head: ['layer', 'format', 'crs', 'file', 'bytes', 'features'],
				rows: [[layer, format, placed ?? 'none', out, bytes.length, features]]
			},
			notes: notes.map(({ code, value }) => `${code}: ${value}`)
		};
	}
};
