/** True when two values of plain data, as JSON holds it, are equal: lists and objects by what is in them. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [of, to] = [a as Record<string, unknown>, b as Record<string, unknown>];
	const names = Object.keys(of);
	return (
		names.length === Object.keys(to).length &&
		names.every((name) => Object.hasOwn(to, name) && sameValue(of[name], to[name]))
	);
}
