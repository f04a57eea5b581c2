import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import type { MapModel } from './model';
import type { Palette } from './palette';

/** One map layer file gives its specifications for a model; order is decided in style.ts alone. */
export type LayerMaker = (model: MapModel, palette: Palette) => LayerSpecification[];

/** The source of tiles that nearly every screen draws, and of the land of communes, fetched where it is drawn. */
export const TILES = 'tiles';
export const COMMUNES = 'communes';

export const FONT = { regular: ['LS Regular'], medium: ['LS Medium'], bold: ['LS SemiBold'] };

/** Width by zoom at z8, z10, z12 and z14, as in the table of the map style. */
export function widthAt(
	z8: number,
	z10: number,
	z12: number,
	z14: number
): DataDrivenPropertyValueSpecification<number> {
	return ['interpolate', ['linear'], ['zoom'], 8, z8, 10, z10, 12, z12, 14, z14];
}

/** True for features whose property is one of the values. */
export function isOneOf(property: string, values: readonly string[]): ExpressionSpecification {
	return ['in', ['get', property], ['literal', [...values]]];
}

/** The layout of marks on things of the reader's file, each with its label; the one looked at is larger. */
export const MARK_LAYOUT = {
	'icon-size': ['case', ['get', 'looked'], 1.4, 1],
	'icon-allow-overlap': true,
	'text-field': ['get', 'label'],
	'text-font': FONT.medium,
	'text-size': 12,
	'text-anchor': 'left',
	'text-offset': [1.1, 0],
	'text-max-width': 30,
	'text-optional': true
} satisfies SymbolLayerSpecification['layout'];
