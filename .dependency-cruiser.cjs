/** The direction of the house: what stands left never imports what stands right. */
const RANKS = [
	['domain'],
	['register', 'boundaries', 'geometry'],
	['coverage', 'proposal', 'location', 'interchange'],
	['workspace'],
	['map', 'ui'],
	['views']
];

/** Views among themselves: the frame, one view each, what is made of several; files beside the folders lay them out. */
const VIEW_RANKS = [
	['shell'],
	['boundaries', 'centres', 'comments', 'coverage', 'projects', 'register'],
	['shown', 'check', 'targets'],
	['present', 'print']
];

const folders = (ranks) => `^src/lib/(${ranks.flat().join('|')})/`;

const direction = RANKS.map((rank, i) => ({
	name: `direction-${rank.join('-')}`,
	comment: `${rank.join(', ')} must not import what stands to the right.`,
	severity: 'error',
	from: { path: folders([rank]) },
	to: { path: `${i + 1 < RANKS.length ? `${folders(RANKS.slice(i + 1))}|` : ''}^src/routes/` }
}));

const viewFolders = (views) => `^src/lib/views/(${views.join('|')})/`;

const viewDirection = VIEW_RANKS.flatMap((rank, i) =>
	rank.map((view) => ({
		name: `views-${view}`,
		comment: `The view ${view} uses no view beside it or after it, but for the panels that are loaded on demand.`,
		severity: 'error',
		from: { path: viewFolders([view]) },
		to: {
			path: `${viewFolders([...rank.filter((other) => other !== view), ...VIEW_RANKS.slice(i + 1).flat()])}|^src/lib/views/(?!on-demand\\.ts)[^/]+$`
		}
	}))
);

const CORE = folders(RANKS.slice(0, 3));

module.exports = {
	forbidden: [
		...direction,
		...viewDirection,
		{
			name: 'core-knows-no-screen',
			comment: 'The core runs in a page, a worker, Node and tests: no Svelte, no map library, no words.',
			severity: 'error',
			from: { path: CORE },
			to: {
				path: '(^|/)node_modules/(svelte|@sveltejs|maplibre-gl|@deck\\.gl|@lucide)/|^src/lib/i18n/'
			}
		},
		{
			name: 'core-is-plain-typescript',
			comment: 'No Svelte files left of workspace.',
			severity: 'error',
			from: { path: CORE },
			to: { path: '\\.svelte(\\.ts)?$|^\\$app/' }
		},
		{
			name: 'app-knows-no-scripts',
			comment: 'The scripts use the app, never the other way round.',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(scripts|tests)/' }
		},
		{
			name: 'scripts-use-the-core-only',
			comment:
				'The command line and the tiles run the same code as the page, without a screen; words are shared.',
			severity: 'error',
			from: { path: '^scripts/' },
			to: { path: '^src/(lib/(workspace|map|ui|views)|routes)/' }
		},
		{
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: { circular: true }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^src/lib/i18n/paraglide/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'browser', 'default', 'types']
		}
	}
};
