import type { ExpressionSpecification } from 'maplibre-gl';
import { m } from '../../i18n/paraglide/messages.js';
import { vintageById } from '../../register/vintages';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { TILES, widthAt } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';
import type { MapModel } from '../model';

/** Lines of one rank at the chosen boundary date, each drawn once. */
const ranked = (model: MapModel, rank: string) => ({
	source: TILES,
	'source-layer': `line_${model.vintage}`,
	filter: ['==', ['get', 'rank'], rank] as ExpressionSpecification
});

const entry = (id: 'province' | 'district' | 'commune', label: string): LegendEntry => ({
	id: `line-${id}`,
	sample: { kind: 'line', line: LINES[id] },
	label
});

export const communeLines: MapLayer<'line'> = {
	id: 'commune-lines',
	group: 'commune-lines',
	parts: {
		line: (model, palette) => {
			const matter = model.view === 'boundaries' && model.limits.length === 0 && model.mine === null;
			return [
				{
					id: 'commune-line',
					type: 'line',
					...ranked(model, 'commune'),
					layout: { 'line-join': 'round' },
					paint: {
						...linePaint(matter ? LINES.communeAsMatter : LINES.commune, palette),
						'line-opacity': model.choropleth ? 0.55 : 0.9
					}
				}
			];
		}
	},
	legend: () => legendOf([entry('commune', m.line_commune())])
};

export const districtLines: MapLayer<'line'> = {
	id: 'district-lines',
	group: 'district-lines',
	parts: {
		line: (model, palette) => [
			{
				id: 'district-casing',
				type: 'line',
				...ranked(model, 'district'),
				layout: { 'line-join': 'round' },
				paint: { 'line-color': palette.halo, 'line-opacity': 0.75, 'line-width': widthAt(3, 3, 3.4, 4) }
			},
			{
				id: 'district-line',
				type: 'line',
				...ranked(model, 'district'),
				paint: linePaint(LINES.district, palette)
			}
		]
	},
	legend: ({ vintage }) =>
		vintageById(vintage).hasDistricts ? legendOf([entry('district', m.line_district())]) : null
};

export const provinceLine: MapLayer<'line'> = {
	id: 'province-line',
	group: null,
	parts: {
		line: (model, palette) => [
			{
				id: 'province-line',
				type: 'line',
				...ranked(model, 'province'),
				layout: { 'line-join': 'round' },
				paint: linePaint(LINES.province, palette)
			}
		]
	},
	legend: () => legendOf([entry('province', m.line_province())])
};
