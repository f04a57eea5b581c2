/** Sheets in mm: the sheet, the frame of the map on it, and rows that find room beside the scoreboard. */
export const PAPERS = {
	a4: { width: 297, height: 210, map: { width: 196, height: 159 }, rows: 8 },
	'a4-portrait': { width: 210, height: 297, map: { width: 184, height: 172 }, rows: 30 },
	a3: { width: 420, height: 297, map: { width: 292, height: 240 }, rows: 40 },
	'a3-portrait': { width: 297, height: 420, map: { width: 271, height: 285 }, rows: 70 }
} as const;

export type Paper = keyof typeof PAPERS;

export const SIZES = ['a4', 'a3'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Size = (typeof SIZES)[number];
export type Orientation = (typeof ORIENTATIONS)[number];

/** The sheet of a size, lying or standing. */
export function paperOf(size: Size, orientation: Orientation): Paper {
	return orientation === 'landscape' ? size : `${size}-portrait`;
}

/** Dots per inch of the map picture on paper. */
export const DPI = 300;
