import * as v from 'valibot';
import type { PlanningDocument } from '../../domain/plan';
import {
	isInstant,
	OPTIONAL_FIELDS,
	PLAN_FIELDS,
	type PlanField,
	type RegisterEdit
} from '../../domain/register-edit';
import { allSpoken } from '../../domain/text';
import { text } from './common';
import { planFieldSchemas } from './plans';

const said = {
	id: text,
	// Who only takes back what another said may have given no name.
	by: v.union([v.literal(''), text]),
	at: v.pipe(v.string(), v.check(isInstant, 'instant-invalid')),
	why: v.string()
};

const change = v.pipe(
	v.strictObject({
		field: v.picklist(PLAN_FIELDS),
		before: v.optional(v.unknown()),
		after: v.optional(v.unknown())
	}),
	v.check(({ field, after }) => after === undefined || v.is(planFieldSchemas[field], after), 'field-invalid')
);

const edit = v.variant('kind', [
	v.strictObject({
		...said,
		kind: v.literal('change'),
		plan: v.pipe(v.string(), v.regex(/^[\w-]{1,20}$/)),
		changes: v.pipe(v.array(change), v.minLength(1))
	}),
	v.strictObject({ ...said, kind: v.literal('undo'), of: text })
]);

/** An entry of a log, its texts in every language; null when anything of it does not fit. */
export function readEdit(value: unknown): RegisterEdit | null {
	const read = v.safeParse(edit, allSpoken(value));
	return read.success ? (read.output as RegisterEdit) : null;
}

/** What may be wrong with one field of a plan. */
const FIELD_CODES = ['field-invalid', 'date-invalid', 'approval-without-day'] as const;

export type FieldCode = (typeof FIELD_CODES)[number];

/** Codes of what is wrong with the fields of a plan, by field, as the published files must hold them. */
export function fieldFaults(plan: PlanningDocument): { field: PlanField; code: FieldCode }[] {
	return PLAN_FIELDS.flatMap((field) => {
		if (plan[field] === undefined && OPTIONAL_FIELDS.includes(field)) return [];
		const read = v.safeParse(planFieldSchemas[field], plan[field]);
		if (read.success) return [];
		const code = FIELD_CODES.find((one) => read.issues.some(({ message }) => message === one));
		return [{ field, code: code ?? 'field-invalid' }];
	});
}
