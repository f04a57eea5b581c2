import type { App } from './app.svelte';
import { formatCamera, parseCamera } from './camera';
import { formatQuery, parseQuery } from './view-state';

/** Reads the address bar into the app; what does not parse is told and keeps its default. */
export function readAddress(app: App, location: Pick<Location, 'search' | 'hash'>): void {
	const { state, refused } = parseQuery(location.search);
	app.set(state);
	app.camera = parseCamera(location.hash);
	for (const param of refused) app.tell({ code: 'link-part-refused', details: { param } });
}

/** The address of what is on screen now, without origin. */
export function currentAddress(app: App, pathname: string): string {
	const hash = app.camera ? formatCamera(app.camera) : '';
	return `${pathname}${formatQuery(app.view)}${hash}`;
}
