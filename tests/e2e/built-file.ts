import { readFileSync } from 'node:fs';

/** Built file of a module that is loaded when it is needed. */
export function builtFile(module: string): string {
	const manifest = JSON.parse(
		readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')
	) as Record<string, { file: string }>;
	const { file } = manifest[module] ?? {};
	if (!file) throw new Error(`${module} is no part of its own`);
	return file;
}
