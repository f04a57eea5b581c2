import type { InferOutput } from 'valibot';
import stories from '$province/stories.json';
import { allSpoken } from '../domain/text';
import type { storiesSchema } from './schemas/stories';

/** The presentations that come with the province. */
export const STORY_REGISTER = allSpoken(stories) as InferOutput<typeof storiesSchema>;
