import type { LayerSpecification } from 'maplibre-gl';

/** Places in a zoom function where values stand; its zooms are left alone, and it must stay outermost. */
const FIRST_VALUE: Readonly<Record<string, number>> = { interpolate: 4, step: 2 };

/** A size, or the expression of one, `times` as large. */
function larger(size: unknown, times: number): unknown {
	if (typeof size === 'number') return size * times;
	if (!Array.isArray(size)) return size;
	const first = FIRST_VALUE[String(size[0])];
	if (first === undefined) return ['*', times, size];
	return size.map((part, i) => (i >= first && (i - first) % 2 === 0 ? larger(part, times) : part));
}

/** A layer whose words, symbols and points are `times` as large: for a map that is read from afar. */
export function scaleText(layer: LayerSpecification, times: number): LayerSpecification {
	if (times === 1) return layer;
	if (layer.type === 'circle') {
		const radius = larger(layer.paint?.['circle-radius'] ?? 5, times);
		return { ...layer, paint: { ...layer.paint, 'circle-radius': radius } } as LayerSpecification;
	}
	if (layer.type !== 'symbol' || !layer.layout) return layer;
	const { 'text-size': text, 'icon-size': icon, ...rest } = layer.layout;
	const layout = {
		...rest,
		...(rest['text-field'] === undefined ? {} : { 'text-size': larger(text ?? 16, times) }),
		...(rest['icon-image'] === undefined ? {} : { 'icon-size': larger(icon ?? 1, times) })
	};
	return { ...layer, layout } as LayerSpecification;
}
