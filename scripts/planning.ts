/** `npm run --silent planning -- <command> [options] [--json]`: the code of the page on the command line. */
import { once } from 'node:events';
import type { Tell } from './cli/command';
import { runCli } from './cli/run';

/** Milliseconds between two lines that say how far a long work has come. */
const EVERY = 2_000;

let told = performance.now();
const tell: Tell = (progress) => {
	if (performance.now() - told < EVERY) return;
	told = performance.now();
	const share = Number(progress.share.toFixed(3));
	process.stderr.write(`${JSON.stringify({ progress: { ...progress, share } })}\n`);
};

const { exitCode, stdout, more, stderr } = await runCli(process.argv.slice(2), tell);
process.stdout.write(stdout);
for (const piece of more) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
process.stderr.write(stderr);
process.exitCode = exitCode;
