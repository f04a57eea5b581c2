import type { Environment } from 'vitest/runtime';

/** Node without a DOM, with modules built as for a page: the runes of Svelte live, and effects run. */
export default {
	name: 'client',
	viteEnvironment: 'client',
	setup: () => ({ teardown: () => {} })
} satisfies Environment;
