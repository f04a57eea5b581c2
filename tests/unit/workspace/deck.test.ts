import { spoken } from '../../../src/lib/domain/text';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changeScene,
	duplicateScene,
	insertScene,
	moveScene,
	removeScene,
	sceneView,
	viewOf,
	type Deck
} from '../../../src/lib/workspace/deck';
import { readDeck, readDeckFile, writeDeck } from '../../../src/lib/workspace/deck-file';
import { formatDeck, parseDeck } from '../../../src/lib/workspace/deck-link';
import { FIRST_SCENE, formatPresent, parsePresent } from '../../../src/lib/workspace/present-address';
import { PRESENTATIONS, type Presentation } from '../../../src/lib/workspace/presentations-store';
import { MAX_LINK } from '../../../src/lib/workspace/sealed-text';
import { DEFAULT_STATE, formatQuery } from '../../../src/lib/workspace/view-state';
import { decks, SCENE } from './decks';

const ids = (deck: Deck) => deck.scenes.map((scene) => scene.id);
const code = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		return [(error as { code: string }).code, (error as { details: unknown }).details];
	}
	return null;
};

describe('the order of scenes', () => {
	it('law: moving keeps every scene, puts the one where it should be, and the others in their order', () => {
		fc.assert(
			fc.property(decks(1), fc.nat(), fc.integer({ min: -3, max: 9 }), (deck, pick, to) => {
				const id = ids(deck)[pick % deck.scenes.length] as string;
				const moved = moveScene(deck, id, to);
				expect([...ids(moved)].sort()).toEqual([...ids(deck)].sort());
				expect(ids(moved).indexOf(id)).toBe(Math.min(Math.max(to, 0), deck.scenes.length - 1));
				const others = (one: Deck) => ids(one).filter((other) => other !== id);
				expect(others(moved)).toEqual(others(deck));
				expect(moveScene(moved, id, ids(deck).indexOf(id))).toEqual(deck);
			})
		);
	});

	it('law: a copy stands right after its scene and taking it away gives the same deck', () => {
		fc.assert(
			fc.property(decks(1), fc.nat(), (deck, pick) => {
				const at = pick % deck.scenes.length;
				const copied = duplicateScene(deck, ids(deck)[at] as string, 'copy');
				expect(ids(copied)[at + 1]).toBe('copy');
				expect({ ...copied.scenes[at + 1], id: '' }).toEqual({ ...deck.scenes[at], id: '' });
				expect(removeScene(copied, 'copy')).toEqual(deck);
			})
		);
	});

	it('law: a scene is added after the named one, or last, and nothing else changes', () => {
		fc.assert(
			fc.property(decks(), SCENE, fc.nat(7), (deck, scene, at) => {
				const grown = insertScene(deck, { ...scene, id: 'new' }, ids(deck)[at] ?? null);
				expect(ids(grown).indexOf('new')).toBe(at < deck.scenes.length ? at + 1 : deck.scenes.length);
				expect(removeScene(grown, 'new')).toEqual(deck);
			})
		);
	});

	it('changes one scene and keeps its id', () => {
		fc.assert(
			fc.property(decks(2), (deck) => {
				const changed = changeScene(deck, 'x1', { scoreboard: true });
				expect(ids(changed)).toEqual(ids(deck));
				expect(changed.scenes[0]).toBe(deck.scenes[0]);
				expect(changed.scenes[1]?.scoreboard).toBe(true);
			})
		);
	});
});

describe('the view of a scene', () => {
	it('keeps what differs from the first view, before and after too, without language, table and frame', () => {
		const view = {
			...DEFAULT_STATE,
			language: 'en',
			swipe: 40,
			maps: ['city-a'],
			table: 'open',
			limit: 'none'
		} as const;
		expect(sceneView(view)).toEqual({ limit: 'none', maps: ['city-a'], swipe: 40 });
		expect(viewOf({ view: { limit: 'none' } })).toEqual({ ...DEFAULT_STATE, limit: 'none' });
	});
});

describe('a presentation as a file', () => {
	it('law: deck → file → deck and file → deck → file are the identity', () => {
		fc.assert(
			fc.property(decks(), (deck) => {
				const file = JSON.stringify(writeDeck(deck));
				const read = readDeckFile(file);
				expect(read).toEqual({ deck, refused: [] });
				expect(JSON.stringify(writeDeck(read.deck))).toBe(file);
			})
		);
	});

	const scene = { short: 's', kicker: 'k', title: 't', text: 'x' };
	const both = Object.fromEntries(Object.entries(scene).map(([key, vi]) => [key, { vi, en: vi }]));
	const good = { ...both, view: 'limit=none', extent: 'province' };
	const file = (scenes: unknown[], more: object = {}) => ({
		...writeDeck({ name: spoken({ vi: 'a', en: 'a' }), scenes: [] }),
		scenes,
		...more
	});

	it.each([
		['a title without English', { ...good, title: { vi: 'a' } }, 'title.en'],
		['a view that no longer parses', { ...good, view: 'limit=none&view=atlas' }, 'view'],
		['no view', { ...both, extent: 'province' }, 'view'],
		['an extent of another form', { ...good, extent: { camera: 'x', frame: [1, 1] } }, 'extent'],
		[
			'a row that names no fact',
			{ ...good, rows: [{ label: spoken({ vi: '', en: '' }), before: null, after: '<b>' }] },
			'rows.0.after'
		],
		['no scene at all', 7, '']
	])('%s: the scene is named with what is wrong, the others are kept', (_about, bad, where) => {
		const { deck, refused } = readDeck(file([good, bad, { ...good, id: 'q' }]));
		expect(refused).toEqual([{ scene: 2, where }]);
		expect(ids(deck)).toEqual(['s1', 'q']);
		expect(deck.scenes[0]?.view).toEqual({ limit: 'none' });
	});

	it('gives every scene an id of its own', () => {
		const { deck } = readDeck(
			file([{ ...good, id: 'a' }, { ...good, id: 'a' }, good, { ...good, id: 's2' }])
		);
		expect(new Set(ids(deck)).size).toBe(4);
	});

	it.each([
		['no JSON', '{', 'json-invalid', {}],
		['another file', '{"type":"FeatureCollection"}', 'deck-foreign', {}],
		['null', 'null', 'deck-foreign', {}],
		['a later version', JSON.stringify(file([good], { version: 2 })), 'deck-newer', { version: 2 }],
		['no name', JSON.stringify(file([good], { name: 'x' })), 'deck-invalid', { where: 'name' }],
		[
			'scenes that are no list',
			JSON.stringify(file([], { scenes: {} })),
			'deck-invalid',
			{ where: 'scenes' }
		],
		['only bad scenes', JSON.stringify(file([{ ...good, text: 1 }])), 'deck-empty', { where: '1.text' }]
	])('%s is refused with a code', (_about, text, wanted, details) => {
		expect(code(() => readDeckFile(text))).toEqual([wanted, details]);
	});
});

describe('a presentation as a link', () => {
	it('law: deck → link → deck is the identity, and the address takes the link whole', () => {
		fc.assert(
			fc.property(decks(0, 3), (deck) => {
				const link = formatDeck(deck);
				fc.pre(link !== null);
				expect(parseDeck(link).deck).toEqual(deck);
				const query = formatPresent({ ...FIRST_SCENE, show: link });
				expect(parsePresent(query)).toEqual({ state: { ...FIRST_SCENE, show: link }, refused: [] });
			}),
			{ numRuns: 60 }
		);
	});

	it('is not given when it would be too long', () => {
		// Characters of no order do not get smaller.
		const noise = fc.sample(fc.string({ minLength: 2900, maxLength: 2900, unit: 'binary-ascii' }), 4);
		const [scene] = fc.sample(SCENE, 1);
		if (!scene) throw new Error('no scene');
		const scenes = noise.map((text, i) => ({ ...scene, id: `x${i}`, text: spoken({ vi: text, en: text }) }));
		expect(formatDeck({ name: spoken({ vi: '', en: '' }), scenes })).toBeNull();
		expect(MAX_LINK).toBeLessThanOrEqual(8000);
	});

	it.each(['', '1.', '2.AAAA', '1.AAAA', '1.!!!!', '1.A', '1.q1YqSy0qzszPU7IyrAUA'])(
		'refuses %j with a code',
		(link) => {
			expect(() => parseDeck(link)).toThrow(/link-invalid|deck-foreign/);
		}
	);
});

interface KeptLink {
	about: string;
	link: string;
	file: { scenes: { id: string; view: string }[] };
}

/** Links and files given out so far: lines are only added. */
const GIVEN_OUT = JSON.parse(readFileSync('tests/fixtures/links/presentations.json', 'utf8')) as KeptLink[];

describe('presentations given out', () => {
	it.each(GIVEN_OUT.map((kept) => [kept.about, kept] as const))(
		'still work: %s',
		(_about, { link, file }) => {
			const read = readDeck(file);
			expect(read.refused).toEqual([]);
			expect(ids(read.deck)).toEqual(file.scenes.map((scene) => scene.id));
			expect(parseDeck(link).deck).toEqual(read.deck);
			for (const [i, scene] of read.deck.scenes.entries())
				expect(formatQuery(viewOf(scene))).toBe(`?${file.scenes[i]?.view}`);
		}
	);
});

describe('the address of the presentation page', () => {
	it.each([
		['?story=city', { story: 'city' }],
		['?lang=en&story=plan&scene=3', { language: 'en', story: 'plan', scene: 3 }],
		[
			'?deck=2b6f0c1e-0000-4000-8000-000000000000&scene=2&edit=1',
			{ deck: '2b6f0c1e-0000-4000-8000-000000000000', scene: 2, edit: true }
		]
	] as const)('%s', (query, meant) => {
		const { state, refused } = parsePresent(query);
		expect([state, refused]).toEqual([{ ...FIRST_SCENE, ...meant }, []]);
		expect(formatPresent(state)).toBe(query);
	});

	it('names what does not parse and keeps the rest', () => {
		expect(parsePresent('?scene=0&show=x&deck=<b>&story=city')).toEqual({
			state: { ...FIRST_SCENE, story: 'city' },
			refused: ['deck', 'show', 'scene']
		});
	});
});

describe('presentations on this machine', () => {
	const kept = (deck: Deck): Presentation => ({ id: 'p', revision: 0, updated: 0, deck });

	it('law: what is kept comes back the same', () => {
		fc.assert(
			fc.property(decks(1), (deck) => {
				const record = structuredClone(PRESENTATIONS.write(kept(deck)));
				expect(PRESENTATIONS.read(record)).toEqual({ thing: kept(deck), whole: true });
			})
		);
	});

	it.each([
		null,
		{},
		{ id: 'p', revision: 1, updated: 1 },
		{ id: 'p', revision: 1, updated: 1, file: { version: 9 } }
	])('a record that is none is refused: %j', (record) => {
		expect(() => PRESENTATIONS.read(record)).toThrow(/kept-damaged|deck-foreign/);
	});
});

describe('notes of the presenter', () => {
	const [one] = fc.sample(decks(1, 1), 1) as [Deck];
	const notes = spoken({ vi: 'Nói chậm.', en: 'Speak slowly.' });
	const noted = changeScene(one, 'x0', { notes });

	it('are kept in file and link; a file of before has none', () => {
		expect(readDeck(JSON.parse(JSON.stringify(writeDeck(noted)))).deck.scenes[0]?.notes).toEqual(notes);
		expect(parseDeck(formatDeck(noted) ?? '').deck.scenes[0]?.notes).toEqual(notes);
		expect(readDeck(writeDeck(one)).deck.scenes[0]?.notes).toBeUndefined();
	});
});
