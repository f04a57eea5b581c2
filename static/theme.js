// Sets the theme before the first paint, so that a dark page never flashes white.
(() => {
	let stored = null;
	try {
		// Kept for this place of the app (see workspace/place); versions before that kept it under the bare name.
		const place = new URL('.', document.currentScript.src).pathname;
		stored = localStorage.getItem(`theme@${place}`) ?? localStorage.getItem('theme');
	} catch {
		// Storage refused: follow the system.
	}
	const dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();

// A page may come with the scripts of another version, as from a server that is just being updated: it is said.
addEventListener('unhandledrejection', () => {
	const started = document.querySelector('.root > :not(script)');
	const words = document.querySelector('.not-started');
	if (!started && words) words.hidden = false;
});
