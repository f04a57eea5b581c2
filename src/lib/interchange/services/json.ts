import { isRecord } from '../geojson/record';

/** A member of an object; undefined for anything else. */
export function member(value: unknown, ...path: readonly string[]): unknown {
	return path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);
}

/** A list at the end of a path; empty where there is none. */
export function listIn(value: unknown, ...path: readonly string[]): readonly unknown[] {
	const found = member(value, ...path);
	return Array.isArray(found) ? (found as unknown[]) : [];
}

/** A text that says something at the end of a path; null where there is none. */
export function textIn(value: unknown, ...path: readonly string[]): string | null {
	const found = member(value, ...path);
	return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** A finite number at the end of a path; null where there is none. */
export function numberIn(value: unknown, ...path: readonly string[]): number | null {
	const found = member(value, ...path);
	return typeof found === 'number' && Number.isFinite(found) ? found : null;
}
