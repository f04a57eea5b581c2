import type { GeometryCollection, Topology } from 'topojson-specification';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';

/** How sure the assignment of an atom to its 2020 commune is. */
export type AtomBasis = 'kept' | 'source' | 'inferred' | 'guess';

/** Atoms are numbered from `a001` to this one. */
export const ATOM_COUNT = 239;

/** An atom: the smallest piece no boundary change ever cut, with its unit code at every vintage. */
export interface AtomProperties {
	atom: string;
	district: string;
	c2019: string;
	c2020: string;
	c2024: string;
	c2025: string;
	basis: AtomBasis;
}

/** One topology, WGS 84 degrees, object `atoms`. */
export type AtomTopology = Topology<{ atoms: GeometryCollection<AtomProperties> }>;

const CODE_FIELDS = ['district', 'c2019', 'c2020', 'c2024', 'c2025'] as const;
const BASES: readonly string[] = ['kept', 'source', 'inferred', 'guess'];

/** The atom property that holds the commune code of a vintage. */
export function communeField(vintage: VintageId): 'c2019' | 'c2020' | 'c2024' | 'c2025' {
	return `c${vintage}`;
}

/** Reads a parsed TopoJSON file as atoms. Throws `topology-invalid` with what and where. */
export function readTopology(json: unknown): AtomTopology {
	const topology = json as Partial<AtomTopology> | null;
	if (topology?.type !== 'Topology' || !Array.isArray(topology.arcs)) {
		throw new CodedError('topology-invalid', { what: 'not-a-topology' });
	}
	const atoms = topology.objects?.atoms?.geometries;
	if (!Array.isArray(atoms) || atoms.length === 0) {
		throw new CodedError('topology-invalid', { what: 'no-atoms' });
	}
	const seen = new Set<string>();
	for (const [index, geometry] of atoms.entries()) {
		const properties = geometry.properties as Partial<AtomProperties> | undefined;
		const atom = properties?.atom;
		if (typeof atom !== 'string' || seen.has(atom)) {
			throw new CodedError('topology-invalid', { what: 'atom-id', index });
		}
		seen.add(atom);
		for (const field of CODE_FIELDS) {
			if (typeof properties?.[field] !== 'string') {
				throw new CodedError('topology-invalid', { what: field, atom });
			}
		}
		if (!BASES.includes(properties?.basis ?? '')) {
			throw new CodedError('topology-invalid', { what: 'basis', atom });
		}
	}
	return topology as AtomTopology;
}
