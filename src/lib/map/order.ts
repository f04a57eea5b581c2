import type { LayerMaker } from './layer-kit';
import type { MapLayer } from './layer';
import { communeLines, districtLines, provinceLine } from './layers/boundary-lines';
import { centres } from './layers/centres';
import { change } from './layers/change';
import { checked } from './layers/checked';
import { comments } from './layers/comments';
import { railway, rivers, roads } from './layers/context';
import { coverage } from './layers/coverage';
import { foreign } from './layers/foreign';
import { gaps } from './layers/gaps';
import { ground } from './layers/ground';
import { limits } from './layers/limits';
import { marks } from './layers/marks';
import { mine } from './layers/mine';
import { neighbourNames, placeNames, unitNames } from './layers/names';
import { newCommunes } from './layers/new-communes';
import { pieces } from './layers/pieces';
import { plans } from './layers/plans';
import { projects } from './layers/projects';
import { refused } from './layers/refused';
import { rows } from './layers/rows';
import { screening } from './layers/screening';
import { selection } from './layers/selection';

/** What the views are about, in the order in which the legend names it. */
const SUBJECTS: readonly MapLayer[] = [
	coverage,
	pieces,
	plans,
	screening,
	newCommunes,
	mine,
	limits,
	change,
	centres,
	projects,
	checked,
	rows,
	refused,
	gaps,
	selection,
	marks,
	comments,
	foreign
];

/** What they lie on: named after them. */
export const BASE: readonly MapLayer[] = [
	provinceLine,
	districtLines,
	communeLines,
	roads,
	railway,
	rivers,
	placeNames,
	unitNames,
	neighbourNames,
	ground
];

/** Every layer of the map, in the order of the legend. */
export const LAYERS: readonly MapLayer[] = [...SUBJECTS, ...BASE];

/** One part of a layer at its height. */
export interface Drawn {
	layer: MapLayer;
	make: LayerMaker;
}

function draw<Part extends string>(layer: MapLayer<Part>, part: Part): Drawn {
	return { layer, make: layer.parts[part] };
}

/** Drawing order, bottom to top, with the reason where it is not plain. */
export const Z_ORDER: readonly Drawn[] = [
	draw(ground, 'land'),
	draw(foreign, 'base'),
	draw(coverage, 'units'),
	draw(screening, 'communes'),
	draw(newCommunes, 'land'),
	draw(limits, 'fill'),
	draw(mine, 'fill'),
	// Over the fill of the proposal: what changes is read first, what stays is left plain.
	draw(change, 'land'),
	// Pictures of others hide no plan and no line of ours.
	draw(foreign, 'layers'),
	// Plans lie over the unit colours but under rivers and lines, so that borders stay whole.
	draw(plans, 'footprints'),
	draw(pieces, 'land'),
	draw(rivers, 'line'),
	draw(roads, 'line'),
	draw(railway, 'line'),
	draw(communeLines, 'line'),
	draw(districtLines, 'line'),
	draw(provinceLine, 'line'),
	draw(limits, 'lines'),
	draw(mine, 'line'),
	draw(projects, 'discs'),
	draw(selection, 'outline'),
	draw(checked, 'way'),
	draw(marks, 'shapes'),
	draw(rows, 'points'),
	draw(checked, 'point'),
	draw(neighbourNames, 'names'),
	draw(unitNames, 'names'),
	draw(plans, 'names'),
	draw(coverage, 'ticks'),
	// Symbols last: labels placed later win, and these are what the views are about.
	draw(placeNames, 'places'),
	draw(centres, 'symbols'),
	draw(projects, 'pins'),
	draw(limits, 'signs'),
	// Written to be read: over every other word.
	draw(marks, 'words'),
	draw(comments, 'marks'),
	// What the reader must mend stands over all that is well.
	draw(gaps, 'marks'),
	draw(refused, 'marks')
];
