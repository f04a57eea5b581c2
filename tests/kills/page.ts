/** A page that keeps drafts, presentations and entries of the register without pause, as the app keeps them. */
import { spoken } from '../../src/lib/domain/text';
import { emptyProposal } from '../../src/lib/proposal/proposal';
import type { Keeper } from '../../src/lib/workspace/keeper.svelte';
import { Keeping } from '../../src/lib/workspace/keeping.svelte';
import type { Kept } from '../../src/lib/workspace/shelf';
import type { Working } from '../../src/lib/workspace/waiting';
import type { Told } from '../../scripts/bench/kill-ledger';

declare global {
	/** What the page tells who watches it. */
	function tell(told: Told): void;
	/** Keeps without pause; `of` names this window. */
	function work(of: string): Promise<never>;
	/** All that is kept, once it was read. */
	function look(): Promise<Told>;
}

/** As long as the note of a draft may be: writing it takes time. */
const FILL = 'Đô thị loại II '.repeat(260);

const keeping = new Keeping();
const { drafts, presentations, edits } = keeping;

/** The number that a text was saved with; −1 where the text is not whole. */
function numberIn(text: string): number {
	const [number = '', ...rest] = text.split('|');
	return rest.join('|') === FILL ? Number(number) : -1;
}
const textOf = (number: number) => `${number}|${FILL}`;

interface Desk<T extends Kept> {
	keeper: Keeper<T>;
	name: string;
	make: (working: Working, number: number) => T;
	numberOf: (thing: T) => number;
}

const deskOf = <T extends Kept>(desk: Desk<T>) => desk;
const DESKS = [
	deskOf({
		keeper: drafts,
		name: 'draft',
		make: (working, number) => ({
			...working,
			updated: 0,
			proposal: { ...emptyProposal('2020', ['a001']), note: textOf(number) }
		}),
		numberOf: ({ proposal }) => numberIn(proposal.note)
	}),
	deskOf({
		keeper: presentations,
		name: 'presentation',
		make: (working, number) => ({
			...working,
			updated: 0,
			deck: { name: spoken({ vi: `${number}`, en: '' }), scenes: [] }
		}),
		numberOf: ({ deck }) => Number(deck.name.vi)
	}),
	deskOf({
		keeper: edits,
		name: 'edit',
		make: ({ id, revision }, number) => ({
			...{ id, revision, updated: 0 },
			edit: {
				kind: 'undo' as const,
				id,
				of: 'x',
				by: 'x',
				at: new Date(0).toISOString(),
				why: textOf(number)
			}
		}),
		numberOf: ({ edit }) => numberIn(edit.why)
	})
] as const;

/** What the page calls kept now, and how much waits. */
function told(): Told {
	const kept: Record<string, number> = {};
	let waits = 0;
	let unread = 0;
	for (const desk of DESKS) {
		waits += desk.keeper.unsaved.size;
		unread += desk.keeper.unread.length;
		const { keeper, numberOf } = desk as unknown as Desk<Kept>;
		for (const thing of keeper.things)
			if (!keeper.unsaved.has(thing.id)) kept[`${desk.name} ${thing.id}`] = numberOf(thing);
	}
	return { kept, waits, unread };
}

const read = Promise.all(DESKS.map(({ keeper }) => keeper.start()));

globalThis.look = async () => {
	await read;
	// A database that is given up as silent on a busy machine is said not to be read, and asked again.
	for (const { keeper } of DESKS) while (!keeper.read) await keeper.retry();
	return told();
};

globalThis.work = async (of) => {
	await read;
	for (const { keeper } of DESKS) keeper.listen({ refreshed: () => tell(told()) });
	for (let number = Date.now(); ; number += 1) {
		for (const desk of DESKS) {
			const { keeper, make, name } = desk as unknown as Desk<Kept>;
			// Entries of the register are never changed.
			const id = name === 'edit' ? `${of}-${number}` : `${of}-${number % 4}`;
			if (name === 'edit' && number % 5 > 0) continue;
			const working = keeper.hold(id) ?? { id, revision: 0 };
			if (name === 'draft' && number % 13 === 0) keeper.remove(id);
			else keeper.put(working, make(working, number));
		}
		tell(told());
		await new Promise((next) => setTimeout(next, Math.random() * 12));
	}
};
