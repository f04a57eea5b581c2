import type { CodedError, ErrorCode } from '../domain/errors';
import { FILE_WORDS, plain, type ErrorWords, type In } from './file-words';
import { m } from './paraglide/messages.js';

/** Names of encodings of fonts, as their users know them. */
const FONT_NAMES: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** An encoding as a choice: its name as its users know it. */
export const encodingName = (encoding: string) => FONT_NAMES[encoding] ?? encoding.replace(/^utf/, 'UTF');

const encodingWords: ErrorWords = ({ encoding = '', sample = '' }, options) => {
	if (encoding === 'utf-32') return m.refuse_text_encoding_wide({}, options);
	if (encoding === 'binary') return m.refuse_text_encoding_binary({}, options);
	const font = FONT_NAMES[encoding];
	return font === undefined
		? m.refuse_text_encoding_unknown({ sample: String(sample) }, options)
		: m.refuse_text_encoding_font({ encoding: font, sample: String(sample) }, options);
};

/** With the first of its details. */
const told =
	(words: (inputs: { what: string }, options: In) => string): ErrorWords =>
	(details, options) =>
		words({ what: String(Object.values(details)[0] ?? '') }, options);

/** Why a place, or a table of places, was not read. */
const PLACE_WORDS = {
	'place-empty': plain(m.refuse_place_empty),
	'place-unreadable': plain(m.refuse_place_unreadable),
	'place-unknown': plain(m.refuse_place_unknown),
	'place-not-located': plain(m.refuse_place_not_located),
	'place-too-long': plain(m.refuse_place_too_long),
	'angle-out-of-range': plain(m.refuse_angle_out_of_range),
	'coordinates-out-of-range': plain(m.refuse_coordinates_out_of_range),
	'frames-differ': plain(m.refuse_frames_differ),
	'grid-unknown': plain(m.refuse_grid_unknown),
	'zone-not-stated': plain(m.refuse_zone_not_stated),
	'link-without-place': plain(m.refuse_link_without_place),
	'road-unknown': plain(m.refuse_road_unknown),
	'km-origin-unknown': plain(m.refuse_km_origin_unknown),
	'km-beyond-road': plain(m.refuse_km_beyond_road),
	'km-metres-out-of-range': plain(m.refuse_km_metres_out_of_range),
	'corners-mixed': plain(m.refuse_corners_mixed),
	'corners-missing': plain(m.refuse_corners_missing),
	'corners-too-many': plain(m.refuse_corners_too_many),
	'table-empty': plain(m.refuse_table_empty),
	'xlsx-unreadable': plain(m.refuse_xlsx_unreadable),
	'xlsx-locked': plain(m.refuse_xlsx_locked),
	'file-inflates': plain(m.refuse_file_inflates),
	'layer-choice': plain(m.ask_layer),
	'crs-unknown': plain(m.refuse_crs_unclear),
	'crs-wants-metres': plain(m.refuse_crs_unclear),
	'crs-wants-degrees': plain(m.refuse_crs_unclear),
	'crs-elsewhere': plain(m.refuse_crs_unclear),
	'sheet-choice': plain(m.refuse_sheet_choice),
	'sheet-unknown': plain(m.refuse_sheet_unknown),
	'name-broken': plain(m.refuse_name_broken),
	'row-too-wide': plain(m.refuse_row_too_wide),
	'row-without-place': plain(m.refuse_row_without_place),
	'columns-unknown': plain(m.refuse_columns_unknown),
	'position-refused': plain(m.check_position_refused),
	'place-only': plain(m.batch_place_only),
	'text-encoding': encodingWords,
	'table-quote-open': ({ line = '?' }, options) => m.refuse_table_quote_open({ line: String(line) }, options),
	'table-too-large': ({ row, column }, options) =>
		row === undefined
			? m.refuse_table_too_large({}, options)
			: m.refuse_table_cell_far({ row: String(row), column: String(column) }, options)
} satisfies Partial<Record<ErrorCode, ErrorWords>>;

/** Words for every error. One without words does not compile. */
const WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
	...FILE_WORDS,
	...PLACE_WORDS,
	'boundaries-unavailable': told(m.notice_boundaries_unavailable),
	'topology-invalid': told(m.notice_topology_invalid),
	'tiles-unavailable': told(m.notice_tiles_unavailable),
	'area-not-measured': told(m.notice_coverage_failed),
	'coverage-failed': told(m.notice_coverage_failed),
	'themes-unavailable': plain(m.notice_themes_unavailable),
	'theme-invalid': plain(m.notice_themes_unavailable),
	'batch-without-world': told(m.notice_boundaries_unavailable),
	'link-invalid': plain(m.notice_link_invalid),
	'proposal-invalid': plain(m.notice_link_invalid),
	'cut-misses': plain(m.notice_cut_misses),
	'cut-ends-inside': plain(m.notice_cut_ends_inside),
	'cut-line-short': plain(m.notice_cut_line_short),
	'unit-unknown': plain(m.notice_unit_unknown),
	'proposal-outside': plain(m.proposal_file_outside),
	'reduction-without-reason': plain(m.reduction_without_reason),
	'reduction-without-figures': plain(m.reduction_without_figures),
	'reduction-twice': plain(m.reduction_twice),
	'reduction-unknown': plain(m.reduction_unknown),
	'keep-full': plain(m.keep_why_full),
	'keep-refused': plain(m.keep_why_refused),
	'keep-silent': plain(m.keep_why_silent),
	'keep-unreadable': plain(m.keep_why_unreadable),
	'keep-newer': plain(m.keep_why_newer),
	'keep-failed': plain(m.keep_why_failed),
	'backup-foreign': plain(m.backup_foreign),
	'backup-newer': plain(m.backup_newer),
	'deck-foreign': plain(m.deck_refused_foreign),
	'deck-newer': plain(m.deck_refused_newer),
	'deck-invalid': ({ where = '?' }, options) => m.deck_refused_invalid({ where: String(where) }, options),
	'deck-empty': ({ where = '?' }, options) => m.deck_refused_empty({ where: String(where) }, options),
	'kept-damaged': plain(m.refuse_kept_damaged),
	'kept-newer': plain(m.refuse_kept_newer),
	'level-absent': plain(m.refuse_level_absent),
	'proposal-empty': plain(m.refuse_proposal_empty),
	'proposal-unknown': plain(m.refuse_proposal_unknown),
	'vintage-unknown': plain(m.refuse_vintage_unknown),
	'target-unknown': plain(m.refuse_target_unknown),
	stopped: plain(m.refuse_stopped),
	'grid-range': plain(m.refuse_grid_range),
	'disc-invalid': plain(m.refuse_disc_invalid),
	'line-broken': plain(m.refuse_line_broken),
	'overlay-wrong': plain(m.refuse_overlay_wrong),
	'ledger-unknown': plain(m.refuse_ledger_unknown),
	'dossier-unreadable': plain(m.refuse_dossier_unreadable),
	'snapshot-data': plain(m.refuse_snapshot_data),
	'snapshot-dates': plain(m.refuse_snapshot_dates),
	'snapshot-unreadable': plain(m.refuse_snapshot_unreadable),
	'file-not-open': plain(m.refuse_file_not_open)
};

/** What an error says to the reader; a place that words it in its own way has a table of its own. */
export function errorWords(
	{ code, details = {} }: { code: ErrorCode; details?: CodedError['details'] },
	options: In = {}
): string {
	return WORDS[code](details, options);
}
