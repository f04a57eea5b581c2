import { Boundaries } from '../../src/lib/boundaries/boundaries';
import type { AtomTopology } from '../../src/lib/boundaries/topology';
import { CENTRES } from '../../src/lib/register/centres';
import { PROJECTS } from '../../src/lib/register/projects';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { UNIT_REGISTER } from '../../src/lib/register/units';
import { boundaryLayers } from './boundary-layers';
import { labelLayer } from './label-layer';
import type { TileLayer } from './layer';
import { centreLayer, projectDiscLayer, proposalLayers } from './register-layers';
import { readTheme } from './sources';
import { themeLayer, THEMES } from './theme-layers';
import { zoomedBoundaries } from './zoomed-boundaries';

/** Every source layer of the tiles, bottom to top. */
export function allLayers(topology: AtomTopology): TileLayer[] {
	const at = zoomedBoundaries(topology, UNIT_REGISTER);
	const exact = new Boundaries(topology, UNIT_REGISTER);
	return [
		...boundaryLayers(at),
		...proposalLayers(PROPOSALS, at),
		...THEMES.map((theme) => themeLayer(theme, readTheme(theme.file))),
		projectDiscLayer(PROJECTS),
		centreLayer(CENTRES),
		labelLayer(exact)
	];
}
