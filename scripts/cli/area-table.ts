import type { AreaLine } from './area-json';
import { figureCell } from './rounding';
import type { Table } from './table';

/** The table of areas. */
export const areaTable = (lines: readonly AreaLine[]): Table => ({
	head: ['id', 'name', 'base_ha', 'covered_ha', 'overlap_ha', 'percent', 'precision', 'warnings'],
	rows: lines.map(({ id, name, baseHa, coveredHa, overlapHa, percent, precision, warnings }) => [
		id,
		name,
		baseHa,
		coveredHa,
		overlapHa,
		figureCell(percent),
		precision,
		warnings
	])
});
