import { formatOf, type FormatId } from '../formats';
import type { GivenFile } from './layer';

/** Files that make one source: a table with its parts, a folder of a geodatabase, a file by itself. */
export interface FileGroup {
	format: FormatId;
	/** Path without its ending, or that of the folder. */
	name: string;
	/** By ending; by name within the folder for a geodatabase. */
	parts: ReadonlyMap<string, GivenFile>;
	/** The part that the format is told by. */
	main: GivenFile;
}

/** Endings of parts that belong together beside the one that tells the whole. */
const TOGETHER: readonly { format: FormatId; main: string; parts: readonly string[] }[] = [
	{
		format: 'shapefile',
		main: 'shp',
		parts: ['shp', 'shx', 'dbf', 'prj', 'cpg', 'cst', 'sbn', 'sbx', 'qix']
	},
	{ format: 'mapinfo', main: 'mif', parts: ['mif', 'mid'] },
	{ format: 'gml', main: 'gml', parts: ['gml', 'xsd', 'gfs'] },
	{ format: 'mapinfo', main: 'tab', parts: ['tab', 'dat', 'dbf', 'map', 'id', 'ind'] }
];

export const endingOf = (name: string) => /\.([^.\\/]+)$/.exec(name.toLowerCase())?.[1] ?? '';
export const stemOf = (name: string) => name.replace(/\.[^.\\/]+$/, '');

/** Endings of the parts that belong beside a file of an ending; none for most. */
export const companionsOf = (ending: string): readonly string[] =>
	TOGETHER.find(({ parts }) => parts.includes(ending))?.parts ?? [];

const GDB_PART = /^(.*\.gdb|.*?)\/?(a[0-9a-f]{8}\.[\w.]+|gdb|timestamps)$/i;

/** The set a file belongs to, the first whose main part is there: a .dbf may be that of a .shp or of a .tab. */
function setOf({ name }: GivenFile, names: ReadonlySet<string>) {
	const sets = TOGETHER.filter(({ parts }) => parts.includes(endingOf(name)));
	return sets.find(({ main }) => names.has(`${stemOf(name).toLowerCase()}.${main}`)) ?? sets[0];
}

/** Files by what belongs together; those of no known format are left out. In the order they came. */
export function groupFiles(files: readonly GivenFile[]): FileGroup[] {
	const groups = new Map<
		string,
		Omit<FileGroup, 'main'> & { wanted: string; parts: Map<string, GivenFile> }
	>();
	const put = (format: FormatId, name: string, part: string, file: GivenFile, wanted = '') => {
		const key = `${format} ${wanted} ${name.toLowerCase()}`;
		const group = groups.get(key) ?? { format, name, wanted, parts: new Map<string, GivenFile>() };
		group.parts.set(part, file);
		groups.set(key, group);
	};
	const names = new Set(files.map(({ name }) => name.toLowerCase()));
	for (const file of files) {
		const folder = GDB_PART.exec(file.name);
		const set = setOf(file, names);
		const format = formatOf(file.name, file.bytes);
		const [stem, ending] = [stemOf(file.name), endingOf(file.name)];
		if (folder) put('geodatabase', folder[1] ?? '', (folder[2] ?? '').toLowerCase(), file);
		else if (set && (format === set.format || format === null || ending === 'dbf'))
			put(set.format, stem, ending, file, set.main);
		else if (format) put(format, stem, ending, file);
	}
	return [...groups.values()].flatMap(({ wanted, ...group }): FileGroup[] => {
		const main = group.parts.get(wanted) ?? [...group.parts.values()][0];
		return main ? [{ ...group, main }] : [];
	});
}

/** The first of some files with those that belong beside it by their names. */
export function together<F extends { readonly name: string }>(files: readonly F[]): F[] {
	const [first] = files;
	if (!first) return [];
	if (GDB_PART.test(first.name)) return files.filter(({ name }) => GDB_PART.test(name));
	const parts = companionsOf(endingOf(first.name));
	const stem = stemOf(first.name).toLowerCase();
	const beside = ({ name }: F) => stemOf(name).toLowerCase() === stem && parts.includes(endingOf(name));
	return [first, ...files.slice(1).filter(beside)];
}
