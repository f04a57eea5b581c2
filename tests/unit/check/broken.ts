import { committedData, type CheckData } from '../../../scripts/check/check-data';
import type { AtomProperties } from '../../../src/lib/boundaries/topology';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

export type BrokenData = Mutable<CheckData>;

const committed = committedData();

/** A deep copy of the committed data, broken by hand. */
export function broken(by: (data: BrokenData) => void): CheckData {
	const copy = structuredClone(committed) as unknown as BrokenData;
	by(copy);
	return copy as unknown as CheckData;
}

export function atomOf(data: BrokenData, name: string): AtomProperties {
	const found = data.topology.objects.atoms.geometries.find(
		(g) => (g.properties as AtomProperties).atom === name
	);
	if (!found) throw new Error(`no atom ${name}`);
	return found.properties as AtomProperties;
}

/** First item of a list that is known to have one. */
export function first<T>(list: readonly T[]): T {
	const [item] = list;
	if (item === undefined) throw new Error('empty list');
	return item;
}

export const codes = (problems: readonly { code: string }[]): string[] => [
	...new Set(problems.map((p) => p.code))
];
