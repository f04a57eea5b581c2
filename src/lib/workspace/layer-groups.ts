/** Groups of map layers a reader may hide, in the order of the menu. */
export const LAYER_GROUPS = [
	'names',
	'district-lines',
	'commune-lines',
	'proposals',
	'plans',
	'centres',
	'projects',
	'roads',
	'railway',
	'rivers',
	'comments'
] as const;

export type LayerGroup = (typeof LAYER_GROUPS)[number];
