/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A number of a report, 0 where it has none.
 * @param {unknown} report
 * @param {string} key
 * @returns {number}
 */
function number(report, key) {
	const value = report && typeof report === 'object' ? Reflect.get(report, key) : undefined;
	return typeof value === 'number' ? value : 0;
}

/**
 * Tests of a vitest JSON report.
 * @param {unknown} report
 * @returns {Counts}
 */
export function countVitest(report) {
	return { passed: number(report, 'numPassedTests'), failed: number(report, 'numFailedTests') };
}

/**
 * Tests of a Playwright JSON report; a flaky one passed in the end.
 * @param {unknown} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
	const stats = report && typeof report === 'object' ? Reflect.get(report, 'stats') : null;
	return { passed: number(stats, 'expected') + number(stats, 'flaky'), failed: number(stats, 'unexpected') };
}
