import posts from '$province/km-posts.json';
import type { Mark } from '../domain/text';

/** Where the posts of a road begin, and the stretches they run along. */
export interface KmPosts {
	/** Km0, WGS 84 [lon, lat]. */
	origin: readonly [number, number];
	/** Stretches from Km0 on, some drawn under another road's name: its id and which of its parts. */
	stretches: readonly (readonly [route: string, part: number])[];
	mark: Mark;
}

/**
 * Posts by id of the road. A length that fits posts named by a plan makes them `inferred`; one that only fits the
 * border of the province leaves them `recalled`.
 */
export const KM_POSTS = posts as unknown as Readonly<Record<string, KmPosts>>;
