import { flushSync } from 'svelte';

/** How often each reader ran again since it first ran. */
export interface Runs<K extends string> {
	again: Record<K, number>;
	/** Does something so many times, as a reader's hand would: what it wakes runs before the next one. */
	times(count: number, act: (k: number) => void): void;
	end: () => void;
}

/** Reads things as a page does, and counts how often each is read anew. */
export function runsOf<K extends string>(readers: Record<K, () => unknown>): Runs<K> {
	const names = Object.keys(readers) as K[];
	const again = Object.fromEntries(names.map((name) => [name, -1])) as Record<K, number>;
	const end = $effect.root(() => {
		for (const name of names)
			$effect(() => {
				readers[name]();
				again[name] += 1;
			});
	});
	flushSync();
	return {
		again,
		times: (count, act) => {
			for (let k = 0; k < count; k++) {
				act(k);
				flushSync();
			}
		},
		end
	};
}
