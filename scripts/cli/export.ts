import { COVERAGE_LAYERS, coverageLayer } from '../../src/lib/interchange/export/coverage-layers';
import { writeDossier } from '../../src/lib/interchange/export/dossier-file';
import { ownRegister } from '../../src/lib/register/own-register';
import { PLANS } from '../../src/lib/register/plans';
import {
	LAYER_FORMATS,
	LAYER_FORMAT_FACTS,
	type LayerFormat
} from '../../src/lib/interchange/write/layer-formats';
import { writeLayer } from '../../src/lib/interchange/write/write-layer';
import { outCrs } from '../../src/lib/interchange/write/out-crs';
import { PROVINCE } from '../../src/lib/register/province';
import { committedBoundaries } from './boundaries';
import type { Command, CommandResult, OptionValues } from './command';
import { keptLog } from './coverage-input';
import { MEASURED_OPTIONS, measuredFor, writeOut } from './measured';
import { oneOf, required } from './options';
import { Refusal } from './refusal';

/** The format of one plan after Circular 16/2025/TT-BXD. */
const DOSSIER = 'dossier';

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

/** A plan as a dossier, zipped. Throws `plan-unknown`, `plan-without-land`. */
async function exportDossier(values: OptionValues): Promise<CommandResult> {
	const given = MEASURED_OPTIONS.find((name) => name !== 'register' && values[name] !== undefined);
	const other = given ?? ['layer', 'crs'].find((name) => values[name] !== undefined);
	if (other) throw new Refusal('option-conflict', `--${other} does not go with --format ${DOSSIER}`);
	const id = required('plan', values['plan']);
	const out = required('out', values['out']);
	const plan = ownRegister(PLANS, keptLog(values['register'])).plans.find((one) => one.id === id);
	if (!plan) throw new Refusal('plan-unknown', `"${id}" is no plan of the register`);
	const made = await writeDossier(committedBoundaries(), plan);
	if (!made) throw new Refusal('plan-without-land', `${id} has no land that can be drawn`);
	writeOut(out, made.zip);
	const bytes = made.zip.length;
	return {
		json: { plan: id, format: DOSSIER, crs: PROVINCE.grid, file: out, bytes, code: made.code },
		table: {
			head: ['plan', 'format', 'crs', 'file', 'bytes'],
			rows: [[id, DOSSIER, PROVINCE.grid, out, bytes]]
		},
		notes: ['HoSoGIS/QuyHoach.gpkg with every class of areas, the limit filled in, and the workbook.']
	};
}

/** Areas with their coverage, plans that count, or land under no plan, as a file for other programs. */
export const exportLayer: Command = {
	name: 'export',
	usage: `export --layer ${COVERAGE_LAYERS.join('|')} --level L --format ${LAYER_FORMATS.join('|')} --out F [--crs EPSG] [--area ID] [--as-of D] [--vintage D] [--types a,b] [--base unit|urban] [--register MINE.json]; or export --plan ID --format dossier --out F.zip [--register MINE.json]`,
	summary:
		'areas with their coverage, plans that count or uncovered land as a file for GIS, CAD or a spreadsheet; or a plan as a dossier in GeoPackage',
	options: [...MEASURED_OPTIONS, 'layer', 'format', 'out', 'crs', 'plan'],
	run: async (values) => {
		if (values['format'] === DOSSIER) return exportDossier(values);
		if (values['plan'] !== undefined)
			throw new Refusal('option-conflict', `--plan goes with --format ${DOSSIER} only`);
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
