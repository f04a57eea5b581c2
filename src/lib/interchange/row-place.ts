import { CodedError } from '../domain/errors';
import type { Paper } from '../location/paper-checks';
import { readPlace, type PlaceContext } from '../location/read-place';
import type { PlaceRead } from '../location/reading';
import { canPlace, type Columns } from './columns';

const cell = (row: readonly string[], column: number | null) =>
	column === null ? '' : (row[column] ?? '').trim();

/** A stated area: 91,73 or 1.009 or "91,73 ha". Hectares; null when the cell holds no number. */
export function statedHa(text: string): number | null {
	const found = /\d[\d.,\s]*/.exec(text)?.[0].replace(/\s/g, '').replace(/[.,]$/, '');
	if (!found) return null;
	const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(found) ? found.replaceAll('.', '') : found;
	const value = Number(
		/^\d{1,3}(,\d{3})+\.\d+$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.')
	);
	if (!Number.isFinite(value) || value <= 0) return null;
	return /m2|m²/i.test(text) ? value / 10_000 : value;
}

/**
 * Where a row is, from its best column: coordinates, a place as written, a unit's code, else the commune it names
 * (which is then not also held against it). Throws `columns-unknown`, `row-without-place`, and what `readPlace`
 * throws.
 */
export function rowPlace(
	row: readonly string[],
	columns: Columns,
	context: PlaceContext
): { read: PlaceRead; paper: Paper } {
	if (!canPlace(columns)) throw new CodedError('columns-unknown');
	const commune = cell(row, columns.commune);
	const [first, second] = [cell(row, columns.first), cell(row, columns.second)];
	const written = [
		first && second ? `${first} ; ${second}` : '',
		cell(row, columns.place),
		cell(row, columns.unit)
	];
	const text = written.find((one) => one !== '') ?? '';
	const paper: Paper = {
		commune: text === '' || commune === '' ? null : commune,
		areaHa: statedHa(cell(row, columns.area))
	};
	if (text === '' && commune === '') throw new CodedError('row-without-place');
	return { read: readPlace(text === '' ? commune : text, context), paper };
}
