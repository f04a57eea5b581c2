import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passAway } from '../../../src/lib/ui/pass-away';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A word on the screen, as far as it is asked about here. */
function said(words: string) {
	const node = Object.assign(new EventTarget(), { textContent: words }) as unknown as HTMLElement;
	const gone = vi.fn();
	const end = passAway(gone)(node);
	return { node, gone, end: () => typeof end === 'function' && end() };
}

describe('what is said goes by itself', () => {
	it('once there was time to read it: longer words stay longer', () => {
		const [brief, long] = [said('Đã chép.'), said('x'.repeat(100))];
		vi.advanceTimersByTime(8000);
		expect(brief.gone).toHaveBeenCalledOnce();
		expect(long.gone).not.toHaveBeenCalled();
		vi.advanceTimersByTime(4000);
		expect(long.gone).toHaveBeenCalledOnce();
	});

	it.each([
		['pointerenter', 'pointerleave'],
		['focusin', 'focusout']
	])('not while somebody is at it (%s)', (come, leave) => {
		const { node, gone } = said('Đã chép.');
		node.dispatchEvent(new Event(come));
		vi.advanceTimersByTime(60_000);
		expect(gone).not.toHaveBeenCalled();
		node.dispatchEvent(new Event(leave));
		vi.advanceTimersByTime(8000);
		expect(gone).toHaveBeenCalledOnce();
	});

	it('nor after it was put away by hand', () => {
		const { gone, end } = said('Đã chép.');
		end();
		vi.advanceTimersByTime(60_000);
		expect(gone).not.toHaveBeenCalled();
	});
});
