import { resolve } from '$app/paths';
import { openRegister, siteRoot } from '$site';
import { pagePath } from './lib/workspace/page-address';
import { trustOwnScripts } from './lib/workspace/trusted-types';

/**
 * A page opened by the name of its file goes on under its own address, which the router knows. Nothing of the register
 * is read before it is there.
 */
export function init(): Promise<void> {
	const base = resolve('/').replace(/\/$/, '');
	trustOwnScripts(siteRoot(base), import.meta.env.DEV);
	const path = pagePath(location.pathname);
	if (path !== location.pathname)
		history.replaceState(history.state, '', `${path}${location.search}${location.hash}`);
	return openRegister(base);
}
