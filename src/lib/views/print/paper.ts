/** Sheets, landscape, in mm: the sheet and the frame of the map on it. */
export const PAPERS = {
	a4: { width: 297, height: 210, map: { width: 196, height: 152 } },
	a3: { width: 420, height: 297, map: { width: 292, height: 230 } }
} as const;

export type Paper = keyof typeof PAPERS;

/** Dots per inch of the map picture on paper. */
export const DPI = 300;
