import type { FeatureCollection, Point } from 'geojson';
import type { FontFacesSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { TILES, type LayerMaker } from './layer-kit';
import { boundaryLines } from './layers/boundary-lines';
import { centres } from './layers/centres';
import { change } from './layers/change';
import { context } from './layers/context';
import { coverage, coverageTicks } from './layers/coverage';
import { ground } from './layers/ground';
import { limitFill, limitLines, limitSigns } from './layers/limits';
import { mineFill, mineLine } from './layers/mine';
import { newCommunes } from './layers/new-communes';
import { neighbourNames, placeNames, unitNames } from './layers/names';
import { pieces, planNames, plans } from './layers/pieces';
import { projectDiscs, projectPins } from './layers/projects';
import { screening } from './layers/screening';
import { selection } from './layers/selection';
import { collectionOf, type MapModel } from './model';
import { neighbourPoints } from './neighbours';
import { PALETTES } from './palette';

/** Drawing order, bottom to top, with the reason where it is not plain. */
const Z_ORDER: readonly LayerMaker[] = [
	ground,
	coverage,
	screening,
	newCommunes,
	limitFill,
	mineFill,
	// Over the fill of the proposal: what changes is read first, what stays is left plain.
	change,
	// Plans lie over the unit colours but under rivers and lines, so that borders stay whole.
	plans,
	pieces,
	context,
	boundaryLines,
	limitLines,
	mineLine,
	projectDiscs,
	selection,
	neighbourNames,
	unitNames,
	planNames,
	coverageTicks,
	// Symbols last: labels placed later win, and these are what the views are about.
	placeNames,
	centres,
	projectPins,
	limitSigns
];

/** deck.gl layers go under this one: above every fill and line, below every label. */
export const FIRST_LABEL = 'neighbour-name';

/** One labelled point for each plan, at the middle of its extent. */
function planPoints(plans: FeatureCollection): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: plans.features.flatMap((feature) => {
			const at = feature.properties?.at as [number, number] | undefined;
			if (!at) return [];
			return [
				{ type: 'Feature', properties: feature.properties, geometry: { type: 'Point', coordinates: at } }
			];
		})
	};
}

/** The whole MapLibre style as a pure function of the model. */
export function buildStyle(
	model: MapModel,
	tilesUrl: string,
	fonts: FontFacesSpecification
): StyleSpecification {
	const palette = PALETTES[model.theme];
	const layers: LayerSpecification[] = Z_ORDER.flatMap((make) => make(model, palette));
	const data = (value: FeatureCollection) => ({ type: 'geojson' as const, data: value });
	return {
		version: 8,
		'font-faces': fonts,
		sources: {
			[TILES]: { type: 'vector', url: tilesUrl },
			neighbours: data(neighbourPoints(model.vintage, model.language)),
			met: data(collectionOf(model.met)),
			ticks: data(model.ticks),
			plans: data(model.plans),
			'plan-points': data(planPoints(model.plans)),
			pieces: data(model.pieces),
			present: data(collectionOf(model.present)),
			mine: data(collectionOf(model.mine)),
			gained: data(collectionOf(model.change?.gained.land ?? null)),
			lost: data(collectionOf(model.change?.lost.land ?? null)),
			'limit-signs': data(model.limitSigns),
			projects: data(model.projects),
			selection: data(collectionOf(model.selection)),
			way: data(collectionOf(model.way)),
			rows: data(model.rows),
			checked: data(collectionOf(model.checked ? { type: 'Point', coordinates: [...model.checked] } : null))
		},
		layers
	};
}
