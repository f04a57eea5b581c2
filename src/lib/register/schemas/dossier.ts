import * as v from 'valibot';
import { mark, sourceRef, text } from './common';
import { DOSSIER_PARTS } from '../dossier-parts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

export const dossierSchema = v.strictObject({
	source: sourceRef,
	mark,
	countsInText: v.record(v.picklist(DOSSIER_PARTS), count),
	sheets: v.array(
		v.strictObject({
			name: text,
			columns: count,
			columnsInText: count,
			headings: v.array(v.strictObject({ key: text, words: v.array(text) }))
		})
	),
	classes: v.array(
		v.strictObject({
			part: v.picklist(DOSSIER_PARTS),
			name: v.pipe(v.string(), v.regex(/^\w+_[ALP]$/)),
			alias: text,
			fields: v.record(v.string(), v.picklist(['text', 'integer', 'number', 'date']))
		})
	)
});
