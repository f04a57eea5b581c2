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

const event = v.strictObject({
	status: v.picklist(STATUSES),
	date: v.nullable(partialDate),
	decision: v.nullable(text),
	mark,
	sources
});

const unitCodes = v.pipe(v.array(v.union([v.literal('20'), districtCode, communeCode])), v.minLength(1));

const footprint = v.variant('kind', [
	v.strictObject({
		kind: v.literal('units'),
		level: v.picklist(['province', 'district', 'commune']),
		codes: unitCodes
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
	areaBound: v.nullable(v.picklist(['exact', 'over', 'nearly'])),
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

export const completenessSchema = v.array(
	v.strictObject({
		type: v.picklist(PLAN_TYPES),
		unit: v.union([v.literal('20'), districtCode, communeCode]),
		since: isoDate,
		source: sourceRef,
		reason: bilingual
	})
);
