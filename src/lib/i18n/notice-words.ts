import type { Notice, NoticeCode } from '../workspace/notice';
import { errorWords } from './error-words';
import { m } from './paraglide/messages.js';

const NOTICES: Readonly<Record<NoticeCode, (inputs: { what: string }) => string>> = {
	'no-webgl': m.notice_no_webgl,
	'webgl-lost': m.notice_webgl_lost,
	'level-fell-back': m.notice_level_fell_back,
	'link-without-note': m.notice_link_without_note,
	'link-without-proposal': m.notice_link_without_proposal,
	'link-names-nothing': m.notice_link_names_nothing,
	'link-part-refused': m.notice_link_part_refused,
	'link-copied': m.notice_link_copied,
	'link-in-address': m.notice_link_in_address,
	'plans-kept': ({ what }) => m.file_kept({ count: what }),
	'plans-not-kept': ({ what }) => m.file_keep_refused({ count: what }),
	'one-file-only': m.notice_one_file_only,
	'folder-cut': m.notice_folder_cut,
	'draft-kept-both': m.notice_draft_kept_both,
	'box-empty': m.notice_box_empty,
	'box-no-land': m.notice_box_no_land,
	'no-full-screen': m.notice_no_full_screen,
	'presentation-kept-both': m.notice_presentation_kept_both,
	'presentation-gone': m.notice_presentation_gone,
	'presentations-not-read': m.notice_presentations_not_read,
	'marks-full': m.marks_full,
	'comments-lost': m.comments_lost,
	'comments-full': m.comments_full,
	'notes-blocked': m.notes_blocked,
	'theme-not-kept': m.notice_theme_not_kept,
	'deck-link-refused': m.notice_deck_link_refused,
	'deck-scenes-refused': m.notice_deck_scenes_refused
};

const isNotice = (code: Notice['code']): code is NoticeCode => Object.hasOwn(NOTICES, code);

/** Words for a notice of the app, or for an error told as one. */
export function noticeWords({ code, details = {} }: Notice): string {
	if (!isNotice(code)) return errorWords({ code, details });
	return NOTICES[code]({ what: String(Object.values(details)[0] ?? '') });
}
