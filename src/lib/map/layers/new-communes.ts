import { isOneOf, TILES, type LayerMaker } from '../layer-kit';

/** How strongly the colour of communes that are new at their date lies on the land. */
export const NEW_OPACITY = 0.34;

/** Communes that came about by the rearrangement of the boundary date. */
export const newCommunes: LayerMaker = (model, palette) =>
	model.newCommunes.length > 0
		? [
				{
					id: 'new-communes',
					type: 'fill',
					source: TILES,
					'source-layer': `commune_${model.vintage}`,
					filter: isOneOf('code', model.newCommunes),
					paint: {
						'fill-color': palette.coveredEdge,
						'fill-opacity': NEW_OPACITY,
						'fill-antialias': false
					}
				}
			]
		: [];
