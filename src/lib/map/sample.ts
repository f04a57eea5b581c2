import type { Colour } from './colour';
import type { LineLook } from './line-looks';
import type { PatternName, PictureName } from './pictures';

/** How something is drawn on the map, small, beside its words. */
export type Sample =
	| {
			kind: 'area';
			fill?: Colour;
			/** Over the land, 0 to 1. */ opacity?: number;
			edge?: LineLook;
			ticked?: boolean;
	  }
	| { kind: 'pattern'; pattern: PatternName; edge?: LineLook }
	| { kind: 'line'; line: LineLook }
	| { kind: 'picture'; picture: PictureName; text?: string }
	| { kind: 'dot'; fill: Colour };

/** Width of a line in a sample: as at z10, where the whole province is seen, and never too thin to see. */
export function sampleWidth({ widths }: LineLook): number {
	return Math.max(1, widths[1]);
}

/** Dashes of a line in a sample, in pixels. */
export function sampleDash(look: LineLook): string | undefined {
	return look.dash?.map((part) => Number((part * sampleWidth(look)).toFixed(2))).join(' ');
}
