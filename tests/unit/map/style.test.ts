import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { allLayers } from '../../../scripts/tiles/all-layers';
import type { TileLayer } from '../../../scripts/tiles/layer';
import { readAtoms } from '../../../scripts/tiles/sources';
import { VINTAGES } from '../../../src/lib/register/vintages';
import { buildStyle, FIRST_LABEL } from '../../../src/lib/map/style';
import type { ViewState } from '../../../src/lib/workspace/view-state';
import { modelOf, SCREENS } from './model';

const FONTS = { 'LS Regular': 'r.woff2', 'LS Medium': 'm.woff2', 'LS SemiBold': 's.woff2' };
const styleOf = (state: Partial<ViewState>, theme: 'light' | 'dark' = 'light') =>
	buildStyle(modelOf(state, theme), 'pmtiles://province', FONTS);

const tileLayers = new Map(allLayers(readAtoms()).map((layer) => [layer.id, layer]));
/** Sources that the tiles of the province are. */
const ARCHIVES = ['tiles', 'communes'];
const counts = new Map<string, number>();
/** How many features a layer of the tiles holds at a zoom. */
function held(tiles: TileLayer, zoom: number): number {
	const key = `${tiles.id} ${zoom}`;
	const count = counts.get(key) ?? tiles.features(zoom).length;
	counts.set(key, count);
	return count;
}
/** Names of properties that an expression reads. */
const readBy = (of: unknown) =>
	[...JSON.stringify(of).matchAll(/\["get","([^"]*)"\]/g)].map(([, name]) => name);

describe.each(SCREENS)('the style of %s', (_name, state, theme) => {
	const style = styleOf(state, theme) as StyleSpecification;

	it('follows the specification of MapLibre', () => {
		expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
	});

	it('reads only sources and tile layers that exist', () => {
		for (const layer of style.layers) {
			if (layer.type === 'background') continue;
			expect(Object.keys(style.sources), layer.id).toContain(layer.source);
			if (!ARCHIVES.includes(layer.source)) continue;
			const tiles = tileLayers.get(layer['source-layer'] ?? '');
			expect(layer.source, layer.id).toBe(tiles?.apart ? 'communes' : tiles && 'tiles');
		}
	});

	it('reads only fields that the tiles have, at zooms where they have something', () => {
		for (const layer of style.layers) {
			if (layer.type === 'background' || !ARCHIVES.includes(layer.source)) continue;
			const tiles = tileLayers.get(layer['source-layer'] ?? '');
			for (const field of readBy(layer)) expect(Object.keys(tiles?.fields ?? {}), layer.id).toContain(field);
			for (let zoom = 5; zoom <= 12; zoom++) {
				const { minzoom = 0, maxzoom = 24 } = layer;
				if (zoom < Math.floor(minzoom) || zoom >= maxzoom) continue;
				expect(tiles && held(tiles, zoom), `${layer.id} at ${zoom}`).toBeGreaterThan(0);
			}
		}
	});

	it('draws grounds under lines and lines under labels, each layer once', () => {
		const ids = style.layers.map((layer) => layer.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids[0]).toBe('outside');
		const first = style.layers.findIndex((layer) => layer.type === 'symbol');
		const later = style.layers
			.slice(first)
			.filter((layer) => layer.type !== 'symbol')
			.map((one) => one.id);
		expect(later.filter((id) => id !== 'limit-sign-disc')).toEqual([]);
		const fills = style.layers.filter((layer) => layer.type === 'fill' && layer.id !== 'project-disc');
		expect(ids.indexOf(fills.at(-1)?.id ?? '')).toBeLessThan(ids.indexOf('province-line'));
	});

	it('uses only the fonts it carries', () => {
		const fonts = JSON.stringify(style).match(/"text-font":\[[^\]]*\]/g) ?? [];
		for (const font of fonts) expect(Object.keys(FONTS)).toContain(/\["([^"]*)"\]/.exec(font)?.[1]);
	});
});

it('the tiles hold nothing that no screen draws', () => {
	const read = new Map<string, Set<string | undefined>>();
	const communes = VINTAGES.map(({ id }): Partial<ViewState> => ({ level: 'commune', vintage: id }));
	for (const state of [...SCREENS.map(([, state]) => state), ...communes])
		for (const layer of styleOf(state).layers)
			if ('source' in layer && ARCHIVES.includes(layer.source)) {
				const id = layer['source-layer'] ?? '';
				read.set(id, new Set([...(read.get(id) ?? []), ...readBy(layer)]));
			}
	const unread = [...tileLayers.values()].flatMap(({ id, fields }) =>
		read.has(id)
			? Object.keys(fields).flatMap((field) => (read.get(id)?.has(field) ? [] : [`${id}.${field}`]))
			: [id]
	);
	expect(unread).toEqual([]);
});

describe('what the style says', () => {
	const layer = (state: Partial<ViewState>, id: string) =>
		styleOf(state).layers.find((one) => one.id === id) as Record<string, unknown> | undefined;

	it('columns of deck.gl have a label to go under, unless names are hidden', () => {
		const symbols = styleOf({}).layers.filter((one) => one.type === 'symbol');
		expect(symbols[0]?.id).toBe(FIRST_LABEL);
		expect(layer({ hidden: ['names'] }, FIRST_LABEL)).toBeUndefined();
	});

	it.each(VINTAGES.map(({ id }) => id))(
		'lines and names of %s are those of its own tile layers',
		(vintage) => {
			expect(layer({ view: 'boundaries', vintage }, 'commune-line')?.['source-layer']).toBe(
				`line_${vintage}`
			);
			expect(JSON.stringify(layer({ view: 'boundaries', vintage }, 'commune-name')?.filter)).toContain(
				vintage
			);
		}
	);

	it('B, present, A from bottom to top', () => {
		const lines = styleOf({ view: 'boundaries' }).layers.filter(({ id }) => id.startsWith('limit-line'));
		expect(lines.map(({ id }) => id)).toEqual([
			'limit-line-city-b',
			'limit-line-present',
			'limit-line-city-a'
		]);
	});

	it('land gained and lost is drawn where there is some, and not over a screening', () => {
		const ids = (state: Partial<ViewState>) =>
			styleOf({ view: 'boundaries', ...state })
				.layers.map(({ id }) => id)
				.filter((id) => id.startsWith('change-'));
		expect(ids({ limit: 'city-a' })).toEqual(['change-gained', 'change-gained-edge']);
		expect(ids({ limit: 'city-a', against: 'city-b' })).toEqual(['change-lost', 'change-lost-edge']);
		expect(ids({ limit: 'city-a', against: 'none' })).toEqual([]);
		expect(ids({ limit: 'present' })).toEqual([]);
		expect(ids({ limit: 'city-a', hidden: ['proposals'] })).toEqual([]);
	});

	it('asks for the land of communes where it is drawn alone', () => {
		const sources = (state: Partial<ViewState>) => Object.keys(styleOf(state).sources);
		for (const view of ['coverage', 'boundaries', 'centres', 'projects', 'check'] as const)
			expect(sources({ view, level: 'district' }), view).not.toContain('communes');
		expect(sources({ level: 'commune' })).toContain('communes');
	});

	it('a hidden group leaves no layer behind', () => {
		const all = styleOf({}).layers.map(({ id }) => id);
		const less = styleOf({ hidden: ['rivers', 'roads', 'railway', 'commune-lines'] }).layers.map(
			({ id }) => id
		);
		expect(all.filter((id) => !less.includes(id)).sort()).toEqual([
			'commune-line',
			'railway',
			'river',
			'road'
		]);
	});

	it('an area with no known plan is in the texture and in no class of colour', () => {
		const texture = JSON.stringify(layer({}, 'coverage-unknown')?.filter);
		expect(texture).toContain('"181"');
		expect(texture).not.toContain('"183"');
	});

	it('a theme changes colours and nothing else', () => {
		const shape = (theme: 'light' | 'dark') =>
			styleOf({ view: 'centres' }, theme).layers.map(({ id, type }) => `${id} ${type}`);
		expect(shape('dark')).toEqual(shape('light'));
		expect(styleOf({}, 'dark').layers).not.toEqual(styleOf({}, 'light').layers);
	});

	it('the same state gives the same style', () => {
		const state = { view: 'boundaries', limit: 'city-b' } as const;
		expect(styleOf(state)).toEqual(styleOf(state));
	});
});
