import { describe, expect, it } from 'vitest';
import type { CodedError } from '../../../src/lib/domain/errors';
import { GdalLink, type FromGdal } from '../../../src/lib/interchange/gdal/gdal-link';
import type { GdalAnswer, GdalRequest } from '../../../src/lib/interchange/gdal/to-geopackage';

const REQUEST: GdalRequest = {
	driver: 'DGN',
	main: 'a.dgn',
	files: [{ name: 'a.dgn', bytes: new Uint8Array(8) }]
};
const READ: GdalAnswer = { outcome: 'read', bytes: new Uint8Array(1), errors: [], counts: {} };

/** Threads that do as they are told when asked, one after the other. */
function threads(...scripts: ((say: (message: FromGdal) => void, fail: (why: string) => void) => void)[]) {
	const log: string[] = [];
	let made = 0;
	const link = new GdalLink(30, (heard, broken) => {
		const script = scripts[made] ?? (() => {});
		made += 1;
		log.push('start');
		return { post: () => script(heard, broken), end: () => log.push('end'), hold: () => {} };
	});
	return { link, log };
}

const code = (asked: Promise<unknown>) =>
	asked.then(
		() => 'read',
		(error: CodedError) => error.code
	);
const works = (say: (message: FromGdal) => void) => {
	say({ kind: 'ready' });
	say({ kind: 'answer', answer: READ });
};

describe('the thread of GDAL', () => {
	it('is started once for several files, and tells how much of it has come', async () => {
		const { link, log } = threads((say) => {
			say({ kind: 'loading', share: 0.5 });
			works(say);
		});
		const told: (number | null)[] = [];
		await link.ask(REQUEST, (share) => told.push(share));
		await link.ask(REQUEST);
		expect(told).toEqual([0.5, null]);
		expect(log).toEqual(['start']);
	});

	it('is ended when a file holds it up; the next file gets another', async () => {
		const { link, log } = threads((say) => say({ kind: 'ready' }), works);
		expect(await code(link.ask(REQUEST))).toBe('file-slow');
		expect(await code(link.ask(REQUEST))).toBe('read');
		expect(log).toEqual(['start', 'end', 'start']);
	});

	it('says that GDAL did not come, or broke down over a file', async () => {
		const { link } = threads(
			(say) => say({ kind: 'lost', why: 'no network' }),
			(_, fail) => fail('not loaded'),
			(say, fail) => {
				say({ kind: 'ready' });
				fail('out of memory');
			},
			(say) => {
				say({ kind: 'ready' });
				say({ kind: 'answer', answer: { outcome: 'refused', code: 'gdal-unreadable', details: {} } });
			}
		);
		expect(await code(link.ask(REQUEST))).toBe('part-lost');
		expect(await code(link.ask(REQUEST))).toBe('part-lost');
		expect(await code(link.ask(REQUEST))).toBe('gdal-failed');
		expect(await code(link.ask(REQUEST))).toBe('gdal-unreadable');
	});

	it('answers files that are asked at once one after the other', async () => {
		const order: string[] = [];
		const { link } = threads((say) => {
			order.push('asked');
			setTimeout(() => works((message) => (order.push(message.kind), say(message))), 5);
		});
		expect(await Promise.all([code(link.ask(REQUEST)), code(link.ask(REQUEST))])).toEqual(['read', 'read']);
		expect(order).toEqual(['asked', 'ready', 'answer', 'asked', 'ready', 'answer']);
	});
});
