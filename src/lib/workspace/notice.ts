import type { CodedError, ErrorCode } from '../domain/errors';

/** What the page tells of itself that is no error. */
export type NoticeCode =
	| 'no-webgl'
	| 'webgl-lost'
	| 'level-fell-back'
	| 'link-without-note'
	| 'link-without-proposal'
	| 'link-names-nothing'
	| 'link-part-refused'
	| 'link-copied'
	| 'link-in-address'
	| 'one-file-only'
	| 'folder-cut'
	| 'plans-kept'
	| 'plans-not-kept'
	| 'draft-kept-both'
	| 'box-empty'
	| 'box-no-land'
	| 'no-full-screen'
	| 'presentation-kept-both'
	| 'presentation-gone'
	| 'presentations-not-read'
	| 'marks-full'
	| 'comments-lost'
	| 'comments-full'
	| 'notes-blocked'
	| 'theme-not-kept'
	| 'deck-link-refused'
	| 'deck-scenes-refused';

/** What only confirms or explains what the reader has just done: it goes by itself. All else stays until put away. */
export const PASSING: readonly Notice['code'][] = [
	'link-copied',
	'link-in-address',
	'link-without-note',
	'level-fell-back',
	'box-empty',
	'box-no-land',
	'plans-kept'
];

/** Something the page says, until it has been read or the reader puts it away. */
export interface Notice {
	code: NoticeCode | ErrorCode;
	details?: CodedError['details'];
}
