import type { UrbanCentre } from '../../domain/urban-centre';
import type { CentreYear } from '../../workspace/view-state';
import { classAt } from '../../register/centres';

/** Size of the timeline picture, px. */
export const TIMELINE = { height: 172, left: 150, right: 70, top: 42, row: 33 };

const ROWS = ['II', 'IV', 'V', 'none'] as const;
type Row = (typeof ROWS)[number];
const YEARS = [2023, 2025, 2030] as const;

/** Day the rule-book changes, as a year with a fraction. */
const RULE_CHANGE = 2026;

interface Flow {
	x: Readonly<Record<CentreYear, number>>;
	ruleX: number;
	rows: readonly { id: Row; y: number }[];
	lines: readonly { id: string; path: string; to: Row; indicative: boolean }[];
	pills: readonly { year: number; row: Row; x: number; y: number; count: number }[];
}

function rowOf(centre: UrbanCentre, year: CentreYear): Row | null {
	const name = classAt(centre, year)?.class;
	return ROWS.find((row) => row === name) ?? null;
}

/** The classes of all centres over the years as lines, one a centre, with the count of each class. */
export function flowLines(centres: readonly UrbanCentre[], width: number): Flow {
	const span = Math.max(200, width - TIMELINE.left - TIMELINE.right);
	// 2045 is not to scale: what happens between 2023 and 2030 needs the room.
	const at = (year: number) =>
		TIMELINE.left + 20 + (span - 20) * (year <= 2030 ? ((year - 2023) / 7) * 0.64 : 1);
	const x = { 2023: at(2023), 2025: at(2025), 2030: at(2030), 2045: at(2045) };
	const rows = ROWS.map((id, i) => ({ id, y: TIMELINE.top + i * TIMELINE.row }));
	const yOf = (row: Row) => rows.find((one) => one.id === row)?.y ?? 0;

	const slots = new Map<string, number>();
	const members = (year: CentreYear, row: Row) => centres.filter((c) => rowOf(c, year) === row);
	for (const year of YEARS) {
		for (const row of ROWS) {
			const inRow = members(year, row);
			const gap = Math.min(3, 18 / Math.max(1, inRow.length));
			inRow.forEach((centre, i) =>
				slots.set(`${centre.id}${year}`, yOf(row) + (i - (inRow.length - 1) / 2) * gap)
			);
		}
	}

	const lines = centres.flatMap((centre) => {
		const merged = centre.actions.find((action) => action.kind === 'merge-into')?.target;
		const stops = YEARS.flatMap((year) => {
			const y = slots.get(`${centre.id}${year}`) ?? (merged ? slots.get(`${merged}${year}`) : undefined);
			return y === undefined ? [] : [{ year, y }];
		});
		const first = stops[0];
		const to = rowOf(centre, 2030) ?? (merged ? 'IV' : rowOf(centre, 2025));
		if (!first || !to || stops.length < 2) return [];
		const path = stops.slice(1).reduce((d, stop, i) => {
			const from = stops[i] ?? first;
			const middle = (x[from.year] + x[stop.year]) / 2;
			return `${d}C${middle} ${from.y} ${middle} ${stop.y} ${x[stop.year]} ${stop.y}`;
		}, `M${x[first.year]} ${first.y}`);
		return [{ id: centre.id, path, to, indicative: rowOf(centre, 2023) === 'none' }];
	});

	const pills = YEARS.flatMap((year) =>
		rows.flatMap(({ id, y }) => {
			const count = members(year, id).length;
			return count > 0 ? [{ year, row: id, x: x[year], y, count }] : [];
		})
	);
	return { x, ruleX: at(RULE_CHANGE), rows, lines, pills };
}
