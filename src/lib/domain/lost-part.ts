/** How Chromium, Firefox and Safari word an `import()` whose file did not come. */
const WORDS = [
	/failed to fetch dynamically imported module/i,
	/error loading dynamically imported module/i,
	/importing a module script failed/i,
	/unable to preload css/i
];

/**
 * True when an error says that a part of the program, fetched only when needed, did not come: the network is
 * cut, or a newer version took its place on the server.
 */
export function isLostPart(error: unknown): boolean {
	return error instanceof Error && WORDS.some((words) => words.test(error.message));
}
