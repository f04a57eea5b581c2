/** Id of the form that keeps what is only assumed. */
export const KEEP_FORM = 'keep-plans';

/** Leads from elsewhere in the panel to the form that keeps what is only assumed. */
export function toKeep(): void {
	const field = document.getElementById(KEEP_FORM)?.querySelector('input');
	field?.scrollIntoView({ block: 'center' });
	field?.focus();
}
