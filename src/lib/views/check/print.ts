import { tick } from 'svelte';
import type { CheckDesk } from './check-desk.svelte';

/** Prints the slips instead of the screen: they are made for the printer and gone when it is done. */
export async function printSlips(desk: CheckDesk, slips: CheckDesk['slips']): Promise<void> {
	const root = document.documentElement;
	desk.slips = slips;
	await tick();
	root.dataset.print = 'slips';
	const done = () => {
		delete root.dataset.print;
		desk.slips = [];
	};
	addEventListener('afterprint', done, { once: true });
	print();
}
