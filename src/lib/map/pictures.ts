import { PROJECT_KINDS, type ProjectKind } from '../domain/project';
import type { IconNode } from 'lucide';
import type { Colour } from './colour';
import { PROJECT_ICONS } from './project-icons';

/** A part of a picture, in pixels from its upper left corner. Strokes and dashes are in pixels too. */
export type Shape =
	| { kind: 'disc'; x: number; y: number; r: number; fill: Colour }
	| { kind: 'ring'; x: number; y: number; r: number; stroke: Colour; width: number; dash?: readonly number[] }
	| {
			kind: 'rect';
			x: number;
			y: number;
			width: number;
			height: number;
			r?: number;
			fill: Colour;
			opacity?: number;
	  }
	| { kind: 'path'; d: string; stroke: Colour; width: number }
	| { kind: 'icon'; icon: IconNode; x: number; y: number; scale: number; stroke: Colour; width: number };

/** A symbol or a texture of the map. What sets it off from the ground (`rim`) is left out where there is none. */
export interface Picture {
	width: number;
	height: number;
	rim: readonly Shape[];
	shapes: readonly Shape[];
}

function square(size: number, shapes: readonly Shape[], rim: readonly Shape[] = []): Picture {
	return { width: size, height: size, rim, shapes };
}

const whole = (width: number, height: number, fill: Colour, opacity?: number): Shape => ({
	kind: 'rect',
	x: 0,
	y: 0,
	width,
	height,
	fill,
	opacity
});

const TINT = 0.14;

/** Textures: each repeats over its land. */
const PATTERNS = {
	/** Short dashes: unknown. */
	unknown: {
		width: 12,
		height: 9,
		rim: [],
		shapes: [
			whole(12, 9, 'unknown'),
			{ kind: 'rect', x: 1, y: 2, width: 3.5, height: 1, fill: 'unknownDash' },
			{ kind: 'rect', x: 7, y: 6.5, width: 3.5, height: 1, fill: 'unknownDash' }
		]
	},
	/** Dots: land of the base under no plan. Few and small, as wide apart as the dashes they may stand on: a whole
	 * district may be such land, and its colours show. */
	gap: square(12, [
		{ kind: 'disc', x: 3, y: 3, r: 0.95, fill: 'gapDot' },
		{ kind: 'disc', x: 9, y: 9, r: 0.95, fill: 'gapDot' }
	]),
	/** Hatch at 45°: overlap of plans of one level. */
	overlap: square(8, [
		{ kind: 'path', d: 'M-10 10L2 -2M-2 10L10 -2M6 10L18 -2', stroke: 'overlap', width: 2 }
	]),
	/** Plus signs on a tint: land gained. */
	gained: square(12, [
		whole(12, 12, 'gained', TINT),
		{ kind: 'path', d: 'M6 3L6 9M3 6L9 6', stroke: 'gained', width: 1.6 }
	]),
	/** Hatch falling to the right on a tint: land lost. The overlap of plans rises to the right. */
	lost: square(8, [
		whole(8, 8, 'lost', TINT),
		{ kind: 'path', d: 'M-10 -2L2 10M-2 -2L10 10M6 -2L18 10', stroke: 'lost', width: 1.6 }
	])
} satisfies Readonly<Record<string, Picture>>;

export type PatternName = keyof typeof PATTERNS;

function place(size: number, ...inside: Shape[]): Picture {
	const middle = size / 2;
	return square(
		size,
		[{ kind: 'ring', x: middle, y: middle, r: middle - 2.4, stroke: 'ink', width: 2 }, ...inside],
		[{ kind: 'disc', x: middle, y: middle, r: middle - 1, fill: 'halo' }]
	);
}

type Round =
	{ r: number; fill: Colour } | { r: number; stroke: Colour; width: number; dash?: readonly number[] };

/** A symbol of an urban class: rings and discs about one middle, on a disc of the halo. */
function centre(size: number, ...rounds: Round[]): Picture {
	const at = { x: size / 2, y: size / 2 };
	return square(
		size,
		rounds.map((round) =>
			'fill' in round ? { kind: 'disc', ...at, ...round } : { kind: 'ring', ...at, ...round }
		),
		[{ kind: 'disc', ...at, r: size / 2, fill: 'halo' }]
	);
}

const ringed = (colour: Colour) =>
	centre(28, { r: 11, stroke: colour, width: 2.4 }, { r: 7.6, fill: colour });

/** Symbols of urban classes: shape and size say the class, colour repeats it. */
const CENTRES = {
	'centre-I': ringed('classes/I'),
	'centre-II': ringed('classes/II'),
	'centre-III': centre(24, { r: 8, stroke: 'classes/III', width: 4 }),
	'centre-IV': centre(21, { r: 8.5, fill: 'classes/IV' }, { r: 2.6, fill: 'halo' }),
	'centre-V': centre(15, { r: 6, fill: 'classes/V' }),
	'centre-new': centre(
		17,
		{ r: 6.2, stroke: 'classes/V', width: 2, dash: [2.6, 2] },
		{ r: 2.4, fill: 'classes/V' }
	),
	'centre-study': centre(19, { r: 7.4, stroke: 'ink2', width: 2, dash: [3, 2.2] }),
	'centre-none': centre(15, { r: 5.2, stroke: 'ink3', width: 2 })
} satisfies Readonly<Record<string, Picture>>;

export type CentrePicture = keyof typeof CENTRES;

function pin(kind: ProjectKind): Picture {
	return square(
		30,
		[
			{ kind: 'rect', x: 2, y: 2, width: 26, height: 26, r: 8, fill: `projects/${kind}` },
			{ kind: 'icon', icon: PROJECT_ICONS[kind], x: 7, y: 7, scale: 16 / 24, stroke: 'onPin', width: 2.2 }
		],
		[{ kind: 'rect', x: 0, y: 0, width: 30, height: 30, r: 9, fill: 'halo' }]
	);
}

const PINS = Object.fromEntries(PROJECT_KINDS.map((kind) => [`project-${kind}`, pin(kind)])) as Readonly<
	Record<`project-${ProjectKind}`, Picture>
>;

const TICK = 'M2.5 6.5L5 9L9.5 3';

/** Symbols for single things. None may take the name of a pattern: the map would fill land with it. */
const SYMBOLS = {
	tick: square(
		12,
		[{ kind: 'path', d: TICK, stroke: 'ink', width: 2 }],
		[{ kind: 'path', d: TICK, stroke: 'halo', width: 4 }]
	),
	refused: square(
		20,
		[
			{ kind: 'disc', x: 10, y: 10, r: 8, fill: 'lost' },
			{ kind: 'path', d: 'M7 7L13 13M13 7L7 13', stroke: 'halo', width: 2.2 }
		],
		[{ kind: 'disc', x: 10, y: 10, r: 10, fill: 'halo' }]
	),
	// Two ends that do not reach each other, and the same joined.
	'line-gap': square(
		20,
		[
			{ kind: 'disc', x: 10, y: 10, r: 8, fill: 'overlap' },
			{ kind: 'path', d: 'M4.5 10H8M12 10H15.5', stroke: 'halo', width: 2.4 }
		],
		[{ kind: 'disc', x: 10, y: 10, r: 10, fill: 'halo' }]
	),
	'line-gap-joined': square(
		20,
		[
			{ kind: 'disc', x: 10, y: 10, r: 8, fill: 'coveredEdge' },
			{ kind: 'path', d: 'M4.5 10H15.5', stroke: 'halo', width: 2.4 }
		],
		[{ kind: 'disc', x: 10, y: 10, r: 10, fill: 'halo' }]
	),
	comment: square(
		24,
		[
			{ kind: 'rect', x: 2, y: 2, width: 20, height: 15, r: 4, fill: 'ink' },
			{ kind: 'path', d: 'M7 15L7 21L12 16', stroke: 'ink', width: 3 },
			{ kind: 'path', d: 'M6.5 7.5H17.5M6.5 11.5H14', stroke: 'halo', width: 1.8 }
		],
		[
			{ kind: 'rect', x: 0, y: 0, width: 24, height: 19, r: 6, fill: 'halo' },
			{ kind: 'path', d: 'M7 15L7 21L12 16', stroke: 'halo', width: 6 }
		]
	),
	'place-city': place(18, { kind: 'disc', x: 9, y: 9, r: 2.6, fill: 'ink' }),
	'place-town': place(12),
	count: square(18, [{ kind: 'disc', x: 9, y: 9, r: 8, fill: 'ink' }])
} satisfies Readonly<Record<string, Picture>> & { readonly [name in PatternName]?: never };

/** Every picture that the style names, for the map and for its samples. */
export const PICTURES = { ...PATTERNS, ...CENTRES, ...PINS, ...SYMBOLS };

export type PictureName = keyof typeof PICTURES;
