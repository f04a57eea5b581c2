/** Set-up with nothing but Node: packages, generated files and, with --browser, a Chromium for the tests. */
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureGenerated } from './setup/generated.mjs';
import { fail } from './setup/run.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	fail(`Node 20.19 or newer is needed, this is ${process.versions.node}: https://nodejs.org`);
}
ensureDependencies();
ensureGenerated();
if (process.argv.includes('--browser')) await ensureChromium();
