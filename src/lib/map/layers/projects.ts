import type { ExpressionSpecification } from 'maplibre-gl';
import { PROJECT_KINDS } from '../../domain/project';
import { m } from '../../i18n/paraglide/messages.js';
import { PROJECT_KIND_WORDS } from '../../i18n/words';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { FONT, TILES, widthAt } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';
import type { MapModel } from '../model';

const isShown = (model: MapModel) => model.view === 'projects';

function entriesOf({ projects, projectDiscs }: MapModel): LegendEntry[] {
	const pins = projects.features.map(({ properties }) => properties);
	const disc: LegendEntry = {
		id: 'disc',
		sample: { kind: 'area', fill: 'ink3', opacity: 0.12, edge: LINES.projectDisc },
		label: m.legend_disc()
	};
	const shared: LegendEntry = {
		id: 'shared-point',
		sample: { kind: 'picture', picture: 'count', text: '3' },
		label: m.legend_count()
	};
	return [
		...PROJECT_KINDS.filter((kind) => pins.some((pin) => pin?.kind === kind)).map((kind): LegendEntry => ({
			id: `project-${kind}`,
			sample: { kind: 'picture', picture: `project-${kind}` },
			label: PROJECT_KIND_WORDS[kind]()
		})),
		...(projectDiscs.length > 0 ? [disc] : []),
		...(pins.some((pin) => Number(pin?.count) > 1) ? [shared] : [])
	];
}

/** Area-true dashed discs, and one pin for each point with a count where several projects share it. */
export const projects: MapLayer<'discs' | 'pins'> = {
	id: 'projects',
	group: 'projects',
	sources: (model) => ({ projects: model.projects }),
	parts: {
		discs: (model, palette) => {
			if (!isShown(model)) return [];
			const colour = [
				'match',
				['get', 'kind'],
				...Object.entries(palette.projects).flat(),
				palette.ink3
			] as unknown as ExpressionSpecification;
			const shown: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...model.projectDiscs]]];
			const disc = { source: TILES, 'source-layer': 'project_disc', filter: shown };
			return [
				{ id: 'project-disc', type: 'fill', ...disc, paint: { 'fill-color': colour, 'fill-opacity': 0.12 } },
				{
					id: 'project-disc-casing',
					type: 'line',
					...disc,
					paint: { 'line-color': palette.halo, 'line-width': widthAt(3, 3.6, 4, 4) }
				},
				{
					id: 'project-disc-edge',
					type: 'line',
					...disc,
					paint: { ...linePaint(LINES.projectDisc, palette), 'line-color': colour }
				}
			];
		},
		pins: (model, palette) =>
			isShown(model)
				? [
						{
							id: 'project-pin',
							type: 'symbol',
							source: 'projects',
							layout: {
								'icon-image': ['concat', 'project-', ['get', 'kind']],
								'icon-size': ['case', ['get', 'chosen'], 1.3, 1],
								'icon-allow-overlap': true,
								'text-field': ['step', ['zoom'], '', 9.5, ['get', 'name']],
								'text-font': FONT.medium,
								'text-size': 13,
								'text-max-width': 10,
								'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
								'text-radial-offset': 1.5,
								'text-justify': 'auto',
								'text-optional': true,
								'symbol-sort-key': ['case', ['get', 'chosen'], 0, 1]
							},
							paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
						},
						{
							id: 'project-count',
							type: 'symbol',
							source: 'projects',
							filter: ['>', ['get', 'count'], 1],
							layout: {
								'icon-image': 'count',
								'icon-offset': [14, -14],
								'icon-allow-overlap': true,
								'text-field': ['to-string', ['get', 'count']],
								'text-font': FONT.bold,
								'text-size': 11,
								'text-offset': [1.27, -1.27],
								'text-allow-overlap': true
							},
							paint: { 'text-color': palette.halo }
						}
					]
				: []
	},
	legend: (model) => (isShown(model) ? legendOf(entriesOf(model), { title: m.legend_projects() }) : null)
};
