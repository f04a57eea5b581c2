import * as v from 'valibot';
import { VN2000_GRIDS } from '../../geometry/vn2000-grids';
import { bilingual, sourceRef, sources, text } from './common';

const lon = v.pipe(v.number(), v.minValue(102), v.maxValue(118));
const lat = v.pipe(v.number(), v.minValue(6), v.maxValue(24));

export const provinceSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
	code: v.pipe(v.string(), v.regex(/^\d{2}$/)),
	name: text,
	kind: v.optional(v.literal('thành phố')),
	shortName: text,
	grid: v.picklist(VN2000_GRIDS.map(({ epsg }) => epsg)),
	gridAssumed: v.optional(v.literal(true)),
	bounds: v.tuple([lon, lat, lon, lat]),
	islands: v.optional(v.literal(true)),
	plan: v.nullable(
		v.strictObject({ sign: text, name: bilingual, source: sourceRef, clausesOfPlace: v.array(text) })
	),
	ask: bilingual,
	seat: v.strictObject({
		unit: v.pipe(v.string(), v.regex(/^\d{3}(\d{2})?$/)),
		place: text,
		standard: v.nullable(text),
		name: bilingual,
		basis: bilingual,
		long: bilingual,
		composition: bilingual,
		short: bilingual,
		title: bilingual,
		dated: text,
		sources
	}),
	firstLimit: text,
	lineMetres: v.optional(v.pipe(v.number(), v.minValue(1))),
	lineSources: sources,
	placesOnlyNear: v.array(text),
	neighbours: v.array(
		v.strictObject({
			name: bilingual,
			at: v.tuple([lon, lat]),
			when: v.picklist(['before', 'after', 'always'])
		})
	)
});
