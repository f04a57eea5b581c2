import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../domain/language';
import { FIRST_QUESTION } from '../coverage/first-question';
import { formatOtherSide, parseOtherSide, type OtherSide } from '../coverage/other-side';
import { formatEdits, parseEdits, type PlanEdit } from '../coverage/what-if';
import { isIsoDate, type IsoDate } from '../domain/date';
import type { MapMark } from '../domain/map-mark';
import { PLAN_TYPES, type PlanType } from '../domain/plan';
import { PROJECT_KINDS, type ProjectKind } from '../domain/project';
import type { Comment } from '../location/comment';
import { formatObjection, parseObjection, type Objection } from '../location/objection';
import type { VintageId } from '../domain/vintage';
import { VINTAGES } from '../register/vintages';
import { SCREENING_RULES } from '../register/standards';
import { formatComments, parseComments } from './link-comments';
import { formatCorners, parseCorners, parsePoint } from './link-corners';
import { formatMarks, parseMarks } from './link-marks';
import { formatServices, parseServices, type ShownLayer } from './link-services';
import { LAYER_GROUPS, type LayerGroup } from './layer-groups';
import { MAX_LINK } from './sealed-text';
import { PROVINCE } from '../register/province';
import { TARGETS } from '../register/targets';

export const VIEWS = ['coverage', 'boundaries', 'centres', 'projects', 'check'] as const;
export type View = (typeof VIEWS)[number];

export const COVERAGE_LEVELS = ['province', 'district', 'commune', 'town', 'proposal'] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

export const CENTRE_YEARS = [2023, 2025, 2030, 2045] as const;
export type CentreYear = (typeof CENTRE_YEARS)[number];

/** What is chosen: a unit (`u`), project (`p`), urban centre (`c`) or boundary proposal (`b`) and its code. */
export interface Selection {
	kind: 'u' | 'p' | 'c' | 'b';
	id: string;
}

/** Everything the address of a view holds besides the camera: the screen is a function of it. */
export interface ViewState {
	language: Language;
	view: View;
	vintage: VintageId;
	/** Plans approved by this day count; null = the day of the boundary date. */
	asOf: IsoDate | null;
	types: readonly PlanType[];
	base: 'unit' | 'urban';
	level: CoverageLevel;
	target: 2025 | 2030;
	palette: 'target' | 'share';
	columns: boolean;
	selected: Selection | null;
	limit: string;
	/** The reader's own proposal as link text (see proposals-link); null = none. */
	mine: string | null;
	/** Communes coloured by a rule of rearrangement, by its id; null = not shown. */
	screening: string | null;
	/** What the chosen limit is held against, by id; null = the unit it starts from, `none` = nothing. */
	against: string | null;
	/** Limits whose maps stand side by side, by id; empty = one map. */
	maps: readonly string[];
	/**
	 * Before–after swipe over the map: share of the width that shows the present limit, or the other side of coverage;
	 * null = where it opens, off in the boundaries view.
	 */
	swipe: number | null;
	/** What coverage is held against at the left of the swipe; null = nothing. */
	than: OtherSide | null;
	year: CentreYear;
	kinds: readonly ProjectKind[];
	/** Checked point, WGS 84 [lon, lat]. */
	at: readonly [number, number] | null;
	/** Corners of a checked line or parcel, WGS 84 [lon, lat]; empty when there is none. */
	shape: readonly (readonly [number, number])[];
	/** What a reader holds against the answer at the place; null = nothing. */
	objection: Objection | null;
	hidden: readonly LayerGroup[];
	/** Layers of services that the site lets in, the lowest first. */
	services: readonly ShownLayer[];
	/** The basemap of the site is shown, where it has one. */
	basemap: boolean;
	table: 'closed' | 'peek' | 'open';
	/** What the reader assumes of the plans; empty = the register as it stands. */
	edits: readonly PlanEdit[];
	/** What the reader drew and wrote over the map. */
	marks: readonly MapMark[];
	/** Comments that came with the link. */
	comments: readonly Comment[];
	/** In a frame of another page: the map alone, to look at. */
	embed: boolean;
}

const { vintage, types, level } = FIRST_QUESTION;

export const DEFAULT_STATE: ViewState = {
	language: DEFAULT_LANGUAGE,
	view: 'coverage',
	vintage,
	asOf: null,
	types,
	base: 'unit',
	level,
	target: 2025,
	palette: TARGETS.length > 0 ? 'target' : 'share',
	columns: false,
	selected: null,
	limit: PROVINCE.firstLimit,
	mine: null,
	screening: null,
	against: null,
	maps: [],
	swipe: null,
	than: null,
	year: 2030,
	kinds: [],
	at: null,
	shape: [],
	objection: null,
	hidden: [],
	services: [],
	basemap: true,
	table: 'peek',
	edits: [],
	marks: [],
	comments: [],
	embed: false
};

/** One key of an address: which field of a state it holds, and how. */
export interface UrlKey<S, K extends keyof S = keyof S> {
	param: string;
	field: K;
	/** undefined = does not parse. */
	parse: (text: string) => S[K] | undefined;
	format: (value: S[K]) => string;
}

function key<K extends keyof ViewState>(
	param: string,
	field: K,
	parse: UrlKey<ViewState, K>['parse'],
	format: UrlKey<ViewState, K>['format'] = String
): UrlKey<ViewState, K> {
	return { param, field, parse, format };
}

export function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
	return (text) => values.find((value) => value === text);
}

function listOf<T extends string>(values: readonly T[]): (text: string) => readonly T[] | undefined {
	return (text) => {
		const parts = text === '' ? [] : text.split(',');
		const known = values.filter((value) => parts.includes(value));
		return known.length === parts.length ? known : undefined;
	};
}

function parseShare(text: string): number | undefined {
	const share = Number(text);
	return /^\d{1,3}$/.test(text) && share <= 100 ? share : undefined;
}

/** Id of a limit: a published proposal's, `present` or `mine`. */
function parseLimit(text: string): string | undefined {
	return /^[a-z-]{1,40}$/.test(text) ? text : undefined;
}

/** Most maps side by side: each holds a drawing context of its own. */
export const MOST_PANES = 4;
/** A narrow screen has room for two, one above the other. */
export const MOST_PANES_PHONE = 2;

function parseMaps(text: string): readonly string[] | undefined {
	const ids = text === '' ? [] : text.split(',');
	const known = ids.map(parseLimit).filter((id) => id !== undefined);
	return known.length === ids.length && known.length <= MOST_PANES ? [...new Set(known)] : undefined;
}

function parseSelection(text: string): Selection | undefined {
	const found = /^([upcb]):([\w-]{1,40})$/.exec(text);
	return found ? { kind: found[1] as Selection['kind'], id: found[2] as string } : undefined;
}

/** Packed text, without what was pasted along with its end; whether it came whole its reader tells. */
export function parsePacked(text: string): string | undefined {
	const bare = text.replace(/[^\w.-]+$/, '');
	return /^\d[\w.-]+$/.test(bare) && bare.length <= MAX_LINK ? bare : undefined;
}

/**
 * The documented query keys of a link. Old keys are never reused for another meaning. Those of the page of
 * presentations are in present-address.
 */
export const URL_KEYS = [
	key('lang', 'language', oneOf(LANGUAGES)),
	key('view', 'view', oneOf(VIEWS)),
	key('boundaries', 'vintage', oneOf(VINTAGES.map((v) => v.id))),
	key(
		'asof',
		'asOf',
		(text) => (isIsoDate(text) ? text : undefined),
		(value) => value ?? ''
	),
	key('types', 'types', listOf(PLAN_TYPES), (value) => value.join()),
	key('base', 'base', oneOf(['unit', 'urban'])),
	key('level', 'level', oneOf(COVERAGE_LEVELS)),
	key('target', 'target', (text) => (text === '2025' ? 2025 : text === '2030' ? 2030 : undefined)),
	key('palette', 'palette', oneOf(['target', 'share'])),
	key(
		'columns',
		'columns',
		(text) => (text === '1' ? true : undefined),
		(value) => (value ? '1' : '')
	),
	key('sel', 'selected', parseSelection, (value) => (value ? `${value.kind}:${value.id}` : '')),
	key('limit', 'limit', parseLimit),
	key('mine', 'mine', parsePacked, (value) => value ?? ''),
	key(
		'screening',
		'screening',
		(text) => SCREENING_RULES.find((rule) => rule.id === text)?.id,
		(value) => value ?? ''
	),
	key('against', 'against', parseLimit, (value) => value ?? ''),
	key('maps', 'maps', parseMaps, (value) => value.join()),
	key('swipe', 'swipe', parseShare, (value) => (value === null ? '' : String(value))),
	key('than', 'than', parseOtherSide, formatOtherSide),
	key('year', 'year', (text) => CENTRE_YEARS.find((year) => String(year) === text)),
	key('kinds', 'kinds', listOf(PROJECT_KINDS), (value) => value.join()),
	key('at', 'at', parsePoint, (value) => (value ? `${value[1].toFixed(6)},${value[0].toFixed(6)}` : '')),
	key('shape', 'shape', parseCorners, (value) => formatCorners(value) ?? ''),
	key('objection', 'objection', parseObjection, formatObjection),
	key('hide', 'hidden', listOf(LAYER_GROUPS), (value) => value.join()),
	key('services', 'services', parseServices, formatServices),
	key(
		'basemap',
		'basemap',
		(text) => (text === '0' ? false : undefined),
		(value) => (value ? '' : '0')
	),
	key('table', 'table', oneOf(['closed', 'peek', 'open'])),
	key('assume', 'edits', parseEdits, formatEdits),
	key('draw', 'marks', (text) => (text === '' ? [] : parseMarks(text)), formatMarks),
	key('comments', 'comments', (text) => (text === '' ? [] : parseComments(text)), formatComments),
	key(
		'embed',
		'embed',
		(text) => (text === '' || text === '1' ? true : undefined),
		(value) => (value ? '1' : '')
	)
] as const;

/**
 * Reads a query string into a state of these defaults. What does not parse keeps its default and is named in
 * `refused`; so is a key that stands twice with two meanings, and one whose letters were folded to another case.
 * Keys that are not ours are left alone.
 */
export function parseKeys<S extends object>(
	query: string,
	keys: readonly UrlKey<S>[],
	defaults: S
): { state: S; refused: string[] } {
	const params = new URLSearchParams(query);
	const state: S = { ...defaults };
	const refused: string[] = [];
	for (const { param, field, parse } of keys) {
		const [text, ...more] = new Set(params.getAll(param));
		const folded = [...params.keys()].some((name) => name !== param && name.toLowerCase() === param);
		const value = text === undefined || more.length > 0 || folded ? undefined : parse(text);
		if (value !== undefined) state[field] = value;
		else if (text !== undefined || folded) refused.push(param);
	}
	return { state, refused };
}

/** Reads the query string of a view. */
export function parseQuery(query: string): { state: ViewState; refused: string[] } {
	return parseKeys(query, URL_KEYS as unknown as readonly UrlKey<ViewState>[], DEFAULT_STATE);
}

/** Writes the query string of a state: only what differs from the defaults, keys in table order. */
export function formatQuery(state: ViewState): string {
	const parts: string[] = [];
	for (const { param, field, format } of URL_KEYS) {
		const write = format as (value: unknown) => string;
		const text = write(state[field]);
		if (text !== write(DEFAULT_STATE[field]))
			parts.push(
				`${param}=${encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';')}`
			);
	}
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
