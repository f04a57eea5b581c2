import type { App } from './app.svelte';
import { formatCamera, parseCamera, type Camera } from './camera';
import { withoutUnknown } from './link-names';
import { lostComments } from './link-comments';
import { openedAt, openingQuery } from './opening';
import type { ViewState } from './view-state';

/** Says which parts of an address do not parse, all in one notice. */
export function tellRefused(app: App, refused: readonly string[]): void {
	if (refused.length > 0) app.tell({ code: 'link-part-refused', details: { param: refused.join(', ') } });
}

/** Leaves out of a view what it names that is not there, and says so. The view as it is until the land is known. */
function knownView(app: App, view: ViewState): ViewState {
	if (!app.boundaries) return view;
	const { patch, unknown } = withoutUnknown(app.boundaries, view);
	if (unknown.length > 0) app.tell({ code: 'link-names-nothing', details: { what: unknown.join(', ') } });
	return { ...view, ...patch };
}

/** Looks up what the address named once the land is there to tell. */
export function checkNames(app: App): void {
	app.set(knownView(app, app.view));
}

/** Reads the address bar into the app; what does not parse is told and keeps its default. */
export function readAddress(app: App, location: Pick<Location, 'search' | 'hash'>): void {
	const { state, refused } = openedAt(location.search);
	app.set(knownView(app, state));
	app.camera = parseCamera(location.hash);
	const camera = app.camera === null && location.hash.includes('/') ? ['camera'] : [];
	tellRefused(app, [...refused, ...camera]);
	const lost = lostComments(location.search);
	if (lost > 0) app.tell({ code: 'comments-lost', details: { what: lost } });
}

/** The address of a view, without origin. */
export function addressOf(view: ViewState, camera: Camera | null, pathname: string): string {
	return `${pathname}${openingQuery(view)}${camera ? formatCamera(camera) : ''}`;
}

/** The address of what is on screen now, without origin. */
export function currentAddress(app: App, pathname: string): string {
	return addressOf(app.view, app.camera, pathname);
}
