import type { LayerSpecification } from 'maplibre-gl';
import { widthAt, type LayerMaker } from '../layer-kit';
import type { Palette } from '../palette';

const NAMES = ['gained', 'lost'] as const;

/** Land gained (plus signs, solid edge) and lost (hatch, dashed edge): the pattern tells them apart, not the colour. */
export const change: LayerMaker = (model, palette) =>
	NAMES.filter((name) => model.change?.[name].land).flatMap((name): LayerSpecification[] => [
		{
			id: `change-${name}`,
			type: 'fill',
			source: name,
			paint: { 'fill-pattern': name }
		},
		{
			id: `change-${name}-edge`,
			type: 'line',
			source: name,
			layout: { 'line-join': 'round' },
			paint: edge(palette, name)
		}
	]);

function edge(palette: Palette, name: (typeof NAMES)[number]) {
	const paint = { 'line-color': palette[name], 'line-width': widthAt(1, 1.4, 1.8, 2) };
	return name === 'lost' ? { ...paint, 'line-dasharray': [3, 2] } : paint;
}
