import { tick } from 'svelte';
import type { CheckDesk } from '../../workspace/check-desk.svelte';

/** Prints the slips instead of the screen: they are made for the printer and gone when it is done. */
export async function printSlips(desk: CheckDesk, slips: CheckDesk['slips']): Promise<void> {
	const root = document.documentElement;
	desk.slips = slips;
	await tick();
	const theme = root.dataset.theme;
	root.dataset.print = 'slips';
	// Paper is white whatever the screen is.
	root.dataset.theme = 'light';
	const done = () => {
		delete root.dataset.print;
		if (theme === undefined) delete root.dataset.theme;
		else root.dataset.theme = theme;
		desk.slips = [];
	};
	addEventListener('afterprint', done, { once: true });
	print();
}
