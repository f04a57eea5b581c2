import type { Limit } from './limit';

/** How much more a limit has than another, or less where negative. */
export interface LimitDifference {
	/** By published areas where both have one, else as measured on the same lines. */
	km2: number;
	/** null where one is not known exactly, or they are counted differently. */
	people: number | null;
	units: number;
}

/** A limit less another one. */
export function limitDifference(limit: Limit, other: Limit): LimitDifference {
	const published = limit.published && other.published;
	const [own, theirs] = [limit.figures.people, other.figures.people];
	const counted = own.basis === theirs.basis && own.exact !== null && theirs.exact !== null;
	return {
		km2: published
			? (limit.published?.value ?? 0) - (other.published?.value ?? 0)
			: limit.areaKm2 - other.areaKm2,
		people: counted ? (own.exact?.value ?? 0) - (theirs.exact?.value ?? 0) : null,
		units: limit.units.length - other.units.length
	};
}
