import { qualifierCode } from '../../src/lib/domain/figure';
import { readReports } from '../../src/lib/coverage/reports';
import { countVerdicts, targetBoard, type BoardRow } from '../../src/lib/coverage/target-board';
import type { TargetPoint } from '../../src/lib/domain/target';
import { vintageById } from '../../src/lib/register/vintages';
import { CENTRES } from '../../src/lib/register/centres';
import { COMPLETENESS } from '../../src/lib/register/completeness';
import { PLANS } from '../../src/lib/register/plans';
import { TARGETS } from '../../src/lib/register/targets';
import { committedBoundaries } from './boundaries';
import type { Command, CommandResult } from './command';
import { readJson } from './read-file';
import { dateOf, vintageOf } from './options';
import { figureCell } from './rounding';
import { Refusal } from './refusal';
import { snakeCase } from './snake-case';

function pointText({ year, op, value, min, max, approx }: TargetPoint): string {
	const amount = op === 'range' ? `${min}–${max}` : value === null ? op : `${op} ${value}`;
	return `${year ?? '–'}: ${approx ? 'about ' : ''}${amount}`;
}

/** The targets of the plan, and with `--as-of` the state of each on a day. */
export const targets: Command = {
	name: 'targets',
	usage: 'targets [--as-of YYYY-MM-DD [--reports reports.json]]',
	summary: 'targets of Plan 122 with unit, scope and clause; their state on a day',
	options: ['as-of', 'reports'],
	run(values) {
		if (values['as-of'] === undefined) {
			if (values['reports'] !== undefined) throw new Refusal('option-missing', '--as-of is missing');
			return list();
		}
		const asOf = dateOf('as-of', values['as-of']);
		vintageOf('as-of', asOf);
		const { reports, refused } =
			values['reports'] === undefined
				? { reports: [], refused: 0 }
				: readReports(JSON.stringify(readJson('reports', values['reports'])));
		const input = { plans: PLANS, centres: CENTRES, completeness: COMPLETENESS, asOf };
		return stateOf(targetBoard(committedBoundaries(), TARGETS, input, reports), asOf, refused);
	}
};

function list(): CommandResult {
	return {
		json: { targets: snakeCase(TARGETS) },
		table: {
			head: ['id', 'clause', 'unit', 'by year', 'name'],
			rows: TARGETS.map((target) => [
				target.id,
				target.clause,
				target.unit.vi,
				target.points.map(pointText).join('; '),
				target.name.vi
			])
		},
		notes: [`${TARGETS.length} targets.`]
	};
}

function stateOf(rows: readonly BoardRow[], asOf: string, refused: number): CommandResult {
	const from = ({ report, value }: BoardRow) =>
		report ? `${report.source}, ${report.date}` : value === null ? null : 'register';
	return {
		json: {
			as_of: asOf,
			reports_refused: refused,
			targets: rows.map((row) => ({
				id: row.target.id,
				state: row.verdict,
				value: row.value,
				qualifier: qualifierCode(row),
				vintage: row.vintage,
				lower_bound: row.value !== null && row.qualifier === 'at-least',
				unit: row.target.unit.vi,
				from: from(row),
				clause: row.target.clause,
				agency: row.target.agency.vi,
				warnings: row.warnings
			}))
		},
		table: {
			head: ['id', 'state', 'value', 'unit', 'from', 'boundaries', 'clause', 'name'],
			rows: rows.map((row) => [
				row.target.id,
				row.verdict,
				figureCell({ ...row, unit: row.target.unit.vi.startsWith('%') ? 'percent' : 'points' }),
				row.target.unit.vi,
				from(row),
				row.vintage === null ? '–' : vintageById(row.vintage).from,
				row.target.clause,
				row.target.name.vi
			])
		},
		notes: [
			Object.entries(countVerdicts(rows))
				.map(([state, count]) => `${count} ${state}`)
				.join(', '),
			...(refused > 0 ? [`${refused} reported values could not be read and were left out.`] : [])
		]
	};
}
