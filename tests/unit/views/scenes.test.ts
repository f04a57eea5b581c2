import { spoken } from '../../../src/lib/domain/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newUnits } from '../../../src/lib/boundaries/new-units';
import { emptyProposal } from '../../../src/lib/proposal/proposal';
import { fromPublished } from '../../../src/lib/proposal/published';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { limitsOf } from '../../../src/lib/proposal/limit';
import { factGroups, factLabel } from '../../../src/lib/views/present/fact-choices';
import { factsOf } from '../../../src/lib/views/present/facts';
import { actionOf, sceneAfter, STAGE_KEYS } from '../../../src/lib/views/present/keys';
import { play, said } from '../../../src/lib/views/present/play';
import { sceneData } from '../../../src/lib/views/present/scene-data';
import { takeScene } from '../../../src/lib/views/present/take-scene';
import { viewOf, type Scene } from '../../../src/lib/workspace/deck';
import { formatProposal } from '../../../src/lib/workspace/proposals-link';
import type { ViewState } from '../../../src/lib/workspace/view-state';
import { PROVINCE } from '../proposal/province';
import { decks } from '../workspace/decks';

const limits = limitsOf(PROVINCE, PROPOSALS);
const shared = factsOf(PROVINCE, limits);

function scene(view: Partial<ViewState>, more: Partial<Scene> = {}): Scene {
	const empty = spoken({ vi: '', en: '' });
	const words = { short: empty, kicker: empty, title: empty, text: empty };
	return { id: 's', ...words, rows: [], view, extent: 'province', scoreboard: false, ...more };
}

function dataOf(one: Pick<Scene, 'view' | 'extent'>) {
	return sceneData(PROVINCE, limits, one);
}

function factsFor(view: Partial<ViewState>) {
	return factsOf(PROVINCE, limits, { ...dataOf(scene(view)), shared });
}

const OWN = {
	view: 'boundaries',
	limit: 'mine',
	mine: formatProposal(fromPublished(PROVINCE, 'city-a'))
} as const;

describe('facts of one scene', () => {
	it("its own proposal: version A's published and hand-worked figures", () => {
		const value = (name: string) => factsFor(OWN)(`mine.${name}`)?.value;
		// Shared data folder, register/facts.md 2 and 3.4.
		expect(value('area')).toBeCloseTo(175.52, 9);
		expect(value('people')).toBe(129_949);
		expect(value('density')).toBeCloseTo(129_949 / 175.52, 9);
		expect([value('units'), value('wards'), value('passed'), value('criteria')]).toEqual([13, 5, 3, 5]);
		expect(factsFor(OWN)('ratio:mine.area:present.area')?.value).toBeCloseTo(175.52 / 78.11, 9);
	});

	it('coverage of the chosen area, as PostGIS computes it', () => {
		const city = factsFor({ selected: { kind: 'u', id: '178' } });
		// ST_Area(ST_Intersection(ST_Union(plans), unit)::geography) in PostGIS 3.3.
		expect(city('area.percent')?.value).toBeCloseTo(3.646722, 5);
		// A lower bound is rounded down, its gap up, so that both stay true.
		const told = scene({}, { text: spoken({ vi: '{area.percent} {area.gap}', en: '' }) });
		expect(play(told, city, 'vi').text).toMatch(/^tối thiểu 3,6 tối đa [\d.,]+$/);
		expect(city('area.percent')?.qualifier).toBe('at-least');
		// What is covered at least leaves a gap of at most the rest.
		expect(city('area.gap')?.qualifier).toBe('at-most');
		const ha = (what: string) => city(`area.${what}`)?.value ?? NaN;
		expect(ha('covered') + ha('gap')).toBeCloseTo(ha('base'), 6);
	});

	it('an area of which no plan is known is not known, not nought', () => {
		const facts = factsFor({ selected: { kind: 'u', id: '180' } });
		expect(facts('area.percent')).toMatchObject({ value: null });
		const told = scene({}, { text: spoken({ vi: '{area.percent}', en: '{area.percent}' }) });
		expect(play(told, facts, 'vi')).toMatchObject({ text: 'chưa biết', missing: [] });
		expect(play(told, facts, 'en')).toMatchObject({ text: 'not known', missing: [] });
	});

	it('a scene without a proposal has no facts of one', () => {
		expect(factsFor({})('mine.area')).toBeNull();
		expect(shared('mine.area')).toBeNull();
	});

	it('every fact the chooser offers is there', () => {
		const data = dataOf(scene(OWN));
		const facts = factsOf(PROVINCE, limits, { ...data, shared });
		const names = factGroups(limits, data).flatMap(({ choices }) => choices.map(({ name }) => name));
		expect(names.length).toBeGreaterThan(60);
		expect(new Set(names).size).toBe(names.length);
		// What cannot be said of a stand-in (no standard, no counted people) is offered all the same.
		const absent = names.filter((name) => facts(name) === null);
		expect(absent.filter((name) => !name.startsWith('thi-xa'))).toEqual([]);
	});
});

describe('what a scene has lost', () => {
	const gone = (view: Partial<ViewState>, extent: Scene['extent'] = 'province') =>
		dataOf({ view, extent }).gone;
	const own = (change: object) => ({
		...OWN,
		mine: formatProposal({ ...emptyProposal('2020', ['a001']), ...change })
	});

	it.each<[string, Partial<ViewState>, Scene['extent'], { kind: string; id: string }[]]>([
		['nothing', OWN, { limit: 'mine' }, []],
		['nothing of the plain province', {}, 'province', []],
		['land that is none', own({ atoms: ['a001', 'a999'] }), 'province', [{ kind: 'proposal', id: '' }]],
		['the unit it starts from', own({ base: '999' }), 'province', [{ kind: 'unit', id: '999' }]],
		['a proposal that cannot be read', { ...OWN, mine: '1b.!' }, 'province', [{ kind: 'proposal', id: '' }]],
		['its proposal altogether', { ...OWN, mine: null }, 'province', [{ kind: 'proposal', id: '' }]],
		[
			'a published version',
			{ view: 'boundaries', limit: 'city-z' },
			{ limit: 'city-z' },
			[{ kind: 'limit', id: 'city-z' }]
		],
		[
			'the unit it chooses',
			{ selected: { kind: 'u', id: '99999' } },
			'province',
			[{ kind: 'unit', id: '99999' }]
		],
		[
			'a unit that another date has',
			{ vintage: '2025', selected: { kind: 'u', id: '183' } },
			'province',
			[{ kind: 'unit', id: '183' }]
		],
		[
			'its project',
			{ view: 'projects', selected: { kind: 'p', id: 'P99' } },
			'province',
			[{ kind: 'project', id: 'P99' }]
		],
		['a plan it assumes', { edits: [{ plan: 'X1', kind: 'off' }] }, 'province', [{ kind: 'plan', id: 'X1' }]]
	])('%s', (_about, view, extent, wanted) => {
		expect(gone(view, extent)).toEqual(wanted);
	});

	it('a fact of no name is named, once, and the others are said', () => {
		const told = scene({}, { text: spoken({ vi: '{targets} {nought} {nought}', en: '' }) });
		// The plan sets 26 targets.
		expect(play(told, shared, 'vi')).toMatchObject({ text: '26  ', missing: ['nought'] });
		expect(factLabel('city-a.area', factGroups(limits, dataOf(scene({}))), 'vi')).toMatch(/^Diện tích, .*A$/);
		expect(factLabel('nought', [], 'vi')).toBe('nought');
	});

	it('law: every deck plays to its end, whatever its scenes name', () => {
		fc.assert(
			fc.property(decks(1), (deck) => {
				for (const one of deck.scenes) {
					const data = dataOf(one);
					const played = play(one, factsOf(PROVINCE, limits, { ...data, shared }), 'vi', data.gone);
					const said = played.rows.every(
						(row, i) => row.after !== '' || played.missing.includes(one.rows[i]?.after ?? '')
					);
					expect(said).toBe(true);
				}
			}),
			{ numRuns: 25 }
		);
	});
});

describe('a view taken from the map', () => {
	const take = (view: Partial<ViewState>) =>
		takeScene(viewOf({ view }), 'province', dataOf({ view, extent: 'province' }), limits);

	it.each<[string, Partial<ViewState>, string]>([
		[
			'its own proposal',
			{ ...OWN, mine: formatProposal({ ...fromPublished(PROVINCE, 'city-a'), name: 'Phương án họp' }) },
			'Phương án họp'
		],
		[
			'a published version',
			{ view: 'boundaries', limit: 'city-b' },
			'Thành phố Lạng Sơn mở rộng, phương án B'
		],
		['the coverage of a district', { selected: { kind: 'u', id: '183' } }, 'Huyện Cao Lộc'],
		['the coverage of the province', {}, 'Tỉnh Lạng Sơn'],
		[
			'a screening',
			{ view: 'boundaries', limit: 'none', screening: '2023-2025' },
			'Rà soát các xã, giai đoạn 2023-2025'
		],
		['urban centres', { view: 'centres', year: 2045 }, 'Đô thị năm 2045'],
		['a place in question', { view: 'check', at: [106.7, 21.8] }, 'Vị trí cần kiểm tra']
	])('%s: its words name it and all their numbers are there', (_about, view, title) => {
		const taken = { ...take(view), id: 'x' };
		const facts = factsFor(view);
		for (const language of ['vi', 'en'] as const) {
			const played = play(taken, facts, language);
			expect(played.missing).toEqual([]);
			expect(`${played.title}${played.text}`).not.toMatch(/[{}]/);
			expect(said(taken.short, language).length).toBeLessThanOrEqual(22);
			// A kept text is a text in both languages.
			expect(taken.title[language]).not.toBe('');
		}
		expect(play(taken, facts, 'vi').title).toBe(title);
		expect(viewOf(taken)).toEqual(viewOf({ view }));
	});

	it('an empty text is said in the other language', () => {
		expect(said(spoken({ vi: 'Lời', en: '' }), 'en')).toBe('Lời');
		expect(said(spoken({ vi: 'Lời', en: 'Words' }), 'en')).toBe('Words');
	});
});

describe('the keys of the stage', () => {
	const press = (key: string, more = {}) =>
		actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

	it('each key stands once, and does what the list says', () => {
		const keys = STAGE_KEYS.flatMap((one) => one.keys);
		expect(new Set(keys).size).toBe(keys.length);
		expect([
			press('ArrowRight'),
			press(' '),
			press('Home'),
			press('F'),
			press('Escape'),
			press('3'),
			press('x')
		]).toEqual(['next', 'next', 'first', 'full', 'leave', 2, null]);
		expect(press('f', { ctrlKey: true })).toBeNull();
	});

	it('law: no key leads out of the deck', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.array(fc.constantFrom(...'→←HE123456789'), { maxLength: 30 }),
				(count, keys) => {
					const names: Record<string, string> = { '→': 'ArrowRight', '←': 'ArrowLeft', H: 'Home', E: 'End' };
					let at = 0;
					for (const key of keys) at = sceneAfter(press(names[key] ?? key) ?? 'keys', at, count) ?? -1;
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThan(count);
				}
			)
		);
		expect([sceneAfter('last', 0, 5), sceneAfter('next', 4, 5), sceneAfter('full', 2, 5)]).toEqual([
			4,
			4,
			null
		]);
	});
});

describe('communes new at a date', () => {
	it('226 − 200 and 200 − 194 are what mergers took away', () => {
		const before = { '2020': 226, '2024': 200 } as const;
		for (const vintage of ['2020', '2024'] as const) {
			const units = newUnits(PROVINCE, vintage);
			const now = PROVINCE.unitsAt(vintage, 'commune').length;
			const merged = new Set(units.flatMap((unit) => unit.atoms));
			const past = vintage === '2020' ? '2019' : '2020';
			const went = PROVINCE.unitsAt(past, 'commune').filter((unit) =>
				unit.atoms.every((atom) => merged.has(atom))
			);
			// Each new commune takes the place of whole former ones, so the counts of both dates agree.
			expect(went.length - units.length).toBe(before[vintage] - now);
		}
		expect(newUnits(PROVINCE, '2019')).toEqual([]);
	});
});
