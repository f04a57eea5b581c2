import { tick } from 'svelte';
import { printAs } from '../../ui/print-as';
import type { CheckDesk } from '../../workspace/check-desk.svelte';

/** Prints the slips instead of the screen: they are made for the printer and gone when it is done. */
export async function printSlips(desk: CheckDesk, slips: CheckDesk['slips']): Promise<void> {
	desk.slips = slips;
	await tick();
	printAs('slips', () => (desk.slips = []));
}
