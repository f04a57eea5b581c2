import type { ExpressionSpecification } from 'maplibre-gl';
import { formatNumber } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { CLASS_WORDS } from '../../i18n/words';
import {
	isMet,
	isUnknown,
	SHARE_CLASSES,
	TARGET_CLASSES,
	UNKNOWN_CLASSES,
	type CoverageClass
} from '../../workspace/coverage-class';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { TILES } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';
import { collectionOf, type Choropleth, type MapModel } from '../model';

/** Tile layer that holds the polygons of a choropleth. */
function choroplethLayer(model: MapModel, choropleth: Choropleth): string {
	return choropleth.layer === 'commune' ? `commune_${model.vintage}` : choropleth.layer;
}

function match<T extends string>(
	key: string,
	choropleth: Choropleth,
	value: (name: CoverageClass) => T,
	otherwise: T
): ExpressionSpecification | T {
	const arms = [...choropleth.classes]
		.filter(([, codes]) => codes.length > 0)
		.flatMap(([name, codes]) => [[...codes], value(name)]);
	return arms.length > 0
		? (['match', ['get', key], ...arms, otherwise] as unknown as ExpressionSpecification)
		: otherwise;
}

function sampleOf(name: CoverageClass): LegendEntry['sample'] {
	return isUnknown(name)
		? { kind: 'pattern', pattern: 'unknown' }
		: { kind: 'area', fill: `coverage/${name}`, ticked: isMet(name) };
}

/** Named only where some unit has it. */
const NAMED_WHERE_FOUND: readonly CoverageClass[] = ['part-not-drawn', 'no-base'];

/** The whole scale is named, also the classes that no unit has. */
function entriesOf(
	{ classes }: Choropleth,
	target: number | null,
	language: MapModel['language']
): LegendEntry[] {
	const scale: readonly CoverageClass[] = target === null ? SHARE_CLASSES : TARGET_CLASSES;
	const count = (name: CoverageClass) => classes.get(name)?.length ?? 0;
	return [...scale, ...UNKNOWN_CLASSES, 'no-base' as const]
		.filter((name) => count(name) > 0 || !NAMED_WHERE_FOUND.includes(name))
		.map((name) => ({
			id: `class-${name}`,
			sample: sampleOf(name),
			label: CLASS_WORDS[name](),
			value: formatNumber(count(name), language),
			empty: count(name) === 0,
			parted: name === 'met-0'
		}));
}

/** Units coloured by coverage; a unit without a figure has the dashed texture, never a colour. */
export const coverage: MapLayer<'units' | 'ticks'> = {
	id: 'coverage',
	group: null,
	sources: (model) => ({ met: collectionOf(model.met), ticks: model.ticks }),
	parts: {
		units: (model, palette) => {
			const { choropleth } = model;
			if (!choropleth) return [];
			const layer = choroplethLayer(model, choropleth);
			const key = choropleth.layer === 'proposal' ? 'id' : 'code';
			const unknown = UNKNOWN_CLASSES.flatMap((name) => choropleth.classes.get(name) ?? []);
			return [
				{
					id: 'coverage',
					type: 'fill',
					source: TILES,
					'source-layer': layer,
					paint: {
						'fill-color': match(key, choropleth, (name) => palette.coverage[name], 'rgba(0,0,0,0)'),
						'fill-antialias': false
					}
				},
				{
					id: 'coverage-unknown',
					type: 'fill',
					source: TILES,
					'source-layer': layer,
					filter: ['in', ['get', key], ['literal', unknown]],
					paint: { 'fill-pattern': 'unknown' }
				},
				{
					id: 'coverage-met',
					type: 'line',
					source: 'met',
					layout: { 'line-join': 'round' },
					paint: linePaint(LINES.met, palette)
				}
			];
		},
		/** On units that meet the target, so that a grey print reads. */
		ticks: () => [
			{
				id: 'coverage-ticks',
				type: 'symbol',
				source: 'ticks',
				layout: { 'icon-image': 'tick', 'icon-size': 1, 'icon-allow-overlap': false }
			}
		]
	},
	legend: ({ choropleth, language }, { target }) =>
		choropleth
			? legendOf(entriesOf(choropleth, target, language), {
					title: target === null ? m.legend_share() : m.legend_against({ value: target }),
					aside: m.legend_units()
				})
			: null
};
