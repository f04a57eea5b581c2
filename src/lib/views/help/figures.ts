import { m } from '../../i18n/paraglide/messages.js';

/** What the figures and words of the map mean, in the order in which a reader meets them. */
export const MEANINGS = [
	{ id: 'coverage', name: m.help_coverage, words: m.help_coverage_words },
	{ id: 'base', name: m.help_base, words: m.help_base_words },
	{ id: 'bounds', name: m.help_bounds, words: m.help_bounds_words },
	{ id: 'unknown', name: m.help_unknown, words: m.help_unknown_words },
	{ id: 'gap', name: m.help_gap, words: m.help_gap_words },
	{ id: 'overlap', name: m.help_overlap, words: m.help_overlap_words },
	{ id: 'precision', name: m.help_precision, words: m.help_precision_words },
	{ id: 'standard', name: m.help_standard, words: m.help_standard_words },
	{ id: 'verdict', name: m.help_verdict, words: m.help_verdict_words },
	{ id: 'assumed', name: m.help_assumed, words: m.help_assumed_words }
] as const;
