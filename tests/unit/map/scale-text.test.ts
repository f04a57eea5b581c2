import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { scaleText } from '../../../src/lib/map/scale-text';
import { buildStyle } from '../../../src/lib/map/style';
import { modelOf, SCREENS } from './model';

type Style = Parameters<typeof validateStyleMin>[0];

describe('words for a map that is read from afar', () => {
	it('numbers, cases and zoom functions grow alike; zooms stay', () => {
		const layer = (size: unknown) =>
			scaleText(
				{ id: 'a', type: 'symbol', source: 's', layout: { 'text-field': 'x', 'text-size': size } } as never,
				2
			);
		const size = (of: unknown) => (layer(of) as { layout: Record<string, unknown> }).layout['text-size'];
		expect(size(12)).toBe(24);
		expect(size(['interpolate', ['linear'], ['zoom'], 9, 12, 12, 13])).toEqual([
			'interpolate',
			['linear'],
			['zoom'],
			9,
			24,
			12,
			26
		]);
		expect(size(['step', ['zoom'], 10, 8, ['case', true, 11, 12]])).toEqual([
			'step',
			['zoom'],
			20,
			8,
			['*', 2, ['case', true, 11, 12]]
		]);
	});

	it('no name of any screen is under 20 pixels on a stage 1920 wide, and the style stays valid', () => {
		for (const [, state, theme] of SCREENS) {
			const grown = buildStyle({ ...modelOf(state, theme), textScale: 1920 / 1050 }, 'pmtiles://x', {});
			expect(validateStyleMin(grown as Style)).toEqual([]);
			for (const layer of grown.layers) {
				const size = layer.type === 'symbol' ? layer.layout?.['text-size'] : undefined;
				if (typeof size === 'number') expect(size, layer.id).toBeGreaterThanOrEqual(20);
			}
		}
	});

	it('on a desk nothing changes', () => {
		const layer = { id: 'a', type: 'symbol', source: 's', layout: { 'text-size': 12 } } as const;
		expect(scaleText(layer as never, 1)).toBe(layer);
	});
});
