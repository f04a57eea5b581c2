/** As much of Trusted Types as is used; browsers without them have nothing under this name. */
interface TrustedTypes {
	createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/** True for a script of the app itself: a named file, or its service worker. `base` is a path without its last slash. */
export function isOwnScript(url: string, base: string, page: string): boolean {
	const { origin, pathname } = new URL(url, page);
	const own = pathname.startsWith(`${base}/_app/immutable/`) || pathname === `${base}/service-worker.js`;
	return origin === new URL(page).origin && own;
}

/**
 * Lets the page start workers from its own files. Nothing else becomes a script and no text becomes HTML: the page's
 * policy asks for Trusted Types, and there is no rule that would make them. `any` while developing.
 */
export function trustOwnScripts(base: string, any: boolean): void {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	trustedTypes?.createPolicy('default', {
		createScriptURL: (url) => (any || isOwnScript(url, base, location.href) ? url : null)
	});
}
