/// <reference types="@sveltejs/kit" />
import { base } from '$app/paths';
import { siteRoot } from '$site';

/**
 * Name of something kept in the browser, for this place of the app alone: two versions on two paths of one host share
 * what the browser keeps, and must not read each other's. `theme` below /quy-hoach is `theme@/quy-hoach/`. The theme is
 * that of a whole site: it is read beside its own files, before the page knows more (static/theme.js).
 */
export function placed(name: string): string {
	return `${name}@${name === 'theme' ? siteRoot(base) : base}/`;
}
