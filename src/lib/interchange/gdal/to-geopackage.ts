import type { ErrorCode } from '../../domain/errors';
import type { Gdal, GdalModule } from './gdal-module';

/** A source for GDAL, as plain data: files that belong together, by the names it is to find them under. */
export interface GdalRequest {
	/** GDAL's name of the reader; no other looks at the files. */
	driver: 'OpenFileGDB' | 'MapInfo File' | 'DGN' | 'CAD' | 'GML' | 'SQLite' | 'ESRIJSON';
	/** The file or folder that is opened. */
	main: string;
	files: readonly { name: string; bytes: Uint8Array }[];
}

/** The source as a GeoPackage in its own coordinates, or why there is none. */
export type GdalAnswer =
	| {
			outcome: 'read';
			bytes: Uint8Array;
			errors: readonly string[];
			counts: Readonly<Record<string, number>>;
	  }
	| { outcome: 'refused'; code: ErrorCode; details: Readonly<Record<string, string | number>> };

/** A GeoPackage beyond this no page can hold beside its map. */
const MOST_BYTES = 512 * 1024 * 1024;
/** One more than a file may have, so that the reader of the GeoPackage counts too many. */
const MOST_FEATURES = 200_001;

const VECTOR = 4;
const VERBOSE = 0x40;
const IN = '/in';
const OUT = '/out.gpkg';

/** Columns GDAL adds; no office calls its own so. */
export const ADDED = { id: '__fid', geometry: '__geometry' } as const;

const TRANSLATE = [
	'-f GPKG -lco SPATIAL_INDEX=NO',
	`-lco FID=${ADDED.id} -lco GEOMETRY_NAME=${ADDED.geometry}`,
	`-preserve_fid -skipfailures -gt unlimited -dim XY -limit ${MOST_FEATURES}`
].flatMap((options) => options.split(' '));

class TooLarge extends Error {}

/** Addresses of texts in GDAL's memory, as it takes lists. */
function textList(module: GdalModule, texts: readonly string[]): { address: number; free: () => void } {
	const all = texts.map((text) => {
		const bytes = module.lengthBytesUTF8(text) + 1;
		const address = module._malloc(bytes);
		module.stringToUTF8(text, address, bytes);
		return address;
	});
	const list = module._malloc(4 * (all.length + 1));
	[...all, 0].forEach((address, k) => module.setValue(list + 4 * k, address, '*'));
	return { address: list, free: () => [...all, list].forEach((address) => module._free(address)) };
}

/** Puts files into GDAL's own folder of files. */
function putFiles({ FS }: GdalModule, files: GdalRequest['files']): () => void {
	const folders = new Set([IN]);
	for (const { name } of files) {
		const parts = name.split('/').slice(0, -1);
		parts.forEach((_, k) => folders.add([IN, ...parts.slice(0, k + 1)].join('/')));
	}
	for (const folder of folders) FS.mkdir(folder);
	for (const { name, bytes } of files) FS.writeFile(`${IN}/${name}`, bytes);
	return () => {
		for (const folder of [...folders].reverse()) {
			// GDAL may have laid notes of its own beside them.
			for (const name of FS.readdir(folder)) if (!/^\.{1,2}$/.test(name)) FS.unlink(`${folder}/${name}`);
			FS.rmdir(folder);
		}
	};
}

/** No file that GDAL writes may outgrow the bound, whatever the source says of itself. */
function boundWriting({ FS }: GdalModule): () => void {
	const write = FS.write;
	let left = MOST_BYTES;
	FS.write = (stream, from, offset, length, position, owned) => {
		left -= length;
		if (left < 0) throw new TooLarge();
		return write.call(FS, stream, from, offset, length, position, owned);
	};
	return () => {
		FS.write = write;
	};
}

function openSource(module: GdalModule, { driver, main }: GdalRequest): number {
	const drivers = textList(module, [driver]);
	const dataset = module.ccall(
		'GDALOpenEx',
		'number',
		['string', 'number', 'number', 'number', 'number'],
		[`${IN}/${main}`, VECTOR | VERBOSE, drivers.address, 0, 0]
	);
	drivers.free();
	return dataset;
}

/** How many features each layer of a source says it has. */
function countsOf(module: GdalModule, dataset: number): Record<string, number> {
	const layers = module.ccall('GDALDatasetGetLayerCount', 'number', ['number'], [dataset]);
	const counts: Record<string, number> = {};
	for (let k = 0; k < layers; k += 1) {
		const layer = module.ccall('GDALDatasetGetLayer', 'number', ['number', 'number'], [dataset, k]);
		const name = module.ccall('OGR_L_GetName', 'string', ['number'], [layer]);
		counts[name] = module.ccall('OGR_L_GetFeatureCount', 'number', ['number', 'number'], [layer, 0]);
	}
	return counts;
}

function translate(module: GdalModule, dataset: number): boolean {
	const options = textList(module, TRANSLATE);
	const made = module.ccall(
		'GDALVectorTranslateOptionsNew',
		'number',
		['number', 'number'],
		[options.address, 0]
	);
	const sources = module._malloc(4);
	module.setValue(sources, dataset, '*');
	const target = module.ccall(
		'GDALVectorTranslate',
		'number',
		['string', 'number', 'number', 'number', 'number', 'number'],
		[OUT, 0, 1, sources, made, 0]
	);
	module.ccall('GDALVectorTranslateOptionsFree', null, ['number'], [made]);
	module._free(sources);
	options.free();
	if (target !== 0) module.ccall('GDALClose', null, ['number'], [target]);
	return target !== 0;
}

/**
 * A source as GDAL reads it, as a GeoPackage: geometry and coordinate system as they are, heights dropped. After a refusal other than `gdal-unreadable` this GDAL may be broken: start another.
 */
export function toGeoPackage({ module, errors }: Gdal, request: GdalRequest): GdalAnswer {
	errors.length = 0;
	try {
		const removeFiles = putFiles(module, request.files);
		const unbind = boundWriting(module);
		const dataset = openSource(module, request);
		if (dataset === 0) {
			unbind();
			removeFiles();
			return { outcome: 'refused', code: 'gdal-unreadable', details: { why: errors[0] ?? '' } };
		}
		const counts = countsOf(module, dataset);
		const made = translate(module, dataset);
		module.ccall('GDALClose', null, ['number'], [dataset]);
		unbind();
		removeFiles();
		if (!made) return { outcome: 'refused', code: 'gdal-unreadable', details: { why: errors[0] ?? '' } };
		const bytes = module.FS.readFile(OUT);
		module.FS.unlink(OUT);
		return { outcome: 'read', bytes, errors: errors.filter((line) => line.startsWith('ERROR')), counts };
	} catch (error) {
		if (error instanceof TooLarge)
			return { outcome: 'refused', code: 'file-too-large', details: { mb: MOST_BYTES / 1024 / 1024 } };
		return { outcome: 'refused', code: 'gdal-failed', details: { why: String(error) } };
	}
}
