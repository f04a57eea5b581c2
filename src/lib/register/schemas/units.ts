import * as v from 'valibot';
import {
	communeCode,
	districtCode,
	isoDate,
	mark,
	partialDate,
	point,
	positive,
	provinceCode,
	sourceRef,
	text,
	vintageId,
	year
} from './common';
import { RESIDENT_DOUBTS } from '../../domain/population';
import { PRESENT_VINTAGE } from '../vintages';

const count = v.strictObject({ value: v.pipe(positive, v.integer()), year, mark, source: sourceRef });

/** Lists of residents, newest first. Where two of them disagree both are kept and both are flagged. */
const residents = v.pipe(
	v.array(
		v.strictObject({
			value: v.pipe(positive, v.integer()),
			date: partialDate,
			mark,
			source: sourceRef,
			contradictory: v.boolean(),
			doubts: v.optional(v.array(v.picklist(RESIDENT_DOUBTS)))
		})
	),
	v.minLength(1),
	v.check(
		(rows) => rows.every((row, i) => i === 0 || row.date < (rows[i - 1]?.date ?? '')),
		'residents-order'
	),
	v.check((rows) => {
		const disagree = new Set(rows.map((row) => row.value)).size > 1;
		return rows.every((row) => row.contradictory === disagree);
	}, 'residents-flag')
);
export const publishedArea = v.strictObject({ value: positive, mark, source: sourceRef });

const record = {
	name: text,
	population: v.nullable(count),
	publishedArea: v.nullable(publishedArea),
	point: v.optional(v.nullable(point))
};

export const unitRegisterSchema = v.strictObject({
	province: v.strictObject({ ...record, code: provinceCode, kind: v.picklist(['tỉnh', 'thành phố']) }),
	districts: v.array(
		v.strictObject({ ...record, code: districtCode, kind: v.picklist(['thành phố', 'thị xã', 'huyện']) })
	),
	communes: v.array(
		v.pipe(
			v.strictObject({
				...record,
				code: communeCode,
				kind: v.picklist(['phường', 'thị trấn', 'xã', 'đặc khu']),
				district: v.nullable(districtCode),
				vintages: v.pipe(v.array(vintageId), v.minLength(1)),
				residents: v.optional(residents)
			}),
			v.check(
				({ residents, vintages }) => !residents || vintages.join() === PRESENT_VINTAGE,
				'residents-of-former-unit'
			)
		)
	)
});

export const lineageSchema = v.array(
	v.strictObject({
		date: isoDate,
		before: vintageId,
		after: vintageId,
		source: sourceRef,
		pairs: v.array(v.tuple([communeCode, communeCode, v.picklist(['whole', 'part']), text]))
	})
);
