import { MADE } from './province.mjs';
import { fail, npm } from './run.mjs';
import { hashOf, whenChanged } from './stamp.mjs';

/** Compiled messages and SvelteKit's own types: made when missing or out of date. */
export function ensureGenerated() {
	const messages = whenChanged(
		'messages',
		hashOf(['messages', 'project.inlang/settings.json', 'package.json', 'package-lock.json']),
		['src/lib/i18n/paraglide/messages.js'],
		() => npm(['run', '--silent', 'messages'])
	);
	if (messages === 'failed') fail('The messages of messages/*.json could not be compiled: see above.');
	const sync = whenChanged(
		`${MADE.stamp}sync`,
		hashOf(['svelte.config.js', 'vite.config.ts', 'scripts/setup/province.mjs', 'package-lock.json']),
		[`${MADE.kit}/tsconfig.json`],
		() => npm(['run', '--silent', 'sync'])
	);
	if (sync === 'failed') fail('svelte-kit sync failed: see above.');
}
