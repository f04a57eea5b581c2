import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as esbuild from 'esbuild';

/** As Node has it, also where a bundler would take the one for browsers. */
const { build } = createRequire(import.meta.url)('esbuild') as typeof esbuild;

let made: Promise<string> | null = null;

/**
 * The code of a thread in one text: what loads TypeScript for the main thread would take each of them seconds, and
 * wraps every inner function each time it is made.
 */
export function bundledWorker(): Promise<string> {
	return (made ??= bundle());
}

async function bundle(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [join(fileURLToPath(import.meta.url), '../worker.ts')],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		logLevel: 'silent'
	});
	return outputFiles[0]?.text ?? '';
}
