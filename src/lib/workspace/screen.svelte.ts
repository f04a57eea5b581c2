import { locale } from '../i18n/locale.svelte';
import type { App } from './app.svelte';

/** Lets an app know the screen it is on: its theme, and whether it is as small as a phone's. Gives what ends it. */
export function watchScreen(app: App): () => void {
	app.theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
	// The style sheets of the shell ask the same.
	const small = matchMedia('(max-width: 760px), (max-height: 500px)');
	const measure = () => (app.phone = small.matches);
	measure();
	small.addEventListener('change', measure);
	return () => small.removeEventListener('change', measure);
}

/** Lets the words of the page follow the language of the view; for where a page is made. */
export function followLanguage(app: App): void {
	$effect(() => {
		locale.current = app.view.language;
		document.documentElement.lang = app.view.language;
	});
}

/** Writes an address whenever what it says becomes another; null writes none. For where a page is made. */
export function followAddress(address: () => string | null, write: (address: string) => void): void {
	$effect(() => {
		const next = address();
		if (next === null || next === `${location.pathname}${location.search}${location.hash}`) return;
		try {
			write(next);
		} catch {
			// The router is not up yet: the next change writes it.
		}
	});
}
