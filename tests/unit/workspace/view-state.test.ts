import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_TYPES } from '../../../src/lib/domain/plan';
import { PROJECT_KINDS } from '../../../src/lib/domain/project';
import { objectionOf } from '../../../src/lib/location/objection';
import { keyOf, MOST_SHOWN } from '../../../src/lib/workspace/link-services';
import { LAYER_GROUPS } from '../../../src/lib/workspace/layer-groups';
import {
	CENTRE_YEARS,
	COVERAGE_LEVELS,
	DEFAULT_STATE,
	formatQuery,
	MOST_PANES,
	parseQuery,
	URL_KEYS,
	VIEWS,
	type ViewState
} from '../../../src/lib/workspace/view-state';

/** Any subset, in the order of the table: the order of a list means nothing. */
const some = <T>(values: readonly T[]) =>
	fc.subarray([...values]).map((chosen) => values.filter((value) => chosen.includes(value)));

const day = fc
	.date({ min: new Date('2009-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
/** Millionths of a degree, as the link holds them. */
const degrees = (limit: number) =>
	fc
		.integer({ min: -limit * 1e6, max: limit * 1e6 })
		.map((millionths) => Number((millionths / 1e6).toFixed(6)));

const known = {
	language: fc.constantFrom('vi' as const, 'en' as const),
	view: fc.constantFrom(...VIEWS),
	vintage: fc.constantFrom('2019' as const, '2020' as const, '2024' as const, '2025' as const),
	asOf: fc.option(day),
	types: some(PLAN_TYPES),
	base: fc.constantFrom('unit' as const, 'urban' as const),
	level: fc.constantFrom(...COVERAGE_LEVELS),
	target: fc.constantFrom(2025 as const, 2030 as const),
	palette: fc.constantFrom('target' as const, 'share' as const),
	columns: fc.boolean(),
	selected: fc.option(
		fc.record({
			kind: fc.constantFrom('u' as const, 'p' as const, 'c' as const, 'b' as const),
			id: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
		})
	),
	limit: fc.stringMatching(/^[a-z-]{1,40}$/),
	against: fc.option(fc.stringMatching(/^[a-z-]{1,40}$/)),
	maps: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,40}$/), { maxLength: MOST_PANES }),
	year: fc.constantFrom(...CENTRE_YEARS),
	kinds: some(PROJECT_KINDS),
	than: fc.option(
		fc.oneof(
			fc.record({ kind: fc.constant('day' as const), day }),
			fc.record({
				kind: fc.constant('version' as const),
				plan: fc.stringMatching(/^[\w-]{1,40}$/),
				version: fc.stringMatching(/^[\w@-]{1,60}$/)
			})
		)
	),
	objection: fc.option(
		fc
			.tuple(fc.string({ minLength: 1 }), fc.string({ maxLength: 40 }), day)
			.map(([text, who, on]) => objectionOf(text, who, on))
			.filter((one) => one !== null)
	),
	at: fc.option(fc.tuple(degrees(180), degrees(90))),
	hidden: some(LAYER_GROUPS),
	services: fc.uniqueArray(
		fc.record({
			service: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
			layer: fc.string({ minLength: 1, maxLength: 20 }),
			opacity: fc.integer({ min: 0, max: 100 }),
			visible: fc.boolean()
		}),
		{ selector: keyOf, maxLength: MOST_SHOWN }
	),
	basemap: fc.boolean(),
	table: fc.constantFrom('closed' as const, 'peek' as const, 'open' as const)
};
const state: fc.Arbitrary<ViewState> = fc
	.record(known)
	.map((fields) => ({ ...DEFAULT_STATE, ...fields }) as ViewState);

describe('the address of a view', () => {
	it('law: every state survives the link', () => {
		fc.assert(
			fc.property(state, (wanted) => {
				const { state: read, refused } = parseQuery(formatQuery(wanted));
				expect(refused).toEqual([]);
				expect(read).toEqual(wanted);
			})
		);
	});

	it('law: no text is an error, and what was read of it is written and read alike', () => {
		const params = URL_KEYS.map((key) => key.param);
		const query = fc
			.array(fc.tuple(fc.constantFrom(...params), fc.string()), { maxLength: 8 })
			.map((pairs) => `?${new URLSearchParams(pairs).toString()}`);
		fc.assert(
			fc.property(fc.oneof(query, fc.string()), (text) => {
				const { state: read } = parseQuery(text);
				expect(parseQuery(formatQuery(read)).state).toEqual(read);
			})
		);
	});

	it('the first view has an empty address', () => {
		expect(formatQuery(DEFAULT_STATE)).toBe('');
		expect(parseQuery('').state).toEqual(DEFAULT_STATE);
	});

	it('no key stands twice', () => {
		const params = URL_KEYS.map((key) => key.param);
		expect(new Set(params).size).toBe(params.length);
	});

	it('a value that does not parse keeps its default, is named, and the rest goes on', () => {
		const { state: read, refused } = parseQuery('?view=boundaries&boundaries=1999&year=2031&limit=city-b');
		expect(refused).toEqual(['boundaries', 'year']);
		expect(read).toEqual({ ...DEFAULT_STATE, view: 'boundaries', limit: 'city-b' });
	});

	it.each(['2023-02-30', '27/5/2023', '2023'])('%s is no day', (text) => {
		expect(parseQuery(`?asof=${text}`).refused).toEqual(['asof']);
	});

	it.each([
		...['91,106', '21.8', '21.8,106.7,3', 'a,b', '1e400,106', '22,', ',106', ',', '22,106,', '0x10,1e2'],
		...['22, ', '22,+106', 'Infinity,106', 'NaN,106', '2_2,106', '22.,106', '.5,106', '२२,106', '22,106)']
	])('%s is no point', (text) => {
		expect(parseQuery(`?at=${text}`)).toEqual({ state: DEFAULT_STATE, refused: ['at'] });
	});

	it.each(['22,106;,', '22,106', '22,106;', ';', '22,106;22,', '22,106;0x1,1', '22,106; 21,106', ''])(
		'%j is no line or parcel',
		(text) => {
			expect(parseQuery(`?shape=${text}`)).toEqual({ state: DEFAULT_STATE, refused: ['shape'] });
		}
	);

	it('of two assumptions about one plan the last stands, and the address then says it once', () => {
		const { state: read, refused } = parseQuery('?assume=P01.off,R2.off,P01.approved.2024-01-01');
		expect(refused).toEqual([]);
		expect(read.edits).toEqual([
			{ plan: 'R2', kind: 'off' },
			{ plan: 'P01', kind: 'status', status: 'approved', date: '2024-01-01' }
		]);
		expect(formatQuery(read)).toBe('?assume=R2.off,P01.approved.2024-01-01');
	});

	it.each(['?assume=P01.off,', '?assume=P01', '?assume=P01.approved', '?assume=P01.approved.2024-02-30'])(
		'%s is refused',
		(query) => {
			expect(parseQuery(query).refused).toEqual(['assume']);
		}
	);

	it('a key that stands twice says one thing or nothing', () => {
		expect(parseQuery('?base=urban&base=urban').state.base).toBe('urban');
		expect(parseQuery('?base=urban&base=unit')).toEqual({ state: DEFAULT_STATE, refused: ['base'] });
		expect(parseQuery('?maps=city-a,city-a,city-b').state.maps).toEqual(['city-a', 'city-b']);
	});

	it('a key folded to another case is named, keys of others are left alone', () => {
		expect(parseQuery('?VIEW=boundaries&utm_source=zalo&fbclid=x').refused).toEqual(['view']);
	});
});

/** Links given out so far. What one of them means never changes: lines are only added. */
const GIVEN_OUT: readonly [string, Partial<ViewState>][] = [
	['?lang=en', { language: 'en' }],
	['?view=boundaries&limit=city-b', { view: 'boundaries', limit: 'city-b' }],
	[
		'?view=boundaries&boundaries=2025&sel=u:05977',
		{ view: 'boundaries', vintage: '2025', selected: { kind: 'u', id: '05977' } }
	],
	['?boundaries=2019&level=commune', { vintage: '2019', level: 'commune' }],
	[
		'?asof=2024-12-31&types=zoning,detailed,general',
		{ asOf: '2024-12-31', types: ['general', 'zoning', 'detailed'] }
	],
	['?types=', { types: [] }],
	[
		'?base=urban&level=town&target=2030&palette=share',
		{ base: 'urban', level: 'town', target: 2030, palette: 'share' }
	],
	['?columns=1', { columns: true }],
	['?view=centres&year=2045&sel=c:U14', { view: 'centres', year: 2045, selected: { kind: 'c', id: 'U14' } }],
	[
		'?view=projects&kinds=industrial,road&sel=p:P10a',
		{ view: 'projects', kinds: ['industrial', 'road'], selected: { kind: 'p', id: 'P10a' } }
	],
	['?view=check&at=21.853700,106.761300', { view: 'check', at: [106.7613, 21.8537] }],
	['?hide=names,rivers&table=closed', { hidden: ['names', 'rivers'], table: 'closed' }],
	[
		'?view=boundaries&limit=city-a&against=city-b',
		{ view: 'boundaries', limit: 'city-a', against: 'city-b' }
	],
	['?view=boundaries&against=none', { view: 'boundaries', against: 'none' }],
	[
		'?view=boundaries&maps=present,city-a,city-b,mine',
		{ view: 'boundaries', maps: ['present', 'city-a', 'city-b', 'mine'] }
	],
	['?level=proposal&sel=b:city-a', { level: 'proposal', selected: { kind: 'b', id: 'city-a' } }]
];

it('more maps than there are contexts for are refused', () => {
	expect(parseQuery('?maps=a,b,c,d,e').refused).toEqual(['maps']);
});

describe('links given out', () => {
	it.each(GIVEN_OUT)('%s', (query, meant) => {
		const { state: read, refused } = parseQuery(query);
		expect(refused).toEqual([]);
		expect(read).toEqual({ ...DEFAULT_STATE, ...meant });
	});
});
