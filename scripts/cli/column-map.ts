import type { PlanRole } from '../../src/lib/interchange/file-columns';
import { fileColumns } from '../../src/lib/interchange/file-columns';
import type { ColumnMap } from '../../src/lib/interchange/geojson/properties';
import type { SourceRead } from '../../src/lib/interchange/refused/read-mended';
import type { OptionValues } from './command';
import { oneOf } from './options';
import { Refusal } from './refusal';

/** What a column may hold, in the words of --map. */
const WORDS: Readonly<Record<string, PlanRole>> = {
	name: 'name',
	type: 'type',
	status: 'status',
	decision: 'decision',
	date: 'approved',
	level: 'level',
	area: 'areaHa',
	id: 'id'
};

/** The words of --map with the column each stands for; null for none. */
export const wordedRoles = (roles: Readonly<Record<PlanRole, string | null>>) =>
	Object.fromEntries(Object.entries(WORDS).map(([word, role]) => [word, roles[role]]));

/**
 * Which columns of a file hold what: `--map name=TEN,type=LOAI`, a word without a column for none. Throws `option-value`,
 * `column-unknown` with the columns there are.
 */
export function columnMap({ file, format }: SourceRead, values: OptionValues): ColumnMap {
	const given = values['map'];
	if (given === undefined) return {};
	const names = fileColumns(file, format, {}).columns.columns.map(({ name }) => name);
	const entries = given.split(',').map((part) => {
		const [word = '', ...rest] = part.split('=');
		const column = rest.join('=').trim().normalize('NFC');
		const role = WORDS[oneOf('map', word.trim(), Object.keys(WORDS))] as PlanRole;
		if (column !== '' && !names.includes(column))
			throw new Refusal(
				'column-unknown',
				`--map: the file has no column "${column}"; it has ${names.join(', ')}`
			);
		return [role, column === '' ? null : column] as const;
	});
	return Object.fromEntries(entries);
}
