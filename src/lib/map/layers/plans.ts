import type { Feature, FeatureCollection, Point } from 'geojson';
import { remembered } from '../../domain/remembered';
import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { FONT } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';
import { zoomOfWidth } from '../name-zoom';

/** From so many plans on a plan of one's own shows its name once it is so many pixels wide, about as wide as the name. */
const MANY_NAMES = 100;
const NAME_WIDTH = 90;
const NAMES_FROM = 10;

/** One labelled point for each plan, at the middle of its extent, with the zoom from which its name has room. */
const planPoints = remembered(({ features }: FeatureCollection): FeatureCollection<Point> => {
	const many = features.length > MANY_NAMES;
	return {
		type: 'FeatureCollection',
		features: features.flatMap(({ properties, geometry }) => {
			const at = properties?.at as [number, number] | undefined;
			if (!at) return [];
			const sized =
				many && properties?.own && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
			const from = sized ? zoomOfWidth(geometry, NAME_WIDTH) : NAMES_FROM;
			return [
				{ type: 'Feature', properties: { ...properties, from }, geometry: { type: 'Point', coordinates: at } }
			];
		})
	};
});

const LOOKS: Readonly<
	Record<'whole' | 'indicative' | 'own', Omit<LegendEntry, 'label'> & { label: () => string }>
> = {
	whole: {
		id: 'plan',
		sample: { kind: 'area', fill: 'covered', edge: LINES.plan },
		label: m.legend_plan
	},
	indicative: {
		id: 'indicative',
		sample: { kind: 'area', fill: 'covered', edge: LINES.indicativePlan },
		label: m.legend_indicative
	},
	own: {
		id: 'own-plan',
		sample: { kind: 'area', fill: 'own', edge: LINES.ownPlan },
		label: m.legend_own_plan
	}
};

/** How a footprint is drawn: official plans by how well their place is known, own plans in a look of their own. */
const lookOf = ({ properties }: Feature) =>
	properties?.own ? 'own' : properties?.indicative ? 'indicative' : 'whole';

/** Footprints of counted plans, a dashed edge for anything indicative; names once there is room for them. */
export const plans: MapLayer<'footprints' | 'names'> = {
	id: 'plans',
	group: 'plans',
	sources: (model) => ({ plans: model.plans, 'plan-points': planPoints(model.plans) }),
	parts: {
		footprints: (_model, palette) => [
			{
				id: 'plan-fill',
				type: 'fill',
				source: 'plans',
				paint: {
					'fill-color': ['case', ['==', ['get', 'own'], true], palette.own, palette.covered],
					'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.9, 12, 0.55]
				}
			},
			{
				id: 'plan-edge-indicative',
				type: 'line',
				source: 'plans',
				filter: ['all', ['==', ['get', 'indicative'], true], ['!=', ['get', 'own'], true]],
				paint: linePaint(LINES.indicativePlan, palette)
			},
			{
				id: 'plan-edge',
				type: 'line',
				source: 'plans',
				filter: ['all', ['!=', ['get', 'indicative'], true], ['!=', ['get', 'own'], true]],
				paint: linePaint(LINES.plan, palette)
			},
			{
				id: 'plan-edge-own',
				type: 'line',
				source: 'plans',
				filter: ['==', ['get', 'own'], true],
				paint: linePaint(LINES.ownPlan, palette)
			}
		],
		names: (model, palette) =>
			model.hidden.has('names')
				? []
				: [
						{
							id: 'plan-name',
							type: 'symbol',
							source: 'plan-points',
							minzoom: 10.5,
							filter: ['>=', ['zoom'], ['get', 'from']],
							layout: {
								'text-field': ['get', 'name'],
								'text-font': FONT.bold,
								'text-size': 13,
								'text-max-width': 9,
								'text-optional': true
							},
							paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
						}
					]
	},
	legend: ({ plans: { features } }) =>
		legendOf(
			(['whole', 'indicative', 'own'] as const)
				.filter((look) => features.some((feature) => lookOf(feature) === look))
				.map((look) => ({ ...LOOKS[look], label: LOOKS[look].label() }))
		)
};
