import * as v from 'valibot';
import { bilingual, clause, communeCode, districtCode, mark, note, sources, text, year } from './common';
import { publishedArea } from './units';

export const proposalsSchema = v.array(
	v.pipe(
		v.strictObject({
			id: text,
			family: text,
			base: v.union([districtCode, communeCode]),
			standard: v.nullable(text),
			line: v.picklist(['long-dashes', 'short-dashes']),
			signSide: v.picklist(['east', 'south']),
			sign: text,
			name: bilingual,
			basis: bilingual,
			basisShort: bilingual,
			clause,
			phase: bilingual,
			standing: v.picklist(['published', 'stand-in']),
			communes: v.array(communeCode),
			districts: v.array(districtCode),
			publishedArea: v.nullable(publishedArea),
			note: bilingual,
			sources
		}),
		v.check((p) => p.communes.length + p.districts.length > 0, 'proposal-empty')
	)
);

export const boundaryActionsSchema = v.array(
	v.strictObject({
		id: text,
		clause,
		name: bilingual,
		phase: bilingual,
		by: v.nullable(year),
		strength: bilingual,
		units: bilingual,
		proposals: v.array(text),
		note,
		mark,
		sources
	})
);
