import { tick } from 'svelte';
import { printAs } from '../../ui/print-as';
import type { CheckDesk } from '../../workspace/check-desk.svelte';

/** Height of the print on an A4 sheet, CSS pixels of 1/96 inch: 297 mm less 14 mm above and below. */
const SHEET = ((297 - 28) / 25.4) * 96;
/** How small a slip may be set, and in what steps. */
const LEAST = 0.7;
const STEP = 0.05;

/** A slip that is longer than a sheet is set smaller, as far as it stays readable. */
function fitSheets(): void {
	for (const slip of document.querySelectorAll<HTMLElement>('[data-slip]'))
		for (let size = 1; slip.getBoundingClientRect().height > SHEET && size > LEAST;) {
			size -= STEP;
			slip.style.zoom = String(size);
		}
}

/** Prints the slips instead of the screen: they are made for the printer and gone when it is done. */
export async function printSlips(desk: CheckDesk, slips: CheckDesk['slips']): Promise<void> {
	desk.slips = slips;
	await tick();
	printAs('slips', () => (desk.slips = []), fitSheets);
}
