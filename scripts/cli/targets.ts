import type { TargetPoint } from '../../src/lib/domain/target';
import { TARGETS } from '../../src/lib/register/targets';
import type { Command } from './command';
import { snakeCase } from './snake-case';

function pointText({ year, op, value, min, max, approx }: TargetPoint): string {
	const amount = op === 'range' ? `${min}–${max}` : value === null ? op : `${op} ${value}`;
	return `${year ?? '–'}: ${approx ? 'about ' : ''}${amount}`;
}

/** The targets of the plan. */
export const targets: Command = {
	name: 'targets',
	usage: 'targets',
	summary: 'targets of Plan 122 with unit, scope and clause',
	options: [],
	run: () => ({
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
	})
};
