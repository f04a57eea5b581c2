import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { spoken } from '../../../src/lib/domain/text';
import { emptyProposal } from '../../../src/lib/proposal/proposal';
import {
	mergeShelf,
	readBackup,
	SHELF_NAMES,
	writeBackup,
	type AllKept,
	type ShelfName
} from '../../../src/lib/workspace/backup';
import type { KeptComment } from '../../../src/lib/workspace/comments-store';
import type { KeptEdit } from '../../../src/lib/workspace/edits-store';
import type { Presentation } from '../../../src/lib/workspace/presentations-store';
import type { Draft } from '../../../src/lib/workspace/proposals-store';
import { reportId, type KeptReport } from '../../../src/lib/workspace/reports-store';
import type { Kept } from '../../../src/lib/workspace/shelf';

const MADE = Date.UTC(2026, 10, 26);
const READER = { name: 'Lan', files: [{ of: 's', on: '2026-11-26', crs: '9215' }] };
const kept = (id: string, revision = 1) => ({ id, revision, updated: revision });
const draft = (id: string, note: string, revision = 1): Draft => ({
	...kept(id, revision),
	proposal: { ...emptyProposal('2020', ['a001']), note }
});
const deck = (id: string, name: string, revision = 1): Presentation => ({
	...kept(id, revision),
	deck: { name: spoken({ vi: name, en: '' }), scenes: [] }
});
const edit = (id: string, why = ''): KeptEdit => ({
	...kept(id),
	edit: { kind: 'undo', id, of: 'x', by: 'Lan', at: '2026-11-26T00:00:00.000Z', why }
});
const comment = (id: string, text: string): KeptComment => ({
	...kept(id),
	comment: { id, text, who: 'Lan', on: '2026-11-26', about: { kind: 'place', at: [106.76, 21.85] } }
});
const report = (value: number): KeptReport => {
	const said = { target: 't', date: '2026-01-01' as const, value, source: 'Sở' };
	return { ...kept(reportId(said)), report: said };
};

type Things = Readonly<Record<ShelfName, readonly Kept[]>>;
const shelves = (things: Things, unread: readonly unknown[] = []): AllKept => ({
	drafts: { things: things.drafts, unread: unread.map((record) => ({ why: 'damaged', record })) },
	presentations: { things: things.presentations, unread: [] },
	reports: { things: things.reports, unread: [] },
	edits: { things: things.edits, unread: [] },
	comments: { things: things.comments, unread: [] }
});

/** What stands on the shelves after a file was opened. */
function opened(ours: Things, text: string): Things {
	const file = readBackup(text).all;
	return Object.fromEntries(
		SHELF_NAMES.map((name) => [
			name,
			[...ours[name], ...mergeShelf(name, ours[name], file[name].things).added]
		])
	) as unknown as Things;
}
/** What is said on each shelf, whichever thing and save it is of; from the file, whose fields have one order. */
function saidOn(things: Things): string[][] {
	const read = readBackup(writeBackup(shelves(things), READER, MADE)).all;
	return SHELF_NAMES.map((name) => [
		...new Set(read[name].things.map((thing) => JSON.stringify({ ...thing, id: 0, revision: 0, updated: 0 })))
	]);
}
const codeOf = (text: string) => {
	try {
		readBackup(text);
	} catch (error) {
		return error instanceof CodedError ? error.code : 'other';
	}
	return null;
};

/** Few ids and few words, so that machines hold the same, other states of the same, and other things. */
const word = fc.constantFrom('một', 'hai', 'ba');
const unique = <T extends Kept>(thing: fc.Arbitrary<T>) =>
	fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 4 });
const anyThings: fc.Arbitrary<Things> = fc.record({
	drafts: unique(fc.tuple(fc.constantFrom('a', 'b', 'c'), word, fc.nat(9)).map((of) => draft(...of))),
	presentations: unique(fc.tuple(fc.constantFrom('p', 'q'), word, fc.nat(9)).map((of) => deck(...of))),
	reports: unique(fc.nat(3).map(report)),
	edits: unique(fc.constantFrom('e', 'f', 'g', 'h').map((id) => edit(id))),
	comments: unique(fc.tuple(fc.constantFrom('c', 'd'), word).map((of) => comment(...of)))
});

describe('a backup of all that is kept', () => {
	const all: Things = {
		drafts: [draft('a', 'một', 7)],
		presentations: [deck('p', 'Bài')],
		reports: [report(3)],
		edits: [edit('e')],
		comments: [comment('c', 'Nên mở rộng')]
	};

	it('comes back as it was, with what could not be read as it is', () => {
		const damaged = { id: 'x', revision: 1, updated: 1, proposal: 7 };
		const { all: back, reader } = readBackup(writeBackup(shelves(all, [damaged]), READER, MADE));
		expect(reader).toEqual(READER);
		for (const name of SHELF_NAMES) expect(back[name].things).toEqual(all[name]);
		expect(back.drafts.unread).toEqual([{ why: 'damaged', record: damaged }]);
	});

	it.each([
		['no JSON', 'x', 'backup-foreign'],
		['another file of ours', '{"format":"planning-map-register"}', 'backup-foreign'],
		['a number', '7', 'backup-foreign'],
		[
			'another province',
			writeBackup(shelves(all), READER, MADE).replace(/"province": "[^"]*"/, '"province": "x"'),
			'backup-foreign'
		],
		[
			'a later version',
			writeBackup(shelves(all), READER, MADE).replace('"version": 1', '"version": 2'),
			'backup-newer'
		]
	])('%s is refused by name', (_, text, code) => {
		expect(codeOf(text)).toBe(code);
	});

	it('a shelf that is missing or torn takes nothing from the others', () => {
		const file = JSON.parse(writeBackup(shelves(all), READER, MADE)) as Record<string, unknown>;
		const back = readBackup(JSON.stringify({ ...file, drafts: undefined, reports: 'x', reader: 5 })).all;
		expect(SHELF_NAMES.map((name) => back[name].things.length)).toEqual([0, 1, 0, 1, 1]);
	});

	it('a thing that was changed here since stays as it is; the state of the file stands beside it', () => {
		const ours = [draft('a', 'sửa ở đây', 9)];
		const { added, beside } = mergeShelf('drafts', ours, [draft('a', 'một', 7)]);
		expect([beside, added.length, added[0]?.proposal.note]).toEqual([1, 1, 'một']);
		expect(added[0]?.id).not.toBe('a');
	});

	it('what was brought and changed since is not brought again', () => {
		const theirs = [draft('a', 'một')];
		const [brought] = mergeShelf('drafts', [draft('a', 'ở đây')], theirs).added;
		if (!brought) throw new Error('nothing was brought');
		const changed = { ...brought, revision: 2, proposal: { ...brought.proposal, note: 'sửa' } };
		expect(mergeShelf('drafts', [draft('a', 'ở đây'), changed], theirs).added).toEqual([]);
	});

	it('an entry told differently there is counted, and ours stands', () => {
		const merged = mergeShelf('edits', [edit('e')], [edit('e', 'khác'), edit('f')]);
		expect([merged.differing, merged.added.map(({ id }) => id)]).toEqual([1, ['f']]);
	});

	it('law: opened twice it brings what it brings once, and one’s own brings nothing', () => {
		fc.assert(
			fc.property(anyThings, anyThings, (ours, theirs) => {
				const file = writeBackup(shelves(theirs), READER, MADE);
				const once = opened(ours, file);
				expect(opened(once, file)).toEqual(once);
				expect(opened(ours, writeBackup(shelves(ours), READER, MADE))).toEqual(ours);
			}),
			{ numRuns: 200 }
		);
	});

	it('law: nothing of ours is changed, nothing of either is lost, ids stay unique; both machines end alike', () => {
		fc.assert(
			fc.property(anyThings, anyThings, (ours, theirs) => {
				const here = opened(ours, writeBackup(shelves(theirs), READER, MADE));
				const there = opened(theirs, writeBackup(shelves(ours), READER, MADE));
				SHELF_NAMES.forEach((name, k) => {
					expect(here[name].slice(0, ours[name].length)).toEqual(ours[name]);
					expect(new Set(here[name].map(({ id }) => id)).size).toBe(here[name].length);
					const said = new Set(saidOn(here)[k]);
					for (const one of [...(saidOn(ours)[k] ?? []), ...(saidOn(theirs)[k] ?? [])])
						expect(said.has(one)).toBe(true);
					expect(said).toEqual(new Set(saidOn(there)[k]));
				});
			}),
			{ numRuns: 200 }
		);
	});
});
