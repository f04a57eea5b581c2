import type { Position } from 'geojson';
import type { AtomProperties, AtomTopology } from '../boundaries/topology';
import { areaHa, lineLengthKm } from '../geometry/area';
import { mergeAtoms } from '../boundaries/merge';

/** One arc of the topology: its length and the atoms on its sides (one at the province's border, else two). */
interface Side {
	km: number;
	atoms: readonly string[];
}

function decodeArc(topology: AtomTopology, arc: readonly Position[]): Position[] {
	const { transform } = topology;
	if (!transform) return arc.map((point) => [...point]);
	let [x, y] = [0, 0];
	return arc.map(([dx = 0, dy = 0]) => {
		x += dx;
		y += dy;
		return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
	});
}

function flatArcs(arcs: readonly unknown[]): number[] {
	return arcs.flatMap((one) =>
		Array.isArray(one) ? flatArcs(one) : typeof one === 'number' ? [one < 0 ? ~one : one] : []
	);
}

/**
 * Areas of the atoms, and who touches whom along which length, read once from the shared arcs. Every
 * measure of a set of atoms is then a sum: areas in km², lengths in km, both geodesic on WGS 84. Atoms touch
 * when they share an arc; a common point alone does not join them. Unknown atoms count as nothing.
 */
export class AtomGraph {
	readonly #km2 = new Map<string, number>();
	readonly #sides: Side[] = [];
	readonly #neighbours = new Map<string, Set<string>>();
	readonly #outer = new Set<string>();

	constructor(topology: AtomTopology) {
		const users = new Map<number, string[]>();
		for (const geometry of topology.objects.atoms.geometries) {
			const { atom } = geometry.properties as AtomProperties;
			this.#km2.set(atom, areaHa(mergeAtoms(topology, new Set([atom]))) / 100);
			this.#neighbours.set(atom, new Set());
			const arcs = 'arcs' in geometry ? flatArcs(geometry.arcs) : [];
			for (const arc of arcs) users.set(arc, [...(users.get(arc) ?? []), atom]);
		}
		for (const [arc, atoms] of users) {
			this.#sides.push({ km: lineLengthKm(decodeArc(topology, topology.arcs[arc] ?? [])), atoms });
			const [a = '', b] = atoms;
			if (b === undefined) this.#outer.add(a);
			else if (a !== b) {
				this.#neighbours.get(a)?.add(b);
				this.#neighbours.get(b)?.add(a);
			}
		}
	}

	/** Area of a set of atoms in km². */
	areaKm2(atoms: Iterable<string>): number {
		let sum = 0;
		for (const atom of new Set(atoms)) sum += this.#km2.get(atom) ?? 0;
		return sum;
	}

	/** Length of the outline of a set of atoms in km, enclaves included. */
	borderKm(atoms: ReadonlySet<string>): number {
		return this.#sum((side) => crosses(side, atoms));
	}

	/** Length along which the outlines of two sets run together, in km. */
	commonBorderKm(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
		return this.#sum((side) => crosses(side, a) && crosses(side, b));
	}

	/** Length of the outline that is also the province's, in km. */
	provinceBorderKm(atoms: ReadonlySet<string>): number {
		return this.#sum((side) => side.atoms.length === 1 && atoms.has(side.atoms[0] ?? ''));
	}

	/** The set in connected pieces, largest first. */
	pieces(atoms: ReadonlySet<string>): string[][] {
		const left = new Set([...atoms].filter((atom) => this.#km2.has(atom)));
		const found: string[][] = [];
		for (const start of left) {
			left.delete(start);
			const piece = [start];
			for (const atom of piece) {
				for (const next of this.#neighbours.get(atom) ?? []) {
					if (left.delete(next)) piece.push(next);
				}
			}
			found.push(piece.sort());
		}
		return found.sort((a, b) => this.areaKm2(b) - this.areaKm2(a));
	}

	/** Land shut in by the set: pieces of the rest that do not reach the province's border. */
	enclaves(atoms: ReadonlySet<string>): string[][] {
		const rest = new Set([...this.#km2.keys()].filter((atom) => !atoms.has(atom)));
		return this.pieces(rest).filter((piece) => !piece.some((atom) => this.#outer.has(atom)));
	}

	#sum(keep: (side: Side) => boolean): number {
		return this.#sides.reduce((sum, side) => (keep(side) ? sum + side.km : sum), 0);
	}
}

/** True when an arc is part of the outline: exactly one of its sides is in the set. */
function crosses(side: Side, atoms: ReadonlySet<string>): boolean {
	const [a = '', b] = side.atoms;
	return atoms.has(a) !== (b !== undefined && atoms.has(b));
}

const graphs = new WeakMap<AtomTopology, AtomGraph>();

/** The graph of a topology, made once. */
export function graphOf(topology: AtomTopology): AtomGraph {
	let graph = graphs.get(topology);
	if (!graph) {
		graph = new AtomGraph(topology);
		graphs.set(topology, graph);
	}
	return graph;
}
