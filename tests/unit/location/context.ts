import { committedBoundaries } from '../../../scripts/cli/boundaries';
import { readTheme } from '../../../scripts/tiles/sources';
import { borderGatesOf, routesOf } from '../../../src/lib/location/themes';
import type { LocateRegister } from '../../../src/lib/location/locate';
import { PlaceIndex } from '../../../src/lib/location/place-index';
import { searchIndex } from '../../../src/lib/location/search';
import { CENTRES } from '../../../src/lib/register/centres';
import { LINEAGE } from '../../../src/lib/register/lineage';
import { PLANS } from '../../../src/lib/register/plans';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { PROJECTS } from '../../../src/lib/register/projects';

export const boundaries = committedBoundaries();
export const routes = routesOf(readTheme('routes.geojson'));
export const names = searchIndex(boundaries, CENTRES, PROJECTS);

export const index = new PlaceIndex(boundaries);

export const register: LocateRegister = {
	proposals: PROPOSALS,
	plans: PLANS,
	projects: PROJECTS,
	centres: CENTRES,
	lineage: LINEAGE,
	routes,
	gates: borderGatesOf(readTheme('places.geojson'))
};
