/** Copies data with its keys in snake_case, as the command line prints them: `areaHa` → `area_ha`. */
export function snakeCase(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(snakeCase);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			snakeCase(item)
		])
	);
}
