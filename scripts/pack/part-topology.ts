import type { Polygon, MultiPolygon, Topology } from 'topojson-specification';
import type { AtomProperties, AtomTopology } from '../../src/lib/boundaries/topology';

type Land<P extends object> = Polygon<P> | MultiPolygon<P>;

/**
 * A topology of some geometries of another with only the arcs they use, each unit one atom from `a001` on in the
 * order given. Neighbours keep sharing their arcs; coordinates stay those of the whole.
 */
export function partTopology<P extends object>(
	whole: Topology,
	lands: readonly Land<P>[],
	codeOf: (land: Land<P>) => string
): AtomTopology {
	const numbers = new Map<number, number>();
	const renumber = (arc: number): number => {
		const old = arc < 0 ? ~arc : arc;
		const fresh = numbers.get(old) ?? numbers.size;
		numbers.set(old, fresh);
		return arc < 0 ? ~fresh : fresh;
	};
	const rings = (polygon: number[][]) => polygon.map((ring) => ring.map(renumber));
	const geometries = lands.map((land, i) => {
		const properties: AtomProperties = {
			atom: `a${String(i + 1).padStart(3, '0')}`,
			district: '',
			basis: 'source',
			c2025: codeOf(land)
		};
		return land.type === 'Polygon'
			? { type: land.type, properties, arcs: rings(land.arcs) }
			: { type: land.type, properties, arcs: land.arcs.map(rings) };
	});
	return {
		type: 'Topology',
		...(whole.transform && { transform: whole.transform }),
		objects: { atoms: { type: 'GeometryCollection', geometries } },
		arcs: [...numbers.keys()].map((old) => whole.arcs[old] ?? [])
	};
}
