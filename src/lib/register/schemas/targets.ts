import * as v from 'valibot';
import type { TargetOperator } from '../../domain/target';
import { bilingual, clause, note, text, year } from './common';

const OPERATORS: readonly TargetOperator[] = ['=', '>', '>=', 'range', 'done', 'qualitative', 'deadline'];

const number = v.nullable(v.pipe(v.number(), v.minValue(0)));

/** Comparisons carry a value, ranges both ends, everything else no number. */
const point = v.pipe(
	v.strictObject({
		year: v.nullable(year),
		op: v.picklist(OPERATORS),
		value: number,
		min: number,
		max: number,
		approx: v.boolean()
	}),
	v.check((p) => ['=', '>', '>='].includes(p.op) === (p.value !== null), 'target-value'),
	v.check((p) => (p.op === 'range') === (p.min !== null && p.max !== null && p.min < p.max), 'target-range')
);

export const targetsSchema = v.array(
	v.strictObject({
		id: text,
		clause,
		name: bilingual,
		unit: bilingual,
		scope: bilingual,
		direction: v.picklist(['up', 'milestone']),
		points: v.pipe(v.array(point), v.minLength(1)),
		agency: bilingual,
		note
	})
);
