import { CodedError } from '../../domain/errors';
import type { TextEncoding } from '../decode-text';
import type { GdalTold } from '../gdal/gdal-link';
import { FORMATS, formatOf, type FormatId } from '../formats';
import { Budget } from './budget';
import { groupFiles, type FileGroup } from './groups';
import type { FileLayer, GivenFile } from './layer';
import { LAYER_READERS, TABLE_FORMATS, type LayerRequest } from './readers';
import { unpackFiles } from './unpack-files';

/** What of some files is read as layers. */
export interface OpenedLayers {
	formats: FormatId[];
	/** Named apart: those of several sources by their source too. */
	layers: FileLayer[];
}

/** Why none of some files can be read. */
function refusal(files: readonly GivenFile[], groups: readonly FileGroup[]): CodedError {
	const known = FORMATS.find(({ id }) => id === groups[0]?.format);
	if (known) return new CodedError('format-unsupported', { format: known.id, group: known.group });
	return new CodedError('file-type', { name: files[0]?.name ?? '' });
}

/** Layers of one name told apart by a number. */
function namedApart(layers: FileLayer[]): FileLayer[] {
	const seen = new Map<string, number>();
	return layers.map((layer) => {
		const count = (seen.get(layer.name) ?? 0) + 1;
		seen.set(layer.name, count);
		return count > 1 ? { ...layer, name: `${layer.name} (${count})` } : layer;
	});
}

async function layersOf(
	group: FileGroup,
	said: Pick<LayerRequest, 'encoding' | 'join'>,
	budget: Budget,
	told: GdalTold
): Promise<FileLayer[]> {
	const reader = LAYER_READERS[group.format];
	const layers = (await reader?.({ group, ...said, budget, told })) ?? [];
	layers.forEach(() => budget.layer());
	return layers;
}

/** True when a file, or some chosen together, are to be read as layers rather than as GeoJSON or a table. */
export function holdsLayers(files: readonly GivenFile[]): boolean {
	const [first, second] = files;
	if (!first || second) return files.length > 1;
	const format = formatOf(first.name, first.bytes);
	return format === 'archive' || (format !== null && format in LAYER_READERS);
}

/**
 * The layers of a file, or of several chosen together (parts of a shapefile, an archive), in their own coordinates.
 * Lines of a drawing are joined up to `join` metres, a centimetre where that is null.
 * Throws `file-empty`, `file-type`, `format-unsupported`, `file-too-large`, what `unpackFiles` throws and what the
 * readers throw.
 */
export async function openLayers(
	given: readonly GivenFile[],
	encoding: TextEncoding | null = null,
	told: GdalTold = () => {},
	join: number | null = null
): Promise<OpenedLayers> {
	const budget = new Budget();
	if (given.every(({ bytes }) => bytes.length === 0)) throw new CodedError('file-empty');
	given.forEach(({ bytes }) => budget.bytes(bytes.length));
	const files = unpackFiles(given);
	const groups = groupFiles(files);
	const known = groups.filter(({ format }) => format in LAYER_READERS);
	const maps = known.filter(({ format }) => !TABLE_FORMATS.includes(format));
	const readable = maps.length > 0 ? maps : known;
	if (readable.length === 0) throw refusal(files, groups);
	const layers: FileLayer[] = [];
	for (const group of readable) {
		const read = await layersOf(group, { encoding, join }, budget, told);
		layers.push(...read);
	}
	return { formats: [...new Set(readable.map(({ format }) => format))], layers: namedApart(layers) };
}
