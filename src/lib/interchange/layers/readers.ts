import { CodedError } from '../../domain/errors';
import type { TextEncoding } from '../decode-text';
import type { FormatId } from '../formats';
import type { GdalTold } from '../gdal/gdal-link';
import type { Budget } from './budget';
import type { FileGroup } from './groups';
import type { FileLayer } from './layer';

export interface LayerRequest {
	group: FileGroup;
	/** What the reader of the file says of its letters. */
	encoding: TextEncoding | null;
	/** Up to which gap lines of a drawing are joined, m. */
	join: number | null;
	budget: Budget;
	/** Hears how much of a reader that must be fetched first has come. */
	told: GdalTold;
}

export type LayerReader = (request: LayerRequest) => FileLayer[] | Promise<FileLayer[]>;

/** Last part of a path. */
const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** How each format that holds layers is read; each part comes when it is first asked for. */
export const LAYER_READERS: Readonly<Partial<Record<FormatId, LayerReader>>> = {
	shapefile: async ({ group, encoding, budget }) => {
		const { readShapefile } = await import('../shapefile/shapefile');
		return [readShapefile(base(group.name), group.parts, encoding, budget)];
	},
	geopackage: async ({ group, budget }) => {
		const { readGeoPackage } = await import('../geopackage/geopackage');
		return readGeoPackage(group.main.bytes, budget);
	},
	kml: async ({ group, encoding, budget }) => {
		const { readKml } = await import('../kml/kml');
		return [readKml(base(group.name), group.main.bytes, encoding, budget)];
	},
	gpx: async ({ group, encoding, budget }) => {
		const { readGpx } = await import('../kml/gpx');
		return readGpx(group.main.bytes, encoding, budget);
	},
	topojson: async ({ group, encoding, budget }) => {
		const { readTopoJson } = await import('../geojson/topojson');
		return readTopoJson(group.main.bytes, encoding, budget);
	},
	flatgeobuf: async ({ group, budget }) => {
		const { readFlatGeobuf } = await import('../flatgeobuf/flatgeobuf');
		return [readFlatGeobuf(base(group.name), group.main.bytes, budget)];
	},
	mapinfo: async ({ group, encoding, budget, told }) => {
		if (!group.parts.has('mif')) {
			const { readTab } = await import('../gdal/tab');
			return [await readTab(base(group.name), group.parts, encoding, { budget, told })];
		}
		const { readMif } = await import('../mapinfo/mif');
		return [readMif(base(group.name), group.parts, encoding, budget)];
	},
	geodatabase: async ({ group, budget, told }) => {
		// A personal geodatabase is one file of Access.
		if (/\.mdb$/i.test(group.main.name))
			throw new CodedError('format-unsupported', { format: 'geodatabase-personal', group: 'gis' });
		const { readGeodatabase } = await import('../gdal/geodatabase');
		return readGeodatabase(group.parts, { budget, told });
	},
	gml: async ({ group, encoding, budget, told }) => {
		const { readGml } = await import('../gdal/by-gdal');
		return readGml(group.parts, encoding, { budget, told });
	},
	sqlite: async ({ group, budget, told }) => {
		const { readSqlite } = await import('../gdal/by-gdal');
		return readSqlite(group.main.bytes, { budget, told });
	},
	'esri-json': async ({ group, budget, told }) => {
		const { readEsriJson } = await import('../gdal/by-gdal');
		return readEsriJson(base(group.name), group.main.bytes, { budget, told });
	},
	dgn: async ({ group, encoding, join, budget, told }) => {
		const { readDgn } = await import('../gdal/drawing');
		return readDgn(group.main.bytes, { encoding, join }, { budget, told });
	},
	dwg: async ({ group, encoding, join, budget, told }) => {
		const { readDwg } = await import('../gdal/drawing');
		return readDwg(group.main.bytes, { encoding, join }, { budget, told });
	},
	dxf: async ({ group, encoding, join, budget }) => {
		const { readDxf } = await import('../dxf/dxf');
		return readDxf(group.main.bytes, encoding, budget, join);
	},
	csv: async ({ group, encoding, budget }) => {
		const { readCsvLayer } = await import('./table-layer');
		return [readCsvLayer(base(group.name), group.main.bytes, encoding, budget)];
	},
	xlsx: async ({ group, budget }) => {
		const { readXlsxLayer } = await import('./table-layer');
		return [readXlsxLayer(base(group.name), group.main.bytes, budget)];
	}
};

/** Tables are layers only where nothing else is: an archive may hold a list or a note beside its maps. */
export const TABLE_FORMATS: readonly FormatId[] = ['csv', 'xlsx'];
