import { overwriteGetLocale, type Locale } from './paraglide/runtime.js';

/** The language of the screen. Messages read it through paraglide, so a change re-renders every word. */
class LocaleState {
	current = $state<Locale>('vi');
}

export const locale = new LocaleState();

overwriteGetLocale(() => locale.current);
