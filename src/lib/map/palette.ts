import type { CoverageClass } from '../workspace/coverage-class';

export type Theme = 'light' | 'dark';

/** Colours of the map by theme. Only data is saturated; ground, lines and labels stay quiet. */
export interface Palette {
	outside: string;
	land: string;
	water: string;
	road: string;
	railway: string;
	provinceLine: string;
	districtLine: string;
	communeLine: string;
	halo: string;
	ink: string;
	ink2: string;
	ink3: string;
	accent: string;
	/** Signs on the pins of projects. */
	onPin: string;
	covered: string;
	coveredEdge: string;
	/** Plans of the reader's own. */
	own: string;
	ownEdge: string;
	overlap: string;
	gained: string;
	lost: string;
	unknown: string;
	unknownDash: string;
	/** Dots on land of the base under no plan. */
	gapDot: string;
	proposals: Readonly<Record<string, string>>;
	classes: Readonly<Record<string, string>>;
	projects: Readonly<Record<string, string>>;
	coverage: Readonly<Record<CoverageClass, string>>;
}

const PROJECTS = {
	urban: '#0B62A8',
	resettlement: '#5B4FA3',
	industrial: '#9A4A00',
	logistics: '#8A1C4A',
	tourism: '#1D6B3A',
	public: '#2C5560',
	road: '#4A4A4A',
	programme: '#5C6976'
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
	light: {
		outside: '#E9ECEE',
		land: '#FBFBF9',
		water: '#9DBFD6',
		road: '#B8A58A',
		railway: '#8793A0',
		provinceLine: '#1F2B36',
		districtLine: '#55626E',
		communeLine: '#8793A0',
		halo: '#FFFFFF',
		ink: '#14202B',
		ink2: '#42505D',
		ink3: '#5C6976',
		accent: '#2F3F94',
		onPin: '#FFFFFF',
		covered: '#A5D9D0',
		coveredEdge: '#1E7D77',
		own: '#D9C7F0',
		ownEdge: '#6A35B1',
		overlap: '#A3195B',
		gained: '#0B5CAD',
		lost: '#8A2B1B',
		unknown: '#F3F4F4',
		unknownDash: '#C3CAD0',
		gapDot: '#5C6976',
		proposals: { present: '#14202B', first: '#A3195B', second: '#B25A00', other: '#2F6B4F' },
		classes: { I: '#5B2A86', II: '#5B2A86', III: '#8250A8', IV: '#B0398B', V: '#1F6FB2' },
		projects: PROJECTS,
		coverage: {
			'short-40': '#84430E',
			'short-20': '#CC9350',
			'short-0': '#F1E0BE',
			'met-0': '#A5D9D0',
			'met-20': '#1E7D77',
			'share-0': '#F3F1D0',
			'share-20': '#B9DDBB',
			'share-40': '#6BB9B2',
			'share-60': '#2B83A5',
			'share-80': '#1D4080',
			'no-known-plan': '#F3F4F4',
			'part-not-drawn': '#F3F4F4',
			'no-base': '#FBFBF9'
		}
	},
	dark: {
		outside: '#0B1117',
		land: '#1A242D',
		water: '#3E6580',
		road: '#6E6450',
		railway: '#5A6873',
		provinceLine: '#E3E9EE',
		districtLine: '#A9B5C0',
		communeLine: '#5A6873',
		halo: '#0E151B',
		ink: '#EEF2F5',
		ink2: '#BDC7D0',
		ink3: '#94A1AD',
		accent: '#AAB6FF',
		onPin: '#FFFFFF',
		covered: '#2C6C68',
		coveredEdge: '#5FD0C3',
		own: '#4B3475',
		ownEdge: '#C3A3F7',
		overlap: '#FF8FC0',
		gained: '#7CC4FF',
		lost: '#FF9E7A',
		unknown: '#18212A',
		unknownDash: '#3F4D59',
		gapDot: '#73818D',
		proposals: { present: '#FFFFFF', first: '#FF8FC0', second: '#FFB15C', other: '#8FD3B0' },
		classes: { I: '#A97FD0', II: '#A97FD0', III: '#B98BE0', IV: '#EA7CC6', V: '#62AAEA' },
		projects: PROJECTS,
		coverage: {
			'short-40': '#F7A85C',
			'short-20': '#B8712F',
			'short-0': '#69492B',
			'met-0': '#2C6C68',
			'met-20': '#5FD0C3',
			'share-0': '#1F3A5A',
			'share-20': '#24628A',
			'share-40': '#2F93A3',
			'share-60': '#74C7AE',
			'share-80': '#DDEFB8',
			'no-known-plan': '#18212A',
			'part-not-drawn': '#18212A',
			'no-base': '#1A242D'
		}
	}
};
