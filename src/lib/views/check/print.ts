/** Prints the slips instead of the screen: the page's own print rules are switched by one attribute. */
export function printSlips(): void {
	const root = document.documentElement;
	root.dataset.print = 'slips';
	addEventListener('afterprint', () => delete root.dataset.print, { once: true });
	print();
}
