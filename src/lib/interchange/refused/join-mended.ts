import type { GeoFile } from '../geojson/features';
import type { JsonRecord } from '../geojson/record';
import { fileNamed, originOf, withoutMarks } from './marks';
import { restoreColumns } from './restore-columns';

/** A file with features of it that were mended elsewhere in their places. */
export interface Joined {
	file: GeoFile;
	/** Features that took the place of their originals. */
	mended: number;
	/** Features that came on top: drawn anew, or an original that was parted. */
	added: number;
}

/** Every feature of a file, read or left out, with its properties. */
const allOf = ({ features, leftOut, raws }: GeoFile) => [
	...features.map((feature) => ({
		index: feature.index,
		properties: feature.properties,
		feature,
		why: null
	})),
	...leftOut.map((why) => ({
		index: why.index,
		properties: raws.get(why.index)?.properties ?? {},
		feature: null,
		why
	}))
];

/** The file that most features of a mended one came from: its id and name; null where none says. */
export function cameFrom(file: GeoFile): { id: string; name: string } | null {
	const counts = new Map<string, { count: number; properties: JsonRecord }>();
	for (const { properties } of allOf(file)) {
		const origin = originOf(properties);
		if (origin) counts.set(origin.file, { count: (counts.get(origin.file)?.count ?? 0) + 1, properties });
	}
	const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count);
	return most ? { id: most[0], name: fileNamed(most[1].properties) } : null;
}

/**
 * Puts mended features of the file `id` where their originals stood, so that none counts twice. What bears no mark, or
 * one already taken, comes after the last.
 */
export function joinMended(base: GeoFile, mended: GeoFile, id: string): Joined {
	const features = new Map(base.features.map((one) => [one.index, one]));
	const leftOut = new Map(base.leftOut.map((one) => [one.index, one]));
	const raws = new Map(base.raws);
	const taken = new Set<number>();
	let next = 0;
	for (const index of [...features.keys(), ...leftOut.keys()]) next = Math.max(next, index + 1);
	let added = 0;
	for (const { index, properties, feature, why } of allOf(mended).sort((a, b) => a.index - b.index)) {
		const origin = originOf(properties);
		const wanted = origin?.file === id ? origin.number - 1 : -1;
		const there = !taken.has(wanted) && (features.has(wanted) || leftOut.has(wanted));
		const at = there ? wanted : next++;
		if (there) taken.add(at);
		else added += 1;
		const original = features.get(at)?.properties ?? raws.get(at)?.properties ?? {};
		features.delete(at);
		leftOut.delete(at);
		raws.delete(at);
		const own = restoreColumns(original, withoutMarks(properties));
		if (feature) features.set(at, { ...feature, index: at, properties: own });
		else {
			leftOut.set(at, { ...why, index: at });
			const raw = mended.raws.get(index);
			if (raw) raws.set(at, { ...raw, properties: own });
		}
	}
	const sorted = <T extends { index: number }>(all: Iterable<T>) =>
		[...all].sort((a, b) => a.index - b.index);
	return {
		file: { features: sorted(features.values()), leftOut: sorted(leftOut.values()), raws },
		mended: taken.size,
		added
	};
}
