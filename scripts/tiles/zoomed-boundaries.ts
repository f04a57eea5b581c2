import { Boundaries } from '../../src/lib/boundaries/boundaries';
import type { AtomTopology } from '../../src/lib/boundaries/topology';
import type { UnitRegister } from '../../src/lib/domain/unit-register';
import { simplifyTopology } from './simplify-topology';

/** The boundaries as drawn at each zoom, made once a zoom. */
export type ZoomedBoundaries = (zoom: number) => Boundaries;

export function zoomedBoundaries(topology: AtomTopology, register: UnitRegister): ZoomedBoundaries {
	const byZoom = new Map<number, Boundaries>();
	return (zoom) => {
		const known = byZoom.get(zoom);
		if (known) return known;
		const made = new Boundaries(simplifyTopology(topology, zoom), register);
		byZoom.set(zoom, made);
		return made;
	};
}
