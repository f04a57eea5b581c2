import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentOf, type Comment } from '../../../src/lib/location/comment';
import { App } from '../../../src/lib/workspace/app.svelte';
import { readAddress } from '../../../src/lib/workspace/address.svelte';
import { CommentDesk } from '../../../src/lib/workspace/comment-desk.svelte';
import { COMMENTS, type KeptComment } from '../../../src/lib/workspace/comments-store';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { formatComments, lostComments, parseComments } from '../../../src/lib/workspace/link-comments';
import { packJson } from '../../../src/lib/workspace/packed';
import { seal } from '../../../src/lib/workspace/sealed-text';
import { parseQuery } from '../../../src/lib/workspace/view-state';
import { memoryStore } from './memory-store';

const said = (id: string, text = 'Nên mở rộng', more: Partial<Comment> = {}): Comment => ({
	id,
	text,
	who: 'Lan',
	on: '2026-11-26',
	about: { kind: 'plan', id: 'P14' },
	...more
});

const name = fc.stringMatching(/^[\w-]{1,40}$/);
const about: fc.Arbitrary<Comment['about']> = fc.oneof(
	fc.record({
		kind: fc.constant('place' as const),
		at: fc
			.tuple(
				fc.integer({ min: -18_000_000, max: 18_000_000 }),
				fc.integer({ min: -9_000_000, max: 9_000_000 })
			)
			.map(([x, y]) => [x / 1e5, y / 1e5] as const)
	}),
	fc.record({ kind: fc.constantFrom('plan' as const, 'project' as const), id: name }),
	fc.record({ kind: fc.constant('unit' as const), id: name, vintage: fc.constantFrom('2020', '2025') })
);
const comment = fc
	.record({
		id: name,
		text: fc.string({ minLength: 1, maxLength: 80 }),
		who: fc.string({ maxLength: 40 }),
		about
	})
	.map((one) => commentOf({ ...one, on: '2026-11-26' }))
	.filter((one) => one !== null);

describe('comments in a link', () => {
	it('law: they come back as they were', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(comment, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
				(all) => {
					expect(parseComments(formatComments(all))).toEqual(all);
					expect(lostComments(`?comments=${formatComments(all)}`)).toBe(0);
				}
			)
		);
	});

	it('law: no text is an error', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json().map((text) => seal('1', packJson(text)))
				),
				(text) => {
					parseComments(text);
					expect(lostComments(`?comments=${text}`)).toBeGreaterThanOrEqual(0);
				}
			)
		);
	});

	it.each([
		['no list', packJson({ a: 1 })],
		['no row of ours', packJson([[], 7, null, ['x']])],
		['a place beyond the earth', packJson([['a', '2026-11-26', '', 'x', 'l', 9e9, 0]])],
		['an unknown boundary date', packJson([['a', '2026-11-26', '', 'x', 'u', '05977', '1999']])],
		['no text', packJson([['a', '2026-11-26', '', '  ', 'p', 'P14']])],
		['too long a text', packJson([['a', '2026-11-26', '', 'x'.repeat(601), 'p', 'P14']])],
		['no day', packJson([['a', '2026-02-30', '', 'x', 'p', 'P14']])]
	])('%s is refused', (_, body) => {
		expect(parseQuery(`?comments=${seal('1', body)}`).refused).toEqual(['comments']);
	});

	it('one that cannot be read is told by a code and counted, and the others are there', () => {
		const rows = [
			['a', '2026-11-26', 'Lan', 'Nên mở rộng', 'p', 'P14'],
			['b', 'hôm nay', '', 'x', 'p', 'P14'],
			['a', '2026-11-26', '', 'cùng số hiệu', 'p', 'P14']
		];
		const app = new App();
		readAddress(app, { search: `?comments=${seal('1', packJson(rows))}`, hash: '' });
		expect(app.view.comments).toEqual([said('a')]);
		expect(app.notices).toEqual([{ code: 'comments-lost', details: { what: 2 } }]);
	});

	it('what turns the reading direction or ends a line stays text', () => {
		const [one] = parseComments(formatComments([said('a', 'a\u202eb\u0007<img onerror=x>')])) ?? [];
		expect(one?.text).toBe('a b <img onerror=x>');
	});
});

const desk = (comments: readonly Comment[] = []) => {
	const app = new App();
	app.set({ comments });
	return { app, desk: new CommentDesk(app, new Keeper<KeptComment>(memoryStore(), 'comments')) };
};
const texts = (of: CommentDesk) => of.shown.map((one) => one.comment.text).sort();

describe('the desk of comments', () => {
	it('keeps what is written, another wording in its place, and gives back what was deleted', async () => {
		const { desk: one } = desk();
		await one.keeper.start();
		one.write({ kind: 'place', at: [106.76, 21.85] });
		expect(one.save('  ', '')).toBe(false);
		expect(one.save('Thiếu đường', 'Lan')).toBe(true);
		const id = one.shown[0]?.comment.id ?? '';
		one.write({ kind: 'place', at: [106.76, 21.85] }, id);
		one.save('Thiếu đường vào', 'Lan');
		expect(texts(one)).toEqual(['Thiếu đường vào']);
		one.remove(one.shown[0]!);
		expect(one.shown).toEqual([]);
		one.restore();
		expect(texts(one)).toEqual(['Thiếu đường vào']);
		expect(one.shown[0]?.comment.about).toEqual({ kind: 'place', at: [106.76, 21.85] });
	});

	it('what a link brought can be kept, stands once, and another wording of ours stands beside it', async () => {
		const { desk: one } = desk([said('a', 'của họ'), said('b')]);
		await one.keeper.start();
		one.keeper.put(
			{ id: 'a', revision: 0 },
			{ id: 'a', revision: 0, updated: 0, comment: said('a', 'của tôi') }
		);
		expect(one.shown.map(({ kept }) => kept)).toEqual([true, false, false]);
		await one.keepLinked();
		expect(texts(one)).toEqual(['Nên mở rộng', 'của họ', 'của tôi']);
		expect(one.shown.every(({ kept }) => kept)).toBe(true);
	});

	it('a file of one opens with the other, twice without anything anew; a torn comment is counted', async () => {
		const { desk: theirs } = desk([said('a'), said('b', 'Khác')]);
		const file = await theirs.file(1_000);
		const { desk: ours } = desk();
		expect(await ours.open(file)).toEqual({ added: 2, refused: 0 });
		expect(await ours.open(file)).toEqual({ added: 0, refused: 0 });
		expect(texts(ours)).toEqual(['Khác', 'Nên mở rộng']);
		const torn = file.replace('2026-11-26', 'hôm nay');
		const { desk: third } = desk();
		expect(await third.open(torn)).toEqual({ added: 1, refused: 1 });
		await expect(third.open('{}')).rejects.toThrow('backup-foreign');
	});

	it('a link holds them while there is room', () => {
		const { desk: few } = desk([said('a')]);
		expect(few.link('/')).toContain('comments=');
		const { desk: many } = desk(
			Array.from({ length: 60 }, (_, k) =>
				said(
					`n${k}`,
					Array.from({ length: 90 }, (_, j) => ((k * 7919 + j * 104_729) % 99_991).toString(36)).join(' ')
				)
			)
		);
		expect(many.link('/')).toBeNull();
	});
});

describe('a comment that is kept', () => {
	it('is read as it was written, and a damaged one by its code', () => {
		const kept = { id: 'a', revision: 1, updated: 1, comment: said('a') };
		expect(COMMENTS.read(COMMENTS.write(kept)).thing).toEqual(kept);
		expect(() => COMMENTS.read({ ...kept, comment: { text: 7 } })).toThrow('kept-damaged');
	});
});
