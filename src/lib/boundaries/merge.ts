import { mergeArcs, mesh } from 'topojson-client';
import { feature } from 'topojson-client';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import type { AtomProperties, AtomTopology } from './topology';

type AtomGeometry = TopoPolygon<AtomProperties> | TopoMultiPolygon<AtomProperties>;

/** The outline of a set of atoms as one MultiPolygon (WGS 84), by topology merge: exact, no slivers. */
export function mergeAtoms(topology: AtomTopology, atoms: ReadonlySet<string>): MultiPolygon {
	const chosen = topology.objects.atoms.geometries.filter(
		(geometry): geometry is AtomGeometry =>
			(geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
			atoms.has(geometry.properties?.atom ?? '')
	);
	const merged = mergeArcs(topology, chosen as TopoPolygon[]);
	return feature(topology, merged).geometry as MultiPolygon;
}

/** Rank of a line: the highest level it divides. `outside` bounds the province. */
export type LineRank = 'province' | 'district' | 'commune';

/**
 * The lines of one rank, each drawn once. `codes` gives, for an atom, its codes from coarse to fine;
 * a line has the rank of the first level at which its two sides differ.
 */
export function rankedLines(
	topology: AtomTopology,
	rank: LineRank,
	codes: (atom: AtomProperties) => readonly { rank: LineRank; code: string }[]
): MultiLineString {
	return mesh(topology, topology.objects.atoms, (a, b) => {
		if (a === b) return rank === 'province';
		if (rank === 'province') return false;
		const left = codes(a.properties as AtomProperties);
		const right = codes(b.properties as AtomProperties);
		const differing = left.find((level, i) => level.code !== right[i]?.code);
		return differing?.rank === rank;
	});
}
