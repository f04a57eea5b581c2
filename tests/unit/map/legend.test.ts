import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/lib/i18n/format';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { legendFor } from '../../../src/lib/map/legend';
import { EMPTY, type MapModel } from '../../../src/lib/map/model';
import { LAYERS, Z_ORDER } from '../../../src/lib/map/order';
import { PALETTES } from '../../../src/lib/map/palette';
import { buildStyle, isHidden } from '../../../src/lib/map/style';
import { LAYER_GROUPS } from '../../../src/lib/workspace/layer-groups';
import { VIEWS } from '../../../src/lib/workspace/view-state';
import { modelOf, SCREENS } from './model';

const CONTEXT = { target: 50, mine: 'Phương án họp', against: null };
const partsOf = (model: MapModel) => legendFor(model, CONTEXT);
const ids = (state: Parameters<typeof modelOf>[0]) =>
	partsOf(modelOf(state)).flatMap(({ entries }) => entries.filter((one) => !one.empty).map(({ id }) => id));

/** Models that no address of the map alone brings about: a proposal composed, rows and a way, communes screened. */
const point = (properties: Record<string, unknown>) => ({
	type: 'Feature' as const,
	properties,
	geometry: { type: 'Point' as const, coordinates: [106.7, 21.8] }
});
const city = modelOf({ view: 'boundaries', limit: 'city-b' });
const checking = modelOf({ view: 'check', at: [106.7, 21.8] });
const OTHERS: readonly [string, MapModel][] = [
	['a proposal of the reader', { ...city, mine: city.present }],
	['rows of a batch', { ...checking, rows: { ...EMPTY, features: [point({ look: true })] } }],
	['refused features of a file', { ...city, refused: { ...EMPTY, features: [point({ label: '3' })] } }],
	[
		'a layer of a service',
		{
			...city,
			foreign: {
				sources: {
					'service/so:lots': { type: 'raster', tiles: ['service://tiles-1/{z}/{x}/{y}'], tileSize: 512 }
				},
				base: [],
				layers: [{ id: 'service/so:lots', type: 'raster', source: 'service/so:lots' }],
				named: [{ id: 'service/so:lots', label: 'Lô đất' }],
				title: 'Lớp từ dịch vụ khác'
			}
		}
	],
	['comments', { ...city, comments: { ...EMPTY, features: [point({ label: '1' })] } }],
	[
		'gaps of a drawing',
		{ ...checking, gaps: { ...EMPTY, features: [point({ joined: false }), point({ joined: true })] } }
	],
	[
		'a way to the line',
		{
			...checking,
			way: {
				type: 'LineString',
				coordinates: [
					[106, 21],
					[107, 22]
				]
			}
		}
	],
	[
		'communes screened',
		{
			...city,
			screening: new Map([
				['both', ['06001']],
				['unknown', []]
			])
		}
	]
];

/** True for what can be seen without reading: not words, not the ground, not a layer that has nothing to draw. */
function shows(layer: LayerSpecification, model: MapModel): boolean {
	if (layer.type === 'background') return false;
	if (layer.type === 'symbol' && !layer.layout?.['icon-image']) return false;
	const source = buildStyle(model, '', {}).sources[layer.source];
	if (source?.type === 'geojson') return (source.data as { features: unknown[] }).features.length > 0;
	const filter = JSON.stringify('filter' in layer ? layer.filter : null);
	const nothing = filter.includes('["literal",[]]');
	// Districts ended on 1 July 2025 (Resolution 202/2025/QH15).
	return !nothing && !(filter.includes('"district"') && model.vintage === '2025');
}

const shownLayers = (model: MapModel) =>
	Z_ORDER.filter(
		({ layer, make }) =>
			layer.id !== 'ground' &&
			!isHidden(layer, model) &&
			make(model, PALETTES[model.theme]).some((one) => shows(one, model))
	).map(({ layer }) => layer.id);

describe('the layers', () => {
	it('each stands in the drawing order with every part, once', () => {
		const drawn = Z_ORDER.map(({ layer, make }) => [layer.id, make] as const);
		const parts = LAYERS.flatMap((layer) =>
			Object.values(layer.parts).map((make) => [layer.id, make] as const)
		);
		expect(new Set(LAYERS.map(({ id }) => id)).size).toBe(LAYERS.length);
		expect(drawn).toHaveLength(parts.length);
		expect(new Set(drawn.map(([, make]) => make))).toEqual(new Set(parts.map(([, make]) => make)));
	});

	it('every group a reader may hide is that of a layer', () => {
		const groups = new Set(LAYERS.map(({ group }) => group));
		expect(LAYER_GROUPS.filter((group) => !groups.has(group))).toEqual([]);
	});
});

describe.each([...SCREENS.map(([name, state, theme]) => [name, modelOf(state, theme)] as const), ...OTHERS])(
	'the legend of %s',
	(_name, model) => {
		it('names every layer that is drawn, and nothing that is not', () => {
			expect(new Set(partsOf(model).map(({ id }) => id))).toEqual(new Set(shownLayers(model)));
		});

		it('says each thing once, in words', () => {
			const entries = partsOf(model).flatMap((part) => part.entries);
			expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
			expect(entries.filter(({ label }) => label.trim() === '')).toEqual([]);
		});
	}
);

describe('the entries', () => {
	it('coverage: each class on the map with how many units have it, eleven districts in all', () => {
		const [part] = partsOf(modelOf({ vintage: '2020' }));
		const counts = (part?.entries ?? []).map(({ value }) => Number(value));
		expect(part?.id).toBe('coverage');
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(11);
		// Some plans are known only by a circle round their place.
		expect(ids({})).toContain('indicative');
	});

	it('pieces are named only while an area is chosen', () => {
		expect(ids({}).filter((id) => id.startsWith('piece-'))).toEqual([]);
		expect(ids({ selected: { kind: 'u', id: '183' } })).toContain('piece-gap');
	});

	it('limits that are drawn, and no others', () => {
		const limits = (state: Parameters<typeof modelOf>[0]) =>
			ids(state).filter((id) => id.startsWith('limit-'));
		expect(limits({ view: 'boundaries', limit: 'city-a' }).sort()).toEqual([
			'limit-city-a',
			'limit-city-b',
			'limit-present'
		]);
		expect(limits({ view: 'boundaries', limit: 'thi-xa-huu-lung' })).toEqual(['limit-thi-xa-huu-lung']);
		expect(limits({ view: 'boundaries', limit: 'city-a', hidden: ['proposals'] })).toEqual([]);
	});

	it('land that changes hands in hectares, with the name of what it is compared with', () => {
		const model = modelOf({ view: 'boundaries', limit: 'city-a' });
		const part = legendFor(model, { ...CONTEXT, against: 'thành phố' }).find(({ id }) => id === 'change');
		expect(part?.entries.map(({ value }) => value)).toEqual([
			`${formatNumber(model.change?.gained.ha ?? NaN, 'vi', 1)} ha`
		]);
		expect(part?.note).toContain('thành phố');
	});

	it('communes new at a date; where all 65 are new, none', () => {
		expect(ids({ view: 'boundaries', limit: 'none', vintage: '2024' })).toContain('new');
		expect(ids({ view: 'boundaries', limit: 'none', vintage: '2025' })).not.toContain('new');
	});

	it('the place in question, as a point or as land', () => {
		expect(ids({ view: 'check', at: [106.7, 21.8] })[0]).toBe('limit-present');
		expect(ids({ view: 'check', at: [106.7, 21.8] })).toContain('checked');
		expect(ids({ view: 'check' })).not.toContain('checked');
		const land = partsOf({ ...checking, checked: null, selection: city.present });
		expect(land.find(({ id }) => id === 'selection')?.entries[0]?.label).toBe(m.scene_title_check());
	});

	it('only symbols and kinds that are on the map', () => {
		// Plan 122: the first towns of class IV come after 2023.
		expect(ids({ view: 'centres', year: 2023 })).not.toContain('centre-IV');
		expect(ids({ view: 'centres', year: 2030 })).toContain('centre-IV');
		expect(ids({ view: 'projects', kinds: ['tourism'] }).filter((id) => id.startsWith('project-'))).toEqual([
			'project-tourism'
		]);
	});

	it.each(LAYER_GROUPS)('a hidden group of %s has none, in any view', (group) => {
		const own = LAYERS.filter((layer) => layer.group === group).map(({ id }) => id);
		for (const view of VIEWS)
			expect(partsOf(modelOf({ view, hidden: [group] })).map(({ id }) => id)).not.toEqual(
				expect.arrayContaining(own)
			);
	});

	it('what a zoom does not show is not named: rivers and roads end at z13', () => {
		const at = (zoom: number) => legendFor(city, CONTEXT, zoom).map(({ id }) => id);
		expect(at(12.9)).toEqual(expect.arrayContaining(['river', 'road', 'railway']));
		for (const id of ['river', 'road', 'railway']) expect(at(13)).not.toContain(id);
		expect(at(13)).toContain('limits');
	});

	it('the name of the reader’s own proposal', () => {
		const part = partsOf({ ...city, mine: city.present }).find(({ id }) => id === 'mine');
		expect(part?.entries[0]?.label).toBe('Phương án họp');
	});
});
