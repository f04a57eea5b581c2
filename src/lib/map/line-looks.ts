import type { LineLayerSpecification } from 'maplibre-gl';
import type { LineStyle } from '../domain/proposal';
import { PROPOSALS, SEAT_LIMITS } from '../register/proposals';
import { colourIn, type Colour } from './colour';
import { widthAt } from './layer-kit';
import type { Palette } from './palette';

/** How a line is drawn: its colour, its widths at z8, z10, z12 and z14 in pixels, its dashes in widths. */
export interface LineLook {
	colour: Colour;
	widths: readonly [number, number, number, number];
	dash?: readonly number[];
}

const LIMIT: LineLook['widths'] = [2.4, 3, 3.6, 4];

/** Every line that has a meaning, for the map and for its samples. */
export const LINES = {
	province: { colour: 'provinceLine', widths: [2, 2.2, 2.5, 3] },
	district: { colour: 'districtLine', widths: [1.3, 1.5, 1.8, 2], dash: [8, 2.5, 1.5, 2.5] },
	commune: { colour: 'communeLine', widths: [0.6, 0.8, 1.2, 1.4] },
	/** Where no limit and no colour is the matter, the communes themselves are. */
	communeAsMatter: { colour: 'communeLine', widths: [1.1, 1.3, 1.6, 1.8] },
	river: { colour: 'water', widths: [0.9, 1.2, 1.6, 2] },
	road: { colour: 'road', widths: [0.9, 1.2, 1.6, 2] },
	railway: { colour: 'railway', widths: [0.9, 1.2, 1.6, 2], dash: [7, 3] },
	plan: { colour: 'coveredEdge', widths: [1, 1.4, 2, 2.4] },
	indicativePlan: { colour: 'coveredEdge', widths: [1.2, 1.6, 2, 2.4], dash: [3, 2] },
	/** Of the reader's own: dot and dash, as their own limits. */
	ownPlan: { colour: 'ownEdge', widths: [1.6, 2, 2.4, 2.8], dash: [4, 1.2, 1, 1.2] },
	covered: { colour: 'coveredEdge', widths: [0.8, 1, 2, 2.4] },
	overlap: { colour: 'overlap', widths: [2.2, 2.2, 2.2, 2.2] },
	met: { colour: 'ink', widths: [1.3, 1.5, 1.8, 2] },
	gained: { colour: 'gained', widths: [1, 1.4, 1.8, 2] },
	lost: { colour: 'lost', widths: [1, 1.4, 1.8, 2], dash: [3, 2] },
	/** Coloured by the kind of project on the map. */
	projectDisc: { colour: 'ink3', widths: [1.4, 1.9, 1.9, 1.9], dash: [3, 2.2] },
	selection: { colour: 'ink', widths: [2.4, 2.4, 2.8, 3] },
	/** Drawn by the reader over the map. */
	mark: { colour: 'accent', widths: [3, 3, 3, 3] },
	way: { colour: 'ink', widths: [2, 2, 2, 2] }
} as const satisfies Readonly<Record<string, LineLook>>;

const DASHES: Readonly<Record<LineStyle, readonly number[]>> = {
	'long-dashes': [5, 1.8],
	'short-dashes': [2, 2]
};

/** The reader's own: dot and dash, unlike the published ones. */
const MINE: LineLook = { colour: 'proposals/other', widths: LIMIT, dash: [4, 1.2, 1, 1.2] };

/** Colours of the present limit of the seat and of its versions; every other limit stands alone. */
const SEAT_COLOURS = ['proposals/present', 'proposals/first', 'proposals/second'] as const;

/** The line of a limit: the present one (`present`), a proposal of the register, or the reader's own (`mine`). */
export function limitLine(id: string): LineLook {
	if (id === 'mine') return MINE;
	const colour = SEAT_COLOURS[SEAT_LIMITS.indexOf(id)] ?? 'proposals/other';
	if (id === 'present') return { colour, widths: LIMIT };
	const style = PROPOSALS.find((one) => one.id === id)?.line ?? 'long-dashes';
	return { colour, widths: LIMIT, dash: DASHES[style] };
}

/** The paint of a line layer. */
export function linePaint(look: LineLook, palette: Palette): NonNullable<LineLayerSpecification['paint']> {
	const [z8, z10, z12, z14] = look.widths;
	const even = look.widths.every((width) => width === z8);
	return {
		'line-color': colourIn(palette, look.colour),
		'line-width': even ? z8 : widthAt(z8, z10, z12, z14),
		...(look.dash ? { 'line-dasharray': [...look.dash] } : {})
	};
}
