import * as v from 'valibot';
import { PROJECT_KINDS } from '../../domain/project';
import {
	bilingual,
	clause,
	communeCode,
	mark,
	note,
	partialDate,
	point,
	positive,
	precision,
	sources,
	text
} from './common';

const fact = v.strictObject({
	about: v.picklist(['area', 'population', 'cost', 'investor', 'status', 'approval', 'extent', 'length']),
	text: bilingual,
	date: v.nullable(partialDate)
});

const route = v.pipe(
	v.strictObject({ routeId: text, kmFrom: v.pipe(v.number(), v.minValue(0)), kmTo: positive }),
	v.check((r) => r.kmFrom < r.kmTo, 'route-reversed')
);

export const projectsSchema = v.array(
	v.pipe(
		v.strictObject({
			id: text,
			clause,
			name: bilingual,
			kind: v.picklist(PROJECT_KINDS),
			action: note,
			place: note,
			communes: v.array(communeCode),
			commune2025: v.nullable(text),
			point: v.nullable(point),
			pointBasis: note,
			precision: v.nullable(precision),
			areaHa: v.nullable(positive),
			route: v.nullable(route),
			ends: v.array(point),
			facts: v.array(fact),
			note,
			mark,
			sources
		}),
		v.check((p) => p.point === null || p.pointBasis !== null, 'point-without-basis'),
		v.check((p) => p.point === null || p.precision !== null, 'point-without-precision')
	)
);
