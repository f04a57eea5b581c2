import { describe, expect, it } from 'vitest';
import { slotsOver } from '../../../src/lib/workspace/browser-slots';

function fakeStorage(): { storage: Storage; kept: Map<string, string> } {
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	} as unknown as Storage;
	return { storage, kept };
}

describe('short texts kept by the browser', () => {
	it('stand under a name with the place of the app', () => {
		const { storage, kept } = fakeStorage();
		const slots = slotsOver(() => storage);
		expect(slots.write('theme', 'dark')).toBe(true);
		// The app stands at the root of its host in this test.
		expect([...kept]).toEqual([['theme@/', 'dark']]);
		expect(slots.read('theme')).toBe('dark');
		slots.write('theme', null);
		expect([slots.read('theme'), kept.size]).toEqual([null, 0]);
	});

	it.each<[string, () => Storage | undefined]>([
		[
			'throws on the asking',
			() => {
				throw new DOMException('denied', 'SecurityError');
			}
		],
		['has none', () => undefined],
		[
			'has no room',
			() =>
				({
					getItem: () => null,
					setItem: () => {
						throw new DOMException('full', 'QuotaExceededError');
					}
				}) as unknown as Storage
		]
	])('a browser that %s: false, and remembered as long as the page lives', (_, storage) => {
		const slots = slotsOver(storage);
		expect(slots.read('theme')).toBeNull();
		expect(slots.write('theme', 'dark')).toBe(false);
		expect(slots.read('theme')).toBe('dark');
		expect(slots.readUnplaced('theme')).toBeNull();
	});
});
