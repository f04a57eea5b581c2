import type { LayerLegend, LegendContext } from './layer';
import type { MapModel } from './model';
import { BASE, LAYERS } from './order';
import { isHidden } from './style';

/** What the legend says of one layer. */
export interface LegendPart extends LayerLegend {
	id: string;
	/** The ground of the views, not what they are about. */
	base: boolean;
}

/**
 * The legend of what a model draws: a part for each layer, in reading order, none for what is hidden. With a zoom,
 * entries that are not drawn at it are left out.
 */
export function legendFor(model: MapModel, context: LegendContext, zoom: number | null = null): LegendPart[] {
	return LAYERS.filter((layer) => !isHidden(layer, model)).flatMap((layer): LegendPart[] => {
		const legend = layer.legend?.(model, context);
		const entries = (legend?.entries ?? []).filter(
			({ zooms }) => !zooms || zoom === null || (zoom >= zooms[0] && zoom < zooms[1])
		);
		return legend && entries.length > 0
			? [{ ...legend, id: layer.id, base: BASE.includes(layer), entries }]
			: [];
	});
}
