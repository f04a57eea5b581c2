import type { JsonRecord } from '../geojson/record';

/** A Shapefile cuts names of columns to ten bytes: shorter is not cut, and any may be what is meant. */
const SHORTEST_CUT = 5;

/**
 * Properties of a mended feature under the names of its original. A name that was cut on the way (a Shapefile keeps ten
 * bytes of it) gives its value to the one it begins; what did not come back at all is as it was.
 */
export function restoreColumns(original: JsonRecord, mended: JsonRecord): JsonRecord {
	const restored: Record<string, unknown> = { ...original };
	const lost = Object.keys(original).filter((name) => !(name in mended));
	for (const [name, value] of Object.entries(mended)) {
		const cut = name.normalize('NFC').trimEnd();
		const meant =
			!(name in original) && new TextEncoder().encode(cut).length >= SHORTEST_CUT
				? lost.filter((one) => one.normalize('NFC').startsWith(cut))
				: [];
		restored[meant.length === 1 ? String(meant[0]) : name] = value;
	}
	return restored;
}
