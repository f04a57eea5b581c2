import { UNIT_REGISTER } from '../../src/lib/register/units';
import { Boundaries } from '../../src/lib/boundaries/boundaries';
import type { AtomTopology } from '../../src/lib/boundaries/topology';
import { boundaryLayers } from './boundary-layers';
import { labelLayer } from './label-layer';
import type { TileLayer } from './layer';
import { readTheme } from './sources';
import { themeLayer, THEMES } from './theme-layers';
import { zoomedBoundaries } from './zoomed-boundaries';

/** Every source layer of the tiles, bottom to top. */
export function allLayers(topology: AtomTopology): TileLayer[] {
	const at = zoomedBoundaries(topology, UNIT_REGISTER);
	const exact = new Boundaries(topology, UNIT_REGISTER);
	return [
		...boundaryLayers(at),
		...THEMES.map(({ file, layer, fields }) => themeLayer(layer, fields, readTheme(file))),
		labelLayer(exact)
	];
}
