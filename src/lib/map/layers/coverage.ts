import type { ExpressionSpecification } from 'maplibre-gl';
import { formatNumber } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { CLASS_WORDS } from '../../i18n/words';
import {
	isJudged,
	isUnknown,
	SHARE_CLASSES,
	TARGET_CLASSES,
	UNKNOWN_CLASSES,
	type CoverageClass
} from '../../workspace/coverage-class';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { COMMUNES, TILES } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';
import { collectionOf, type Choropleth, type MapModel } from '../model';

/** Tiles that hold the polygons of a choropleth. */
function choroplethTiles(model: MapModel, { layer }: Choropleth) {
	return layer === 'commune'
		? { source: COMMUNES, 'source-layer': `commune_${model.vintage}` }
		: { source: TILES, 'source-layer': layer };
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
		: { kind: 'area', fill: `coverage/${name}`, ticked: name === 'met-0' || name === 'met-20' };
}

/** Named only where some unit has it. */
const NAMED_WHERE_FOUND: readonly CoverageClass[] = ['part-not-drawn', 'no-base'];

/** The whole scale is named, also the classes that no unit has; that against the target only where one is held to it. */
function entriesOf(
	{ classes, met }: Choropleth,
	target: number | null,
	language: MapModel['language']
): LegendEntry[] {
	const count = (name: CoverageClass) => classes.get(name)?.length ?? 0;
	const judged = [...classes.keys()].some(isJudged);
	const shared = SHARE_CLASSES.some((name) => count(name) > 0);
	const scale = (names: readonly CoverageClass[], parted: CoverageClass | null = null): LegendEntry[] =>
		names.map((name) => ({
			id: `class-${name}`,
			sample: sampleOf(name),
			label: CLASS_WORDS[name](),
			value: formatNumber(count(name), language),
			empty: count(name) === 0,
			parted: name === parted
		}));
	const reached: LegendEntry = {
		id: 'target-met',
		sample: { kind: 'area', ticked: true },
		label: m.legend_met({ value: target ?? 0 }),
		value: formatNumber(met.length, language),
		empty: met.length === 0
	};
	return [
		...(judged ? scale(TARGET_CLASSES, 'met-0') : []),
		...(shared || !judged ? scale(SHARE_CLASSES, judged ? 'share-0' : null) : []),
		...(target !== null && !judged ? [reached] : []),
		...scale(
			[...UNKNOWN_CLASSES, 'no-base' as const].filter(
				(name) => count(name) > 0 || !NAMED_WHERE_FOUND.includes(name)
			)
		)
	];
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
			const tiles = choroplethTiles(model, choropleth);
			const key = choropleth.layer === 'proposal' ? 'id' : 'code';
			const unknown = UNKNOWN_CLASSES.flatMap((name) => choropleth.classes.get(name) ?? []);
			return [
				{
					id: 'coverage',
					type: 'fill',
					...tiles,
					paint: {
						'fill-color': match(key, choropleth, (name) => palette.coverage[name], 'rgba(0,0,0,0)'),
						'fill-antialias': false
					}
				},
				{
					id: 'coverage-unknown',
					type: 'fill',
					...tiles,
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
	legend: ({ choropleth, language }, { target }) => {
		if (!choropleth) return null;
		const judged = [...choropleth.classes.keys()].some(isJudged);
		return legendOf(entriesOf(choropleth, target, language), {
			title: judged && target !== null ? m.legend_against({ value: target }) : m.legend_share(),
			aside: m.legend_units(),
			note: target === null || judged ? undefined : m.legend_open({ value: target })
		});
	}
};
