/// <reference types="@sveltejs/kit" />
import { base } from '$app/paths';

/**
 * Name of something kept in the browser, for this place of the app alone: two versions on two paths of one host share
 * what the browser keeps, and must not read each other's. `theme` below /quy-hoach is `theme@/quy-hoach/`.
 */
export function placed(name: string): string {
	return `${name}@${base}/`;
}
