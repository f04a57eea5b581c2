/** `npm test`: every check in order, stopping at the first that fails; the last line is for CI. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { npm, npmBeside, ROOT, runBeside } from './setup/run.mjs';
import { countPlaywright, countVitest } from './setup/test-counts.mjs';

const OTHER_PROVINCE = 'tests/fixtures/province/cao-bang';
const UNIT_REPORT = '.stamps/vitest.json';
const E2E_REPORT = '.stamps/playwright.json';

/** Checks that read the same files and write none of each other's: side by side, as there are two cores. */
async function lintAndTypes() {
	const done = await Promise.all(['lint', 'types'].map(npmBeside));
	for (const { output } of done) process.stdout.write(output);
	return done.every(({ passed }) => passed);
}

/** Our app and that of the other province in the browser tests: each keeps one core busy. */
async function builds() {
	const done = await Promise.all(
		[{}, { PROVINCE: OTHER_PROVINCE }].map((env) =>
			runBeside(process.execPath, ['scripts/ensure-app.mjs'], env)
		)
	);
	for (const { output } of done) process.stdout.write(output);
	return done.every(({ passed }) => passed);
}

/** @type {readonly { name: string, run: () => boolean | Promise<boolean> }[]} */
const STEPS = [
	{ name: 'format, lint and types', run: lintAndTypes },
	{ name: 'data checks', run: () => npm(['run', '--silent', 'check']) },
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
	{ name: 'build, of the other province too', run: builds },
	{ name: 'size of the build', run: () => npm(['run', '--silent', 'budget']) },
	{
		name: 'browser tests',
		run: () =>
			npm(['exec', '--', 'playwright', 'test', '--reporter=list,json'], {
				PLAYWRIGHT_JSON_OUTPUT_FILE: ROOT + E2E_REPORT
			})
	}
];

/** @param {string} path @returns {unknown} */
const report = (path) => (existsSync(ROOT + path) ? JSON.parse(readFileSync(ROOT + path, 'utf8')) : null);

mkdirSync(`${ROOT}.stamps`, { recursive: true });
for (const path of [UNIT_REPORT, E2E_REPORT]) rmSync(ROOT + path, { force: true });

let failedStep = '';
for (const step of STEPS) {
	const begun = Date.now();
	console.log(`\n── ${step.name}`);
	const passed = await step.run();
	console.log(
		`── ${step.name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(0)} s`
	);
	if (!passed) {
		failedStep = step.name;
		break;
	}
}

const unit = countVitest(report(UNIT_REPORT));
const e2e = countPlaywright(report(E2E_REPORT));
const counted = unit.failed + e2e.failed;
// A step that is no test, or broke before it could count, is one failure.
const failed = failedStep !== '' && counted === 0 ? 1 : counted;
if (failedStep !== '') console.error(`\nStopped: ${failedStep} failed.`);
console.log(`\n${unit.passed + e2e.passed} passed, ${failed} failed`);
process.exitCode = failedStep === '' ? 0 : 1;
