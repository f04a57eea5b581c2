import type { CoverageClass } from '../workspace/coverage-class';
import type { Palette, Theme } from './palette';

type Plain = { [K in keyof Palette]: Palette[K] extends string ? K : never }[keyof Palette];
type Grouped = 'proposals' | 'classes' | 'projects';

/** A colour of the palette by its name, so that a theme can be chosen where something is drawn. */
export type Colour = Plain | `coverage/${CoverageClass}` | `${Grouped}/${string}`;

/** Every colour of a palette with its name. */
function coloursOf(palette: Palette): readonly (readonly [Colour, string])[] {
	return Object.entries(palette).flatMap(([key, value]: [string, unknown]) =>
		typeof value === 'string'
			? [[key as Colour, value] as const]
			: Object.entries(value as Record<string, string>).map(
					([name, colour]) => [`${key}/${name}` as Colour, colour] as const
				)
	);
}

/** The colour of a name in a theme; one that a palette does not have is its ink. */
export function colourIn(palette: Palette, colour: Colour): string {
	const [key = '', name] = colour.split('/');
	const found = palette[key as keyof Palette];
	return (
		typeof found === 'string' || name === undefined ? found : found[name as keyof typeof found]
	) as string;
}

const variable = (colour: Colour) =>
	`--map-${colour.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The colour of a name on a page, whatever its theme is. */
export function cssColour(colour: Colour): string {
	return `var(${variable(colour)})`;
}

/**
 * The colours of the map as custom properties of a style sheet, for samples and words that must match it. Paper is
 * always light.
 */
export function paletteCss(palettes: Readonly<Record<Theme, Palette>>): string {
	const rules = (palette: Palette) =>
		coloursOf(palette)
			.map(([colour, value]) => `${variable(colour)}: ${value};`)
			.join(' ');
	return `:root { ${rules(palettes.light)} }
@media screen { :root[data-theme='dark'] { ${rules(palettes.dark)} } }
`;
}
