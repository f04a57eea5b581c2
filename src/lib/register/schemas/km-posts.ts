import * as v from 'valibot';
import { mark, point, text } from './common';

const part = v.pipe(v.number(), v.integer(), v.minValue(0));

export const kmPostsSchema = v.record(
	text,
	v.strictObject({
		origin: point,
		stretches: v.pipe(v.array(v.tuple([text, part])), v.minLength(1)),
		mark
	})
);
