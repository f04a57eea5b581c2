/** Bounds of Viet Nam with its seas and islands, degrees: the two ranges do not overlap, so they tell the axes apart. */
export const VIET_NAM = { lat: [6, 24], lon: [101, 118] } as const;

/** True for a value from the least to the most, both included. */
export const within = (value: number, [least, most]: readonly [number, number]) =>
	value >= least && value <= most;
