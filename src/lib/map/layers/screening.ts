import type { LayerSpecification } from 'maplibre-gl';
import { isOneOf, TILES, type LayerMaker } from '../layer-kit';
import type { ScreeningClass } from '../../proposal/screening-classes';
import type { Palette } from '../palette';

/** Colour of a class of communes; those not due stay land, those of unknown people have the dashed texture. */
export function screeningColour(palette: Palette, name: Exclude<ScreeningClass, 'unknown'>): string {
	const { coverage, land } = palette;
	return { both: coverage['short-40'], 'small-area': coverage['short-20'], no: land }[name];
}

/** Communes coloured by a rule of rearrangement. */
export const screening: LayerMaker = (model, palette) => {
	if (!model.screening) return [];
	const layer = (name: ScreeningClass): LayerSpecification => ({
		id: `screening-${name}`,
		type: 'fill',
		source: TILES,
		'source-layer': `commune_${model.vintage}`,
		filter: isOneOf('code', model.screening?.get(name) ?? []),
		paint:
			name === 'unknown'
				? { 'fill-pattern': 'unknown' }
				: { 'fill-color': screeningColour(palette, name), 'fill-antialias': false }
	});
	return (['both', 'small-area', 'no', 'unknown'] as const).map(layer);
};
