import { base } from '$app/paths';

const at = (name: string) => `${base}/tiles/${name}`;

/** `$data` of a build that holds all provinces of a country: each has its own in its folder. */
export default {
	archive: at('province.pmtiles'),
	atoms: at('atoms.topo'),
	figures: at('figures.json'),
	places: at('places.geojson'),
	routes: at('routes.geojson')
};
