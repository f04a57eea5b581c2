// Sets the theme before the first paint, so that a dark page never flashes white.
(() => {
	let stored = null;
	try {
		stored = localStorage.getItem('theme');
	} catch {
		// Storage refused: follow the system.
	}
	const dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
