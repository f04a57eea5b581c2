import type { Outcome } from './outcome';

const HEAD = [
	'scenario',
	'way',
	'prepare s',
	'compute s',
	'CPU s',
	'× Turf',
	'× PostGIS',
	'peak MB',
	'failures',
	'worst Δ points'
];

export interface Row extends Outcome {
	scenario: string;
	/** In processor seconds: how many times less than Turf pair by pair, and than the lesser PostGIS query. */
	overTurf: number | null;
	overPostgis: number | null;
	/** Largest difference from PostGIS, percentage points. */
	difference: number | null;
}

function number(value: number | null, digits: number): string {
	return value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);
}

/** The rows as a Markdown table. Extrapolated times carry the share that was really done. */
export function table(rows: readonly Row[]): string {
	const lines = rows.map((row) => [
		row.scenario,
		row.way + (row.note ? ` (${row.note})` : ''),
		number(row.prepareSeconds, 2),
		number(row.seconds, 2) + (row.sample < 1 ? ` (from ${(100 * row.sample).toPrecision(2)} % done)` : ''),
		number(row.cpuSeconds, 2),
		number(row.overTurf, 0),
		number(row.overPostgis, 1),
		number(row.peakMb, 0),
		String(row.failures),
		row.difference === null ? '–' : row.difference.toExponential(1)
	]);
	return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
