import type { Position } from 'geojson';
import type { AtomTopology } from '../boundaries/topology';
import { lineLengthKm } from '../geometry/area';
import { landParts, type LandPart, type LandPiece } from './land-parts';

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

/**
 * Areas of the atoms, and who touches whom along which length, read once from the shared arcs. Every
 * measure of a set of atoms is then a sum: areas in km², lengths in km, both geodesic on WGS 84. What hangs
 * together is asked of the parts of the atoms, as an atom may lie in several: parts touch when they share an
 * arc; a common point alone does not join them. Unknown atoms count as nothing.
 */
export class AtomGraph {
	readonly #km2 = new Map<string, number>();
	readonly #sides: Side[] = [];
	readonly #parts: readonly LandPart[];
	/** The parts on the other side of a part's arcs, both by their place in `#parts`. */
	readonly #beside: readonly Set<number>[];
	/** Parts on the province's border. */
	readonly #outer = new Set<number>();

	constructor(topology: AtomTopology) {
		this.#parts = landParts(topology);
		this.#beside = this.#parts.map(() => new Set());
		const users = new Map<number, number[]>();
		this.#parts.forEach(({ atom, km2, arcs }, part) => {
			this.#km2.set(atom, (this.#km2.get(atom) ?? 0) + km2);
			for (const arc of arcs) users.set(arc, [...(users.get(arc) ?? []), part]);
		});
		for (const [arc, parts] of users) {
			const km = lineLengthKm(decodeArc(topology, topology.arcs[arc] ?? []));
			this.#sides.push({ km, atoms: parts.map((part) => this.#parts[part]?.atom ?? '') });
			const [a = 0, b] = parts;
			if (b === undefined) this.#outer.add(a);
			else {
				this.#beside[a]?.add(b);
				this.#beside[b]?.add(a);
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
	pieces(atoms: ReadonlySet<string>): LandPiece[] {
		return this.#connected((atom) => atoms.has(atom)).map(({ piece }) => piece);
	}

	/** Land of others shut in by the set: pieces of the rest that do not reach the province's border. */
	enclaves(atoms: ReadonlySet<string>): LandPiece[] {
		return this.#connected((atom) => !atoms.has(atom))
			.filter(({ outer }) => !outer)
			.map(({ piece }) => piece);
	}

	/** The parts of some atoms in connected pieces, largest first, and whether each reaches the province's border. */
	#connected(keep: (atom: string) => boolean): { piece: LandPiece; outer: boolean }[] {
		const left = new Set([...this.#parts.keys()].filter((part) => keep(this.#parts[part]?.atom ?? '')));
		const found: { piece: LandPiece; outer: boolean }[] = [];
		for (const start of left) {
			left.delete(start);
			const members = [start];
			for (const part of members) {
				for (const next of this.#beside[part] ?? []) if (left.delete(next)) members.push(next);
			}
			const own = members.flatMap((part) => this.#parts[part] ?? []);
			const piece = {
				atoms: [...new Set(own.map(({ atom }) => atom))].sort(),
				km2: own.reduce((sum, { km2 }) => sum + km2, 0)
			};
			found.push({ piece, outer: members.some((part) => this.#outer.has(part)) });
		}
		return found.sort((a, b) => b.piece.km2 - a.piece.km2);
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
