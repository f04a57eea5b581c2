import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OnProgress } from '../../../src/lib/coverage/service';
import { CodedError } from '../../../src/lib/domain/errors';
import { Asked } from '../../../src/lib/workspace/asked.svelte';

/** A question that answers when it is told to. */
function question() {
	let answer: (value: string | null) => void = () => {};
	let tell: OnProgress = () => {};
	const ask = (onprogress: OnProgress) => {
		tell = onprogress;
		return new Promise<string | null>((resolve) => (answer = resolve));
	};
	return { ask, answer: (value: string | null) => answer(value), tell: (done: number) => tell(done, 9) };
}

afterEach(() => vi.restoreAllMocks());

describe('an answer of a worker', () => {
	it('that comes late for an older question is dropped', async () => {
		const asked = new Asked<string>();
		const [first, second] = [question(), question()];
		const [one, two] = [asked.ask('a', first.ask), asked.ask('a', second.ask)];
		second.answer('new');
		await two;
		first.answer('old');
		await one;
		expect(asked).toMatchObject({ value: 'new', busy: false, progress: null });
	});

	it('stays while the same thing is asked about again, and goes when another one is', async () => {
		const asked = new Asked<string>();
		await asked.ask('a', async () => 'first');
		const again = question();
		const waiting = asked.ask('a', again.ask);
		expect(asked).toMatchObject({ value: 'first', busy: true });
		void asked.ask('b', question().ask);
		expect(asked.value).toBeNull();
		again.answer('of a');
		await waiting;
		expect(asked).toMatchObject({ value: null, busy: true });
	});

	it('shows progress only when it takes long, and where it was stopped', async () => {
		const asked = new Asked<string>();
		const { ask, tell, answer } = question();
		const waiting = asked.ask('a', ask);
		tell(1);
		expect(asked.progress).toBeNull();
		vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
		tell(2);
		expect(asked.progress).toEqual({ done: 2, total: 9 });
		answer(null);
		await waiting;
		expect(asked).toMatchObject({ busy: false, value: null, progress: { done: 2, total: 9 } });
		// Progress may arrive after the end.
		tell(3);
		expect(asked.progress).toEqual({ done: 2, total: 9 });
	});

	it('that does not come is a coded failure, until it is asked again', async () => {
		const asked = new Asked<string>();
		await asked.ask('a', () => Promise.reject(new CodedError('worker-failed')));
		expect(asked.failed?.code).toBe('worker-failed');
		await asked.ask('a', async () => 'there');
		expect(asked).toMatchObject({ value: 'there', failed: null });
	});
});
