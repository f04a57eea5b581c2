import { coverageFigures, noneKnownFigure } from '../../coverage/figures';
import { noneKnownFirst } from '../../coverage/knowledge';
import type { AreaCoverage } from '../../coverage/types';
import { whyUnknown } from '../../coverage/why-unknown';
import { fullName } from '../../domain/admin-unit';
import { qualifierCode } from '../../domain/figure';
import { heldValue } from '../../domain/rounding';
import { m } from '../../i18n/paraglide/messages.js';
import { toCsv } from '../../interchange/csv';
import { coverageLayer, type CoverageLayer, type Measured } from '../../interchange/export/coverage-layers';
import type { WriteNote } from '../../interchange/write/out-layer';
import { LAYER_FORMAT_FACTS, type LayerFormat } from '../../interchange/write/layer-formats';
import { vintageById } from '../../register/vintages';
import type { App } from '../../workspace/app.svelte';
import type { CoverageDesk } from '../../workspace/coverage.svelte';
import type { WriteRunner } from '../../workspace/write-runner';

/** Formats as their users know them. */
export const FORMAT_NAMES: Readonly<Record<LayerFormat, string>> = {
	shp: 'Shapefile',
	gpkg: 'GeoPackage',
	kml: 'KML (WGS 84)',
	fgb: 'FlatGeobuf',
	dxf: 'DXF',
	geojson: 'GeoJSON',
	csv: 'CSV',
	xlsx: 'XLSX'
};

/** What a format could not take. */
export const NOTE_WORDS: Readonly<Record<WriteNote['code'], (value: string | number) => string>> = {
	'field-renamed': (names) => m.download_field_renamed({ names }),
	'text-cut': (field) => m.download_text_cut({ field }),
	'rows-without-place': (count) => m.download_without_place({ count })
};

export interface LayerFile {
	name: string;
	content: Blob;
	notes: readonly WriteNote[];
	/** Of an evidence pack. */
	fingerprint?: string;
}

/** What is on screen, for files: of one area, or of all of the table. Rejects where the engine does not answer. */
async function measuredOn(
	app: App,
	desk: CoverageDesk,
	area: string | null,
	byParts = false
): Promise<Measured> {
	await desk.atRest();
	const { view, asOf } = app;
	const parts = area !== null && byParts ? desk.partsOf(area) : [];
	const own = desk.results.filter(({ id }) => id === area);
	const results = area === null ? desk.listed : parts.length > 0 ? parts : own;
	return {
		areas: desk.request?.areas ?? [],
		plans: desk.request?.plans ?? [],
		results: await desk.withPieces(results),
		level: desk.levelOf(results),
		base: view.base,
		types: [...view.types],
		asOf,
		official: !desk.differs
	};
}

const GAP_COLUMNS = [
	'id',
	'name',
	'parent',
	'no_known_plan_ha',
	'qualifier',
	'covered_ha',
	'base_ha',
	'base',
	'why_unknown',
	'as_of',
	'boundaries_from',
	'types',
	'precision',
	'counted',
	'sources'
];

/** The name of a file without its ending: what, where, which boundaries, which day. */
const stemOf = ({ view, asOf }: App, desk: CoverageDesk, what: string, area: string | null) =>
	`phu-quy-hoach-${what}-${area ?? desk.district?.code ?? view.level}-${view.vintage}-${asOf}`;

/** A layer of what is on screen as a file. Rejects when a part of the program cannot be loaded. */
export async function layerFile(
	writer: WriteRunner,
	app: App,
	desk: CoverageDesk,
	asked: {
		area: string | null;
		layer: CoverageLayer;
		format: LayerFormat;
		epsg: number;
		/** By the communes of a district, by the units of the province. */
		byParts?: boolean;
	}
): Promise<LayerFile> {
	const { area, layer, format, epsg, byParts } = asked;
	const { bytes, notes } = await writer.layer(
		coverageLayer(await measuredOn(app, desk, area, byParts), layer),
		format,
		epsg
	);
	const { ending, mime, crs } = LAYER_FORMAT_FACTS[format];
	const grid = crs === 'any' ? `-epsg${epsg}` : '';
	return {
		name: `${stemOf(app, desk, layer, area)}${grid}.${ending}`,
		content: new Blob([Uint8Array.from(bytes)], { type: mime }),
		notes
	};
}

/** The evidence behind what is on screen as a file, and its fingerprint. Rejects as `layerFile` does. */
export async function evidenceFile(
	writer: WriteRunner,
	app: App,
	desk: CoverageDesk,
	area: string | null
): Promise<LayerFile> {
	const { evidencePapers } = await import('../../i18n/evidence-paper');
	const measured = await measuredOn(app, desk, area);
	const { zip, fingerprint } = await writer.evidence(measured, evidencePapers(measured));
	const content = new Blob([Uint8Array.from(zip)], { type: 'application/zip' });
	return { name: `${stemOf(app, desk, 'evidence', area)}.zip`, content, notes: [], fingerprint };
}

/** The land of an area under no known plan, by its parts, as a table. */
export function gapTable(app: App, desk: CoverageDesk, area: AreaCoverage): LayerFile {
	const { boundaries, view, asOf } = app;
	const parts = desk.partsOf(area.id);
	const rows = noneKnownFirst(parts.length > 0 ? parts : [area]).map((one) => {
		const unit = boundaries?.unitByCode(view.vintage, one.id);
		const parent = unit?.parent ? boundaries?.unitByCode(view.vintage, unit.parent) : null;
		const none = noneKnownFigure(one);
		return [
			one.id,
			one.name,
			parent ? fullName(parent) : '',
			heldValue(none),
			qualifierCode(none),
			heldValue(coverageFigures(one).covered),
			heldValue(coverageFigures(one).base),
			view.base,
			one.percent === null ? whyUnknown(one) : null,
			asOf,
			vintageById(view.vintage).from,
			view.types.join(' '),
			one.precision,
			desk.differs ? 'with plans or assumptions of the reader' : 'register',
			one.sources.join(' ')
		];
	});
	const text = toCsv([GAP_COLUMNS, ...rows]);
	const content = new Blob([text], { type: 'text/csv;charset=utf-8' });
	return { name: `${stemOf(app, desk, 'gap-list', area.id)}.csv`, content, notes: [] };
}
