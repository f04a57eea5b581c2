import * as v from 'valibot';
import { PLAN_STATUSES, PLAN_TYPES } from '../../domain/plan';
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

/** An approval has a day, one by which it is known or one it is planned for: else it could count on no day. */
const event = v.pipe(
	v.strictObject({
		status: v.picklist(PLAN_STATUSES),
		date: v.nullable(partialDate),
		planned: v.optional(partialDate),
		knownBy: v.optional(isoDate),
		decision: v.nullable(text),
		body: v.optional(text),
		mark,
		sources
	}),
	v.check((e) => e.date === null || e.knownBy === undefined, 'day-given-twice'),
	v.check(
		(e) =>
			!['approved', 'adjusted', 'replaced'].includes(e.status) ||
			(e.date ?? e.knownBy ?? e.planned) !== undefined,
		'approval-without-day'
	)
);

const unitCodes = v.pipe(v.array(v.union([provinceCode, districtCode, communeCode])), v.minLength(1));

const drawnKinds = [
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
] as const;

const ring = v.pipe(v.array(point), v.minLength(4));
const rings = v.pipe(v.array(ring), v.minLength(1));

/** Lines of a plan in WGS 84, within the bounds of the province. */
const outline = v.variant('type', [
	v.strictObject({ type: v.literal('Polygon'), coordinates: rings }),
	v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(rings), v.minLength(1)) })
]);

/** The fields of a plan but its footprint. */
const fields = {
	name: bilingual,
	type: v.picklist(PLAN_TYPES),
	scale: v.nullable(v.pipe(positive, v.integer())),
	areaHa: v.nullable(positive),
	areaBound: v.nullable(v.picklist(['exact', 'over', 'nearly', 'about'])),
	place: note,
	precision,
	events: v.pipe(v.array(event), v.minLength(1)),
	replacedBy: v.optional(text),
	adjusts: v.optional(text),
	dossier: v.optional(
		v.strictObject({
			code: v.nullable(text),
			level: v.nullable(text),
			lotsHa: v.nullable(positive)
		})
	),
	clause: v.nullable(clause),
	due: v.nullable(year),
	agency: note,
	note,
	mark,
	sources
};

/** Each field of a plan by its name, its outline within it. */
export const planFieldSchemas = {
	...fields,
	footprint: v.variant('kind', [
		...drawnKinds,
		v.strictObject({ kind: v.literal('polygon'), geometry: outline })
	])
};

const row = v.strictObject({
	id: text,
	...fields,
	footprint: v.variant('kind', [...drawnKinds, v.strictObject({ kind: v.literal('polygon') })])
});

const discHasArea = (p: { footprint: { kind: string }; areaHa: number | null }) =>
	p.footprint.kind !== 'disc' || p.areaHa !== null;
const areaHasBound = (p: { areaHa: number | null; areaBound: string | null }) =>
	(p.areaHa === null) === (p.areaBound === null);

/** The file of plans, its outlines in a file of their own. */
export const plansSchema = v.array(
	v.pipe(
		row,
		v.check((p) => discHasArea(p), 'disc-without-area'),
		v.check((p) => areaHasBound(p), 'area-without-bound')
	)
);

/** Plans with their outlines in them. */
export const outlinedPlansSchema = v.array(
	v.pipe(
		v.strictObject({ id: text, ...planFieldSchemas }),
		v.check((p) => discHasArea(p), 'disc-without-area'),
		v.check((p) => areaHasBound(p), 'area-without-bound')
	)
);

export const planOutlinesSchema = v.strictObject({
	type: v.literal('FeatureCollection'),
	features: v.array(
		v.strictObject({
			type: v.literal('Feature'),
			id: text,
			properties: v.strictObject({}),
			geometry: outline
		})
	)
});

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
