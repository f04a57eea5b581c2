import * as v from 'valibot';
import { bilingual, clause, mark, partialDate, sourceRef, text } from './common';

export const sourcesSchema = v.array(
	v.strictObject({
		id: sourceRef,
		title: bilingual,
		publisher: text,
		date: v.nullable(partialDate),
		url: v.nullable(v.pipe(v.string(), v.startsWith('https://'), v.url())),
		licence: v.nullable(text),
		mark
	})
);

export const agenciesSchema = v.array(
	v.strictObject({
		clause,
		name: bilingual,
		lead: v.pipe(v.array(bilingual), v.minLength(1)),
		coordinating: v.array(bilingual)
	})
);

export const inconsistenciesSchema = v.array(
	v.strictObject({ id: text, clause: v.nullable(clause), about: v.array(text), text: bilingual })
);
