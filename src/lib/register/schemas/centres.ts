import * as v from 'valibot';
import type { CentreKind, ClassActionKind } from '../../domain/urban-centre';
import {
	bilingual,
	clause,
	communeCode,
	districtCode,
	isoDate,
	mark,
	note,
	point,
	sourceRef,
	sources,
	text,
	year
} from './common';

const KINDS: readonly CentreKind[] = [
	'city',
	'existing-town',
	'combined',
	'planned-town',
	'new-centre',
	'district-level-town'
];

const ACTIONS: readonly ClassActionKind[] = [
	'adjust-general-plan',
	'general-plan',
	'boundary-expansion',
	'some-class-I-criteria',
	'smart-city',
	'class-III-infrastructure',
	'growth-pole',
	'complete-missing-criteria',
	'study-investment',
	'merge-into',
	'upgrade',
	'new-class-V-town',
	'form-thi-xa',
	'study-thi-xa',
	'named-only'
];

const urbanClass = v.picklist(['I', 'II', 'III', 'IV', 'V']);
const ruleBook = v.picklist(['NQ 1210/2016', 'NQ 111/2025']);

const action = v.strictObject({
	kind: v.picklist(ACTIONS),
	targetClass: v.nullable(urbanClass),
	target: v.nullable(text),
	year: v.nullable(year),
	clause
});

/** A class is never without its rule-book, and a missing class never has one. */
const classState = v.pipe(
	v.strictObject({
		year: v.picklist([2023, 2025, 2030, 2045]),
		class: v.union([urbanClass, v.picklist(['none', 'unknown'])]),
		ruleBook: v.nullable(ruleBook),
		mark,
		source: sourceRef
	}),
	v.check(
		(s) => (s.ruleBook === null) === (s.class === 'none' || s.class === 'unknown'),
		'class-without-rule-book'
	)
);

export const centresSchema = v.array(
	v.strictObject({
		id: text,
		name: bilingual,
		kind: v.picklist(KINDS),
		district: districtCode,
		unit: v.nullable(v.union([districtCode, communeCode])),
		point: v.nullable(point),
		pointBasis: note,
		indicative: v.boolean(),
		actions: v.pipe(v.array(action), v.minLength(1)),
		classes: v.pipe(v.array(classState), v.minLength(1)),
		since2026: v.strictObject({ class: v.picklist(['I', 'II', 'III', 'unknown']), mark, source: sourceRef }),
		note,
		sources
	})
);

export const ruleBooksSchema = v.array(
	v.strictObject({
		id: ruleBook,
		from: v.nullable(isoDate),
		to: v.nullable(isoDate),
		classes: v.array(urbanClass),
		source: sourceRef,
		mark,
		note: bilingual
	})
);
