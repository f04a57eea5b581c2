/**
 * Prints what is made for the printer (`html[data-print=NAME]`) instead of the screen, then calls `done`; `ready` is
 * called once it stands.
 */
export function printAs(name: string, done: () => void, ready?: () => void): void {
	const root = document.documentElement;
	const theme = root.dataset.theme;
	root.dataset.print = name;
	// Paper is white whatever the screen is.
	root.dataset.theme = 'light';
	const after = () => {
		delete root.dataset.print;
		if (theme === undefined) delete root.dataset.theme;
		else root.dataset.theme = theme;
		done();
	};
	ready?.();
	addEventListener('afterprint', after, { once: true });
	print();
}
