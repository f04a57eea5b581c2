import * as v from 'valibot';
import { bilingual, isoDate, mark, note, positive, sourceRef, text } from './common';

const criterionId = v.picklist([
	'population',
	'area',
	'units',
	'towns',
	'ward-share',
	'urban-class',
	'inner-population',
	'density',
	'built-density',
	'non-farm',
	'non-farm-inner',
	'urban-share'
]);
const unitKind = v.picklist(['tỉnh', 'thành phố', 'thị xã', 'huyện', 'phường', 'thị trấn', 'xã']);
const percent = v.pipe(positive, v.maxValue(300));

export const standardsSchema = v.strictObject({
	standards: v.array(
		v.strictObject({
			id: text,
			ruleBook: text,
			name: bilingual,
			from: isoDate,
			to: v.nullable(isoDate),
			kinds: v.array(unitKind),
			parentKind: v.nullable(unitKind),
			terrain: v.picklist(['mountain', 'other', 'any']),
			criteria: v.pipe(
				v.array(
					v.pipe(
						v.strictObject({
							id: criterionId,
							unit: v.nullable(v.picklist(['km2', 'people', 'people/km2', 'units', 'percent'])),
							min: v.nullable(positive),
							classes: v.array(v.picklist(['I', 'II', 'III', 'IV', 'V'])),
							mark
						}),
						v.check((c) => (c.min === null) === c.classes.length > 0, 'criterion-without-threshold')
					)
				),
				v.minLength(1)
			),
			reductions: v.array(text),
			note,
			source: sourceRef
		})
	),
	reductions: v.array(
		v.strictObject({
			id: text,
			name: bilingual,
			percents: v.record(criterionId, percent),
			minorityFrom: v.nullable(percent),
			perTenPoints: v.nullable(percent),
			floor: v.nullable(percent),
			mark,
			source: sourceRef
		})
	),
	screening: v.array(
		v.strictObject({
			id: text,
			from: isoDate,
			to: isoDate,
			bothUnder: percent,
			areaUnder: percent,
			peopleUnder: v.strictObject({ commune: percent, district: percent }),
			mark,
			source: sourceRef
		})
	)
});
