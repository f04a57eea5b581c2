import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATOM_COUNT } from '../../../src/lib/register/vintages';
import { addressOf, checkNames, readAddress } from '../../../src/lib/workspace/address.svelte';
import { App } from '../../../src/lib/workspace/app.svelte';
import { emptyProposal, type Proposal } from '../../../src/lib/proposal/proposal';
import { readDeck } from '../../../src/lib/workspace/deck-file';
import { formatDeck, parseDeck } from '../../../src/lib/workspace/deck-link';
import { formatCorners, parseCorners } from '../../../src/lib/workspace/link-corners';
import { formatProposal, linkProposal, parseProposal } from '../../../src/lib/workspace/proposals-link';
import { crc32, MAX_LINK, seal } from '../../../src/lib/workspace/sealed-text';
import { DEFAULT_STATE, formatQuery, parseQuery } from '../../../src/lib/workspace/view-state';
import { boundaries } from '../coverage/register';

const fixture = <T>(name: string) =>
	JSON.parse(readFileSync(`tests/fixtures/links/${name}.json`, 'utf8')) as T;
const PROPOSALS = fixture<{ proposal: Proposal }[]>('proposals').map(({ proposal }) => proposal);
const DECKS = fixture<{ file: unknown }[]>('presentations').map(({ file }) => readDeck(file).deck);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

/** What mail, chat and hasty hands do to a link: cut, changed, swapped, doubled, folded, encoded twice. */
function damaged(text: string): string[] {
	const cut = [...text].map((_, i) => text.slice(0, i));
	const lost = [...text].map((_, i) => text.slice(i + 1));
	const changed = [...text].flatMap((letter, i) => {
		const other = LETTERS[(LETTERS.indexOf(letter) + 1 + (i % 60)) % LETTERS.length] ?? 'A';
		return [text.slice(0, i) + other + text.slice(i + 1), text.slice(0, i) + text.slice(i + 1)];
	});
	const swapped = [...text].map(
		(_, i) => text.slice(0, i) + (text[i + 1] ?? '') + text[i] + text.slice(i + 2)
	);
	const whole = [text.toLowerCase(), text.toUpperCase(), text + text, encodeURIComponent(`%${text}`)];
	return [...cut, ...lost, ...changed, ...swapped, ...whole, `${text}A`, `${text}_`].filter(
		(one) => one !== text
	);
}

/** The value as read, or the code it is refused with. Any other error fails the test. */
function outcome(read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		const { code } = error as { code?: string };
		if (code === undefined) throw error;
		return code;
	}
}

describe('a damaged link is refused, or still says the same', () => {
	it.each(PROPOSALS.map((proposal, i) => [i, proposal] as const))('proposal %i', (_i, proposal) => {
		for (const text of damaged(formatProposal(proposal)))
			expect(['link-invalid', proposal]).toContainEqual(outcome(() => parseProposal(text)));
	});

	it.each(DECKS.map((deck, i) => [i, deck] as const))('presentation %i', (_i, deck) => {
		for (const text of damaged(formatDeck(deck) ?? ''))
			expect(['link-invalid', { deck, refused: [] }]).toContainEqual(outcome(() => parseDeck(text)));
	});

	it('corners of a parcel', () => {
		const corners = [
			[106.7613, 21.8537],
			[106.7634, 21.8537],
			[106.7634, 21.8519]
		] as const;
		for (const text of damaged(formatCorners(corners) ?? ''))
			expect([undefined, corners]).toContainEqual(parseCorners(text));
	});

	it('law: other letters in a text sealed before', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PROPOSALS),
				fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
				(one, at) => {
					const letters = [...formatProposal(one)];
					for (const n of at) letters[n % letters.length] = LETTERS[n % LETTERS.length] ?? 'A';
					expect(['link-invalid', one]).toContainEqual(outcome(() => parseProposal(letters.join(''))));
				}
			),
			{ numRuns: 500 }
		);
	});

	it.each(['.', ')', ',', '),', '.”', '>', '…', ';'])(
		'%s pasted along with its end changes nothing',
		(tail) => {
			for (const proposal of PROPOSALS) {
				const mine = formatProposal(proposal);
				const { state, refused } = parseQuery(
					`?view=boundaries&limit=mine&mine=${encodeURIComponent(mine + tail)}`
				);
				expect(refused).toEqual([]);
				expect(parseProposal(state.mine ?? '')).toEqual(proposal);
			}
			for (const deck of DECKS) expect(parseDeck(`${formatDeck(deck)}${tail}`).deck).toEqual(deck);
		}
	);
});

describe('the seal', () => {
	it('is CRC-32: its check value for the digits 1 to 9 is CBF43926 (Rocksoft model catalogue)', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
	});

	it('a form to come is refused', () => {
		expect(outcome(() => parseProposal(seal('3b', '7gc')))).toBe('link-invalid');
		expect(outcome(() => parseDeck(seal('3', 'AA')))).toBe('link-invalid');
		expect(parseCorners(seal('2', 'AA'))).toBeUndefined();
	});
});

describe('atoms of a link', () => {
	it('are those of the topology', () => {
		const ids = boundaries().atoms.map(({ atom }) => atom);
		expect([...ids].sort()).toEqual(
			Array.from({ length: ATOM_COUNT }, (_, i) => `a${String(i + 1).padStart(3, '0')}`)
		);
	});

	// By hand: bit 0 of the first byte, bit 240 (first of byte 30), a nought at the end, a letter with loose bits.
	it.each(['1b.AQ', '1b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQ', '1b.7gcA', '1b.7gd'])(
		'%s of the old form stands for no atom and is refused',
		(text) => {
			expect(outcome(() => parseProposal(text))).toBe('link-invalid');
		}
	);
});

describe('long texts', () => {
	it('a note of 4,000 letters goes through the address whole', () => {
		// Words in no order, as long as a note may be: harder to pack than speech.
		const words = 'phường xã địa giới quy hoạch đề án sáp nhập ý kiến nhân dân Cao Lộc Lạng Sơn'.split(' ');
		let seed = 7;
		let note = '';
		while (note.length < 4000) {
			seed = (seed * 1103515245 + 12345) % 2147483648;
			note += `${words[seed % words.length]} `;
		}
		const proposal = { ...emptyProposal('2020', ['a001']), note: note.slice(0, 4000) };
		const query = formatQuery({ ...DEFAULT_STATE, mine: formatProposal(proposal) });
		const { state, refused } = parseQuery(query);
		expect(refused).toEqual([]);
		expect(parseProposal(state.mine ?? '')).toEqual(proposal);
	});

	it('law: a parcel of up to 800 corners goes through the address to a centimetre', () => {
		// Corners tens of metres apart, as surveyed land has them: ± 5e-4 degrees.
		const step = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }));
		fc.assert(
			fc.property(fc.array(step, { minLength: 2, maxLength: 800 }), (steps) => {
				let [lon, lat] = [1_067_613_000, 218_537_000];
				const shape = steps.map(([x, y]) => {
					[lon, lat] = [lon + x, lat + y];
					return [lon / 1e7, lat / 1e7] as const;
				});
				const { state, refused } = parseQuery(formatQuery({ ...DEFAULT_STATE, shape }));
				expect(refused).toEqual([]);
				expect(state.shape).toEqual(shape);
			}),
			{ numRuns: 50 }
		);
	});

	it('a proposal goes with the boundary date and all else of the view it is seen in', () => {
		const mine = linkProposal(emptyProposal('2020', ['a001'])).text;
		const view = {
			...DEFAULT_STATE,
			view: 'boundaries',
			limit: 'mine',
			vintage: '2025',
			maps: ['city-a'],
			mine
		} as const;
		const camera = { zoom: 11, lat: 21.85, lon: 106.75, bearing: 0, pitch: 0 };
		const app = new App();
		readAddress(app, new URL(`https://example.org${addressOf({ ...view, level: 'commune' }, camera, '/')}`));
		expect(app.view).toEqual({ ...view, level: 'commune' });
		expect(app.camera).toEqual(camera);
		expect(app.notices).toEqual([]);
	});

	it('a note that no link has room for is left out by name, and the land stays', () => {
		// Letters of no order do not get smaller: 4,000 of them from all of Unicode's first 40,000.
		let seed = 3;
		const letter = () =>
			String.fromCharCode(8000 + (((seed = (seed * 1103515245 + 12345) % 2147483648) >> 8) % 30_000));
		const proposal = {
			...emptyProposal('2020', ['a001', 'a100']),
			note: Array.from({ length: 4000 }, letter).join('')
		};
		const { text, left } = linkProposal(proposal);
		expect(left).toBe('note');
		expect(parseProposal(text ?? '')).toEqual({ ...proposal, note: '' });
	});

	it('more corners than a link holds are told, not dropped', () => {
		const corners = Array.from({ length: 5000 }, (_, i) => [106 + i / 7000, 21 + (i % 97) / 1000] as const);
		expect(formatCorners(corners)).toBeNull();
		expect((formatCorners(corners.slice(0, 700)) ?? '').length).toBeLessThanOrEqual(MAX_LINK);
	});

	it('corners of the form before are read for ever', () => {
		expect(parseCorners('21.8537000,106.7613000;21.8519000,106.7634000')).toEqual([
			[106.7613, 21.8537],
			[106.7634, 21.8519]
		]);
	});
});

describe('what a link names that is not there', () => {
	const opened = (query: string) => {
		const app = new App();
		readAddress(app, new URL(`https://example.org/${query}`));
		app.boundaries = boundaries();
		checkNames(app);
		return app;
	};

	// Đô Lương (06439) ended on 31 December 2019, district 181 on 30 June 2025.
	it.each([
		['?sel=u:06439&boundaries=2020', 'sel=u:06439'],
		['?sel=u:181&boundaries=2025&level=commune', 'sel=u:181'],
		['?sel=u:0625', 'sel=u:0625'],
		['?view=projects&sel=p:P999', 'sel=p:P999'],
		['?view=boundaries&limit=city-c', 'limit=city-c'],
		['?view=boundaries&against=city-z', 'against=city-z'],
		['?view=boundaries&maps=city-a,city-x', 'maps=city-x'],
		['?assume=P01.off,ZZ9.off', 'assume=ZZ9']
	])('%s: %s is said and left out', (query, what) => {
		const app = opened(query);
		expect(app.notices).toEqual([{ code: 'link-names-nothing', details: { what } }]);
		checkNames(app);
		expect(app.notices).toHaveLength(1);
		expect(app.view.selected).toBeNull();
	});

	it('all parts that do not parse stand in one notice', () => {
		expect(opened('?boundaries=1999&at=22,&year=2031#1/2').notices).toEqual([
			{ code: 'link-part-refused', details: { param: 'boundaries, year, at, camera' } }
		]);
	});

	it('nothing is said of what is there', () => {
		expect(opened('?sel=u:06439&boundaries=2019&level=commune&limit=thi-xa-loc-binh').notices).toEqual([]);
	});
});
