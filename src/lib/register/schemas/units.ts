import * as v from 'valibot';
import {
	communeCode,
	districtCode,
	isoDate,
	mark,
	point,
	positive,
	sourceRef,
	text,
	vintageId,
	year
} from './common';

const count = v.strictObject({ value: v.pipe(positive, v.integer()), year, mark, source: sourceRef });
export const publishedArea = v.strictObject({ value: positive, mark, source: sourceRef });

const record = {
	name: text,
	population: v.nullable(count),
	publishedArea: v.nullable(publishedArea),
	point: v.optional(v.nullable(point))
};

export const unitRegisterSchema = v.strictObject({
	province: v.strictObject({ ...record, code: v.literal('20'), kind: v.literal('tỉnh') }),
	districts: v.array(
		v.strictObject({ ...record, code: districtCode, kind: v.picklist(['thành phố', 'thị xã', 'huyện']) })
	),
	communes: v.array(
		v.strictObject({
			...record,
			code: communeCode,
			kind: v.picklist(['phường', 'thị trấn', 'xã']),
			district: v.nullable(districtCode),
			vintages: v.pipe(v.array(vintageId), v.minLength(1))
		})
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
