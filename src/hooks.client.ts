import { pagePath } from './lib/workspace/page-address';

/** A page opened by the name of its file goes on under its own address, which the router knows. */
export function init(): void {
	const path = pagePath(location.pathname);
	if (path === location.pathname) return;
	history.replaceState(history.state, '', `${path}${location.search}${location.hash}`);
}
