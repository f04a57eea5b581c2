/**
 * Why something is refused or did not work. The codes are stable: the command line prints them, tests and words name
 * them.
 */
export const ERROR_CODES = [
	'angle-out-of-range',
	'approval-date-missing',
	'approval-date-unreadable',
	'area-not-measured',
	'batch-without-world',
	'boundaries-unavailable',
	'columns-unknown',
	'coordinate-invalid',
	'coordinates-metres',
	'coordinates-out-of-range',
	'coordinates-swapped',
	'corners-missing',
	'corners-mixed',
	'corners-too-many',
	'coverage-failed',
	'cut-ends-inside',
	'cut-line-short',
	'cut-misses',
	'deck-empty',
	'deck-foreign',
	'deck-invalid',
	'deck-newer',
	'disc-invalid',
	'dossier-unreadable',
	'feature-invalid',
	'file-empty',
	'file-inflates',
	'file-not-open',
	'file-too-large',
	'file-type',
	'file-unreadable',
	'footprint-file-empty',
	'format-unsupported',
	'frames-differ',
	'geojson-invalid',
	'geojson-other-crs',
	'geometry-empty',
	'geometry-missing',
	'geometry-nested',
	'geometry-not-polygon',
	'geometry-tangled',
	'geometry-too-fine',
	'geometry-unknown',
	'grid-range',
	'grid-unknown',
	'json-invalid',
	'keep-failed',
	'keep-full',
	'keep-newer',
	'keep-refused',
	'keep-silent',
	'kept-damaged',
	'kept-newer',
	'km-beyond-road',
	'km-metres-out-of-range',
	'km-origin-unknown',
	'ledger-unknown',
	'level-absent',
	'line-broken',
	'link-invalid',
	'link-without-place',
	'name-broken',
	'overlay-wrong',
	'part-lost',
	'place-empty',
	'place-not-located',
	'place-only',
	'place-too-long',
	'place-unknown',
	'place-unreadable',
	'position-refused',
	'proposal-empty',
	'proposal-invalid',
	'proposal-outside',
	'proposal-unknown',
	'reduction-twice',
	'reduction-unknown',
	'reduction-without-figures',
	'reduction-without-reason',
	'register-file-elsewhere',
	'register-file-invalid',
	'register-file-newer',
	'road-unknown',
	'row-too-wide',
	'row-without-place',
	'sheet-choice',
	'sheet-unknown',
	'snapshot-data',
	'snapshot-dates',
	'snapshot-unreadable',
	'status-missing',
	'status-unknown',
	'stopped',
	'table-empty',
	'table-quote-open',
	'table-too-large',
	'target-unknown',
	'text-encoding',
	'theme-invalid',
	'themes-unavailable',
	'tiles-unavailable',
	'topology-invalid',
	'type-unknown',
	'unit-unknown',
	'vintage-unknown',
	'worker-failed',
	'xlsx-locked',
	'xlsx-unreadable',
	'zone-not-stated'
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES);

/** True for a code of this version; what comes from a worker or a link may be any text. */
export function isErrorCode(code: unknown): code is ErrorCode {
	return typeof code === 'string' && KNOWN.has(code);
}

/** Every refusal of the product: a stable code, and what and where as plain values. Words are made in i18n. */
export class CodedError extends Error {
	constructor(
		readonly code: ErrorCode,
		readonly details: Readonly<Record<string, string | number>> = {}
	) {
		const facts = Object.entries(details).map(([key, value]) => `${key}=${value}`);
		super(facts.length > 0 ? `${code} (${facts.join(', ')})` : code);
		this.name = 'CodedError';
	}
}
