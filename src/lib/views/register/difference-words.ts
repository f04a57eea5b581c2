import { m } from '../../i18n/paraglide/messages.js';
import type { DifferenceCode } from '../../interchange/snapshot/verify-snapshot';

/** How a snapshot differs from itself. */
export const DIFFERENCE_WORDS: Readonly<Record<DifferenceCode, () => string>> = {
	'file-changed': m.snapshot_file_changed,
	'file-missing': m.snapshot_file_missing,
	'file-added': m.snapshot_file_added,
	'method-differs': m.snapshot_method_differs,
	'data-unreadable': m.snapshot_data_unreadable,
	'boundary-dates-differ': m.snapshot_dates_differ,
	'figures-unreadable': m.snapshot_figures_unreadable,
	'figure-differs': m.snapshot_figure_differs,
	'figure-missing': m.snapshot_figure_missing,
	'figure-added': m.snapshot_figure_added
};
