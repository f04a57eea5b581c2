import { resolve } from '$app/paths';
import { pagePath } from './lib/workspace/page-address';
import { trustOwnScripts } from './lib/workspace/trusted-types';

/** A page opened by the name of its file goes on under its own address, which the router knows. */
export function init(): void {
	trustOwnScripts(resolve('/').replace(/\/$/, ''), import.meta.env.DEV);
	const path = pagePath(location.pathname);
	if (path === location.pathname) return;
	history.replaceState(history.state, '', `${path}${location.search}${location.hash}`);
}
