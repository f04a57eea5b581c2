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

// The scripts of the view that the address names, asked for with those of the page, which tells of them.
(() => {
	const { dataset, src } = document.currentScript;
	const query = new URLSearchParams(location.search);
	// In a frame the map stands alone.
	if (!dataset.views || query.has('embed')) return;
	const views = new Map(dataset.views.split(' ; ').map((told) => [told.split(' ')[0], told.split(' ').slice(1)]));
	for (const file of views.get(query.get('view')) ?? views.get('coverage'))
		document.head.append(
			Object.assign(document.createElement('link'), {
				...(file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }),
				// As the scripts ask for it: what differs in this is fetched twice.
				crossOrigin: '',
				href: new URL(file, src)
			})
		);
})();

// A page may come with the scripts of another version, as from a server that is just being updated: it is said.
addEventListener('unhandledrejection', () => {
	const started = document.querySelector('.root > :not(script)');
	const words = document.querySelector('.not-started');
	if (!started && words) words.hidden = false;
});
