import { m } from '../../i18n/paraglide/messages.js';
import { coverageLayer, type CoverageLayer, type Measured } from '../../interchange/export/coverage-layers';
import type { WriteNote } from '../../interchange/write/out-layer';
import { LAYER_FORMAT_FACTS, type LayerFormat } from '../../interchange/write/layer-formats';
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

/** What is on screen, for files: of one area, or of all of the table. */
function measuredOn(app: App, desk: CoverageDesk, area: string | null): Measured {
	const { view, asOf } = app;
	const results = area === null ? desk.rows : desk.results.filter(({ id }) => id === area);
	return {
		areas: desk.request?.areas ?? [],
		plans: desk.request?.plans ?? [],
		results,
		level: view.level,
		base: view.base,
		types: [...view.types],
		asOf,
		official: !desk.differs
	};
}

/** The name of a file without its ending: what, where, which boundaries, which day. */
const stemOf = ({ view, asOf }: App, what: string, area: string | null) =>
	`phu-quy-hoach-${what}-${area ?? view.level}-${view.vintage}-${asOf}`;

/** A layer of what is on screen as a file. Rejects when a part of the program cannot be loaded. */
export async function layerFile(
	writer: WriteRunner,
	app: App,
	desk: CoverageDesk,
	asked: { area: string | null; layer: CoverageLayer; format: LayerFormat; epsg: number }
): Promise<LayerFile> {
	const { area, layer, format, epsg } = asked;
	const { bytes, notes } = await writer.layer(
		coverageLayer(measuredOn(app, desk, area), layer),
		format,
		epsg
	);
	const { ending, mime, crs } = LAYER_FORMAT_FACTS[format];
	const grid = crs === 'any' ? `-epsg${epsg}` : '';
	return {
		name: `${stemOf(app, layer, area)}${grid}.${ending}`,
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
	const measured = measuredOn(app, desk, area);
	const { zip, fingerprint } = await writer.evidence(measured, evidencePapers(measured));
	const content = new Blob([Uint8Array.from(zip)], { type: 'application/zip' });
	return { name: `${stemOf(app, 'evidence', area)}.zip`, content, notes: [], fingerprint };
}
