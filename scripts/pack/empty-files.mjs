/**
 * Files of a province's folder of which nothing is known: what each holds then.
 * @type {Readonly<Record<string, unknown>>}
 */
export const EMPTY_FILES = {
	'agencies.json': [],
	'area-reasons.json': [],
	'boundary-actions.json': [],
	'centres.json': [],
	'completeness.json': [],
	'inconsistencies.json': [],
	'km-posts.json': {},
	'lineage.json': [],
	'places.geojson': { type: 'FeatureCollection', features: [] },
	'plan-levels.json': [],
	'plan-outlines.json': { type: 'FeatureCollection', features: [] },
	'plans.json': [],
	'projects.json': [],
	'proposals.json': [],
	'rivers.geojson': { type: 'FeatureCollection', features: [] },
	'routes.geojson': { type: 'FeatureCollection', features: [] },
	'stories.json': [],
	'targets.json': []
};
