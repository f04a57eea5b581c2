import * as v from 'valibot';
import { PLAN_TYPES, type PlanStatus } from '../../domain/plan';
import {
	bilingual,
	clause,
	communeCode,
	districtCode,
	isoDate,
	mark,
	note,
	partialDate,
	point,
	positive,
	precision,
	provinceCode,
	sourceRef,
	sources,
	text,
	year
} from './common';

const STATUSES: readonly PlanStatus[] = [
	'required',
	'task',
	'in-preparation',
	'approved',
	'adjusted',
	'replaced',
	'unknown'
];

/** An approval has a day, or one by which it is known: without either it could count on no day. */
const event = v.pipe(
	v.strictObject({
		status: v.picklist(STATUSES),
		date: v.nullable(partialDate),
		knownBy: v.optional(isoDate),
		decision: v.nullable(text),
		mark,
		sources
	}),
	v.check((e) => e.date === null || e.knownBy === undefined, 'day-given-twice'),
	v.check(
		(e) => !['approved', 'adjusted', 'replaced'].includes(e.status) || (e.date ?? e.knownBy) !== undefined,
		'approval-without-day'
	)
);

const unitCodes = v.pipe(v.array(v.union([provinceCode, districtCode, communeCode])), v.minLength(1));

const footprint = v.variant('kind', [
	v.strictObject({
		kind: v.literal('units'),
		level: v.picklist(['province', 'district', 'commune']),
		codes: unitCodes,
		partly: v.optional(v.pipe(v.array(communeCode), v.minLength(1)))
	}),
	v.strictObject({
		kind: v.literal('disc'),
		centre: point,
		basis: bilingual,
		known: v.picklist(['commune', 'district'])
	}),
	v.strictObject({ kind: v.literal('none') })
]);

const plan = v.strictObject({
	id: text,
	name: bilingual,
	type: v.picklist(PLAN_TYPES),
	scale: v.nullable(v.pipe(positive, v.integer())),
	areaHa: v.nullable(positive),
	areaBound: v.nullable(v.picklist(['exact', 'over', 'nearly', 'about'])),
	place: note,
	footprint,
	precision,
	events: v.pipe(v.array(event), v.minLength(1)),
	clause: v.nullable(clause),
	due: v.nullable(year),
	agency: note,
	note,
	mark,
	sources
});

export const plansSchema = v.array(
	v.pipe(
		plan,
		v.check((p) => p.footprint.kind !== 'disc' || p.areaHa !== null, 'disc-without-area'),
		v.check((p) => (p.areaHa === null) === (p.areaBound === null), 'area-without-bound')
	)
);

export const planLevelsSchema = v.array(
	v.strictObject({
		type: v.picklist(PLAN_TYPES),
		level: v.picklist(['general', 'zoning', 'detailed', 'other-law', 'ended']),
		note: bilingual,
		mark,
		sources
	})
);

export const completenessSchema = v.array(
	v.strictObject({
		type: v.picklist(PLAN_TYPES),
		unit: v.union([provinceCode, districtCode, communeCode]),
		since: isoDate,
		source: sourceRef,
		reason: bilingual
	})
);
