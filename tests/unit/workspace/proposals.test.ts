import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProposal, type Proposal } from '../../../src/lib/proposal/proposal';
import { App } from '../../../src/lib/workspace/app.svelte';
import { redo, record, startHistory, undo } from '../../../src/lib/workspace/history';
import { formatProposal, parseProposal } from '../../../src/lib/workspace/proposals-link';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import * as kit from '../../../src/lib/workspace/proposal-kit';
import { ProposalDesk } from '../../../src/lib/workspace/proposals.svelte';
import type { Draft } from '../../../src/lib/workspace/proposals-store';
import { formatQuery, parseQuery } from '../../../src/lib/workspace/view-state';
import { memoryStore } from './memory-store';

const VINTAGE = fc.constantFrom('2019' as const, '2020' as const, '2024' as const, '2025' as const);
const ATOMS = Array.from({ length: 239 }, (_, i) => `a${String(i + 1).padStart(3, '0')}`);
const text = (most: number) =>
	fc.string({ minLength: 1, maxLength: most, unit: 'grapheme' }).filter((s) => s.trim() === s && s !== '');
const coordinate = fc.integer({ min: 10_600_000, max: 10_740_000 }).map((n) => n / 100_000);

const PROPOSAL: fc.Arbitrary<Proposal> = fc.record({
	name: fc.string({ maxLength: 60, unit: 'grapheme' }).filter((s) => s.length <= 200),
	note: fc.string({ maxLength: 80, unit: 'grapheme' }),
	vintage: VINTAGE,
	base: fc.constantFrom(null, '178', '06187'),
	atoms: fc.subarray(ATOMS),
	parts: fc.array(
		fc.record({
			unit: fc.constantFrom('06187', '06244'),
			vintage: VINTAGE,
			line: fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 4 }),
			side: fc.constantFrom('left' as const, 'right' as const)
		}),
		{ maxLength: 2 }
	),
	populationBasis: fc.constantFrom(undefined, 'residents-2026-09' as const),
	population: fc.option(
		fc.record({
			value: fc.integer({ min: 1, max: 9_000_000 }),
			date: fc.constant('2024-06'),
			source: text(30)
		})
	),
	urbanClass: fc.option(
		fc.record({ class: fc.constantFrom('II' as const, 'IV' as const), source: text(30) })
	),
	standard: fc.constantFrom(null, 'city-1211'),
	reductions: fc.array(
		fc.record({
			id: fc.constant('rural-3a'),
			reason: text(30),
			minorityPercent: fc.option(fc.integer({ min: 0, max: 100 }))
		}),
		{ maxLength: 1 }
	)
});

interface Kept {
	link: string;
	about: string;
	proposal: Proposal;
}

const CORPUS = JSON.parse(readFileSync('tests/fixtures/links/proposals.json', 'utf8')) as Kept[];

describe('a proposal as a link', () => {
	it('link → state → link and state → link → state are the identity', () => {
		fc.assert(
			fc.property(PROPOSAL, (proposal) => {
				const link = formatProposal(proposal);
				expect(parseProposal(link)).toEqual(proposal);
				expect(formatProposal(parseProposal(link))).toBe(link);
			}),
			{ numRuns: 200 }
		);
	});

	it('goes through the address whole', () => {
		fc.assert(
			fc.property(PROPOSAL, (proposal) => {
				const { state } = parseQuery('?view=boundaries&limit=mine');
				const query = formatQuery({ ...state, mine: formatProposal(proposal) });
				expect(parseQuery(query)).toMatchObject({ refused: [], state: { mine: formatProposal(proposal) } });
			}),
			{ numRuns: 50 }
		);
	});

	it('whole communes alone take at most 49 letters: 40 for 30 bytes of atoms, 9 for form and check', () => {
		fc.assert(
			fc.property(fc.subarray(ATOMS), VINTAGE, (atoms, vintage) => {
				expect(formatProposal(emptyProposal(vintage, atoms)).length).toBeLessThanOrEqual(49);
			})
		);
	});

	it.each(CORPUS.map((kept) => [kept.about, kept] as const))('kept link still works: %s', (_about, kept) => {
		expect(parseProposal(kept.link)).toEqual(kept.proposal);
	});

	it.each(['', '2b.AA', '1e.AA', '1b', '1b.A', '1b.AA.!!', '1b.AA.e30x', '1b./w', '1b.AA.bnVsbA'])(
		'refuses %j with a code',
		(link) => {
			expect(() => parseProposal(link)).toThrow(/link-invalid|proposal-invalid/);
		}
	);
});

describe('undo and redo', () => {
	it('undoing every edit and doing it again comes back to the same', () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { maxLength: 300 }), (edits) => {
				const done = edits.reduce(record, startHistory(0));
				const back = edits.reduce((history) => undo(history), done);
				expect([back.present, back.past]).toEqual([0, []]);
				expect(edits.reduce((history) => redo(history), back)).toEqual(done);
			})
		);
	});
});

describe('drafts', () => {
	const draft = { id: 'x', revision: 0, updated: 0, proposal: emptyProposal('2020') };

	it('a window that saved later than another is told, and nothing is overwritten', async () => {
		const store = memoryStore<Draft>();
		const first = await store.save(draft, 1);
		expect(first).toMatchObject({ revision: 1, updated: 1 });
		// The other window still holds revision 0.
		expect(await store.save({ ...draft, proposal: emptyProposal('2025') }, 2)).toBeNull();
		expect((await store.all()).things).toEqual([first]);
	});

	it('lists the newest first and forgets what is removed', async () => {
		const store = memoryStore<Draft>();
		await store.save(draft, 1);
		await store.save({ ...draft, id: 'y' }, 2);
		expect((await store.all()).things.map(({ id }) => id)).toEqual(['y', 'x']);
		await store.remove('y');
		expect((await store.all()).things.map(({ id }) => id)).toEqual(['x']);
	});
});

describe('two windows on one draft', () => {
	it('several edits before the first is kept make one copy, not one each', async () => {
		const store = memoryStore<Draft>();
		const open = async () => {
			const keeper = new Keeper(store, 'drafts');
			const desk = new ProposalDesk(new App(), keeper, { here: kit });
			const close = desk.open();
			await keeper.start();
			const end = () => {
				close();
				keeper.stop();
			};
			return { desk, close: end };
		};
		const named = (name: string) => ({ ...emptyProposal('2020', ['a001']), name });
		const one = await open();
		one.desk.start(named('first'));
		await one.desk.settled();
		const other = await open();
		other.desk.resume(other.desk.kept[0]?.id ?? '');
		one.desk.edit(named('of one'));
		for (const name of ['x', 'xy', 'xyz']) other.desk.edit(named(name));
		await Promise.all([one.desk.settled(), other.desk.settled()]);
		expect((await store.all()).things.map(({ proposal }) => proposal.name).sort()).toEqual(['of one', 'xyz']);
		expect((await store.all()).things.find(({ id }) => id === other.desk.current)?.proposal.name).toBe('xyz');
		one.close();
		other.close();
	});
});

describe('a draft that cannot be kept', () => {
	const named = (name: string) => ({ ...emptyProposal('2020', ['a001']), name });

	it('stays in the list, and every edit after the fault is kept when there is room again', async () => {
		const store = memoryStore<Draft>();
		const keeper = new Keeper(store, 'drafts-full');
		const desk = new ProposalDesk(new App(), keeper, { here: kit });
		const close = desk.open();
		desk.start(named('một'));
		await desk.settled();
		store.fault = new DOMException('no room', 'QuotaExceededError');
		for (const name of ['hai', 'ba']) desk.edit(named(name));
		await desk.settled();
		expect([keeper.state.is, desk.kept.map(({ proposal }) => proposal.name)]).toEqual(['not-kept', ['ba']]);
		store.fault = null;
		desk.edit(named('bốn'));
		await desk.settled();
		expect(keeper.state.is).toBe('kept');
		expect((await store.all()).things.map(({ proposal }) => proposal.name)).toEqual(['bốn']);
		close();
		keeper.stop();
	});

	it('is gone on with where it was left, and makes no copy of itself', async () => {
		const store = memoryStore<Draft>();
		const keeper = new Keeper(store, 'drafts-left');
		const desk = new ProposalDesk(new App(), keeper, { here: kit });
		const close = desk.open();
		desk.start(named('một'));
		await desk.settled();
		store.fault = new DOMException('no room', 'QuotaExceededError');
		desk.edit(named('hai'));
		await desk.settled();
		const [left] = desk.kept;
		desk.start(named('khác'));
		if (left) desk.resume(left.id);
		desk.edit(named('ba'));
		store.fault = null;
		await keeper.retry();
		expect((await store.all()).things.map(({ proposal }) => proposal.name).sort()).toEqual(['ba', 'khác']);
		close();
		keeper.stop();
	});

	it('a link shows at once although the database does not answer; a draft of the same is then gone on with', async () => {
		const store = memoryStore<Draft>();
		await store.save({ id: 'kept', revision: 0, updated: 0, proposal: named('một') }, 1);
		let answered = () => {};
		const all = store.all.bind(store);
		store.all = () => new Promise((resolve) => (answered = () => resolve(all())));
		const app = new App();
		app.set({ view: 'boundaries', limit: 'mine', mine: formatProposal(named('một')) });
		const desk = new ProposalDesk(app, new Keeper(store, 'drafts-slow'), { here: kit });
		const close = desk.open();
		expect([desk.proposal.name, desk.current]).toEqual(['một', null]);
		answered();
		await desk.settled();
		expect(desk.current).toBe('kept');
		close();
		desk.keeper.stop();
	});
});
