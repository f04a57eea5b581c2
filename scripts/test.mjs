/**
 * `npm test`: every check but the long stories of the browser and those of another province; with `--whole` those too.
 * Checks that keep one core busy run two at a time, each one's output printed whole when it ends; after one that
 * failed nothing else is begun. The last line is for CI.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { npm, npmBeside, ROOT, runBeside } from './setup/run.mjs';
import { countPlaywright, countVitest } from './setup/test-counts.mjs';

const WHOLE = process.argv.includes('--whole');
const OTHER_PROVINCE = 'tests/fixtures/province/cao-bang';
const UNIT_REPORT = '.stamps/vitest.json';
const E2E_REPORT = '.stamps/playwright.json';

/** @typedef {{ name: string, run: () => Promise<{ passed: boolean, output: string }> }} Check */

/** @param {Record<string, string>} env */
const build = (env) => runBeside(process.execPath, ['scripts/ensure-app.mjs'], env);

/** The app, whose build writes the types that other checks read. */
const APP = build({});

/**
 * Checks beside the build of the app, the longest first among those that need not wait for it.
 * @type {readonly Check[]}
 */
const BESIDE = [
	{
		name: 'build, and its size',
		run: async () => {
			const built = await APP;
			return built.passed ? npmBeside('budget') : built;
		}
	},
	...(WHOLE ? [{ name: 'build of the other province', run: () => build({ PROVINCE: OTHER_PROVINCE }) }] : []),
	{ name: 'format', run: () => npmBeside('lint:format') },
	{ name: 'types', run: () => APP.then(() => npmBeside('types')) },
	{ name: 'lint of the code', run: () => APP.then(() => npmBeside('lint:code')) },
	{ name: 'imports', run: () => npmBeside('lint:imports') },
	{ name: 'what nothing uses', run: () => npmBeside('lint:unused') },
	{ name: 'data checks', run: () => npmBeside('check') }
];

/** Checks that keep both cores busy: one after the other. */
const ALONE = [
	{
		name: 'unit tests',
		run: () =>
			npm([
				'exec',
				'--',
				'vitest',
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${UNIT_REPORT}`
			])
	},
	{
		name: 'browser tests',
		run: () =>
			npm(
				[
					'exec',
					'--',
					'playwright',
					'test',
					'--reporter=list,json',
					...(WHOLE ? [] : ['--grep-invert', '@long'])
				],
				{ PLAYWRIGHT_JSON_OUTPUT_FILE: ROOT + E2E_REPORT }
			)
	}
];

/** Name of the first check that failed. */
let failedCheck = '';

/** @param {string} name @param {boolean} passed @param {number} begun */
function tell(name, passed, begun) {
	console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
	if (!passed && failedCheck === '') failedCheck = name;
}

/** Takes one check after the other until none waits or one failed. @param {Check[]} waiting */
async function work(waiting) {
	for (let check = waiting.shift(); check && failedCheck === ''; check = waiting.shift()) {
		const begun = Date.now();
		const { passed, output } = await check.run();
		console.log(`\n── ${check.name}\n${output.trimEnd()}`);
		tell(check.name, passed, begun);
	}
}

/** @param {string} path @returns {unknown} */
const report = (path) => (existsSync(ROOT + path) ? JSON.parse(readFileSync(ROOT + path, 'utf8')) : null);

mkdirSync(`${ROOT}.stamps`, { recursive: true });
for (const path of [UNIT_REPORT, E2E_REPORT]) rmSync(ROOT + path, { force: true });

const waiting = [...BESIDE];
await Promise.all([work(waiting), work(waiting)]);
for (const { name, run } of ALONE) {
	if (failedCheck !== '') break;
	const begun = Date.now();
	console.log(`\n── ${name}`);
	tell(name, run(), begun);
}

const unit = countVitest(report(UNIT_REPORT));
const e2e = countPlaywright(report(E2E_REPORT));
const counted = unit.failed + e2e.failed;
// A check that is no test, or broke before it could count, is one failure.
const failed = failedCheck !== '' && counted === 0 ? 1 : counted;
if (failedCheck !== '') console.error(`\nStopped: ${failedCheck} failed.`);
console.log(`\n${unit.passed + e2e.passed} passed, ${failed} failed`);
process.exitCode = failedCheck === '' ? 0 : 1;
