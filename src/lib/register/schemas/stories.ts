import * as v from 'valibot';
import { bilingual, text } from './common';

/** Scenes of ready presentations. The fields of a view are those of the address; the app reads them. */
export const storiesSchema = v.array(
	v.strictObject({
		id: text,
		name: bilingual,
		scenes: v.pipe(
			v.array(
				v.strictObject({
					id: text,
					short: bilingual,
					kicker: bilingual,
					title: bilingual,
					text: bilingual,
					notes: bilingual,
					rows: v.array(v.strictObject({ label: bilingual, before: v.nullable(text), after: text })),
					scoreboard: v.boolean(),
					view: v.record(text, v.union([text, v.number(), v.array(text)])),
					extent: v.union([v.literal('province'), v.strictObject({ limit: text })])
				})
			),
			v.minLength(1)
		)
	})
);
