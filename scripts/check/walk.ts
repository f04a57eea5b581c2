/** Calls `found` for every string in a value, with its path; keys of objects are strings too. */
export function eachString(value: unknown, path: string, found: (text: string, path: string) => void): void {
	if (typeof value === 'string') found(value, path);
	else if (Array.isArray(value)) value.forEach((item, i) => eachString(item, `${path}[${i}]`, found));
	else if (value && typeof value === 'object') {
		for (const [key, item] of Object.entries(value)) {
			found(key, path);
			eachString(item, `${path}.${key}`, found);
		}
	}
}

/** Calls `found` for every property of the given name at any depth. */
export function eachProperty(
	value: unknown,
	name: string,
	path: string,
	found: (item: unknown, path: string) => void
): void {
	if (Array.isArray(value)) value.forEach((item, i) => eachProperty(item, name, `${path}[${i}]`, found));
	else if (value && typeof value === 'object') {
		for (const [key, item] of Object.entries(value)) {
			if (key === name) found(item, `${path}.${key}`);
			eachProperty(item, name, `${path}.${key}`, found);
		}
	}
}
