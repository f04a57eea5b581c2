import { committedBoundaries } from '../../../scripts/cli/boundaries';
import { readTheme } from '../../../scripts/tiles/sources';
import { routesOf } from '../../../src/lib/location/themes';
import { searchIndex } from '../../../src/lib/location/search';
import { CENTRES } from '../../../src/lib/register/centres';
import { PROJECTS } from '../../../src/lib/register/projects';

export const boundaries = committedBoundaries();
export const routes = routesOf(readTheme('routes.geojson'));
export const names = searchIndex(boundaries, CENTRES, PROJECTS);
