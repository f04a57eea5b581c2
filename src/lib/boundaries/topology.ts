import type { GeometryCollection, Topology } from 'topojson-specification';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import { VINTAGES } from '../register/vintages';

/** How sure the assignment of an atom to its 2020 commune is. */
export type AtomBasis = 'kept' | 'source' | 'inferred' | 'guess';

/** An atom: the smallest piece no boundary change ever cut, with its unit code at every vintage. */
export interface AtomProperties {
	atom: string;
	/** Code of the district while there were districts; empty where there never were. */
	district: string;
	basis: AtomBasis;
	/** Commune code at the vintage whose id follows the `c`. */
	[communes: `c${string}`]: string;
}

/** One topology, WGS 84 degrees, object `atoms`. */
export type AtomTopology = Topology<{ atoms: GeometryCollection<AtomProperties> }>;

const CODE_FIELDS: readonly (keyof AtomProperties)[] = [
	'district',
	...VINTAGES.map(({ id }) => `c${id}` as const)
];
const BASES: readonly string[] = ['kept', 'source', 'inferred', 'guess'];

/** Code of the commune an atom lies in at a vintage. */
export function communeOf(atom: AtomProperties, vintage: VintageId): string {
	return atom[`c${vintage}`] ?? '';
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
