import type { GeoFile } from './geojson/features';
import type { JsonRecord } from './geojson/record';
import { PropertyReader, type ColumnMap, type PropertyRole } from './geojson/properties';
import { fileId } from './refused/marks';

/** What of a plan a column may hold, in the order in which it is asked about. */
export const PLAN_ROLES = [
	'name',
	'type',
	'status',
	'decision',
	'approved',
	'level',
	'areaHa',
	'id'
] as const satisfies readonly PropertyRole[];
export type PlanRole = (typeof PLAN_ROLES)[number];

/** A column with the first thing it says. */
export interface FileColumn {
	name: string;
	sample: string;
}

/** The columns of a file and what each is taken for. */
export interface FileColumns {
	/** The same for files of one format with the same columns. */
	shape: string;
	columns: readonly FileColumn[];
	/** The column of each role; null where there is none. */
	roles: Readonly<Record<PlanRole, string | null>>;
	/** True where the reader of the file said so before, of another of this shape. */
	remembered: boolean;
}

/** More columns than this nobody looks through. */
const MOST_COLUMNS = 200;
/** Of a value, so much is shown. */
const SHOWN = 40;

const shown = (value: unknown) =>
	(typeof value === 'object' ? JSON.stringify(value) : String(value)).trim().slice(0, SHOWN);

/** The names of columns, each with the first thing it says. */
function columnsOf(file: GeoFile): FileColumn[] {
	const found = new Map<string, string>();
	const look = (properties: JsonRecord) => {
		for (const [name, value] of Object.entries(properties)) {
			if (!found.has(name) && found.size < MOST_COLUMNS) found.set(name, '');
			if (found.get(name) === '' && value !== null && value !== undefined) found.set(name, shown(value));
		}
	};
	for (const { properties } of file.features) look(properties);
	for (const { properties } of file.raws.values()) look(properties);
	return [...found].map(([name, sample]) => ({ name, sample }));
}

/** A word for the shape of a file: its format and the names of its columns, in whatever order. */
export function shapeOf(format: string, names: readonly string[]): string {
	const text = [format, ...names.map((name) => name.normalize('NFC')).sort()].join('\n');
	return fileId([{ name: '', bytes: new TextEncoder().encode(text) }]);
}

/**
 * The columns of a file: as said, else as said before of a file of its shape (`remembered`, by shape), else guessed.
 * Gives what plans are to be read by too.
 */
export function fileColumns(
	file: GeoFile,
	format: string,
	said: ColumnMap | undefined,
	remembered: Readonly<Record<string, ColumnMap>> = {}
): { columns: FileColumns; map: ColumnMap } {
	const columns = columnsOf(file);
	const names = columns.map(({ name }) => name);
	const shape = shapeOf(format, names);
	const before = Object.hasOwn(remembered, shape) ? remembered[shape] : undefined;
	const map = said ?? before ?? {};
	const reader = new PropertyReader(map);
	const roles = Object.fromEntries(PLAN_ROLES.map((role) => [role, reader.column(names, role)]));
	return {
		columns: {
			shape,
			columns,
			roles: roles as FileColumns['roles'],
			remembered: said === undefined && before !== undefined
		},
		map
	};
}
