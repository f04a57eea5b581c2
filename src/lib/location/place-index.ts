import Flatbush from 'flatbush';
import { mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { communeOf, type AtomProperties } from '../boundaries/topology';
import type { VintageId } from '../domain/vintage';
import { boundsOf, type Bounds } from '../geometry/bounds';
import { inPolygons } from '../geometry/contains';
import { discOfHa } from '../geometry/disc';
import { LineIndex } from '../geometry/line-index';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { Place } from './reading';
import { PRESENT_VINTAGE } from '../register/vintages';

/** Accuracy of the lines, m: those that survive in 2025, and older ones inside units of 2025. */
export const LINE_ACCURACY_M = { surviving: 40, former: 130 } as const;

type Land = ReturnType<typeof clipper2.read>;

const keyOf = (a: Position, b: Position) => {
	const [p, q] = [a.join(), b.join()];
	return p < q ? `${p} ${q}` : `${q} ${p}`;
};

/** Atoms and lines of one set of boundaries, findable by place. Built once, filled on demand. */
export class PlaceIndex {
	readonly #tree: Flatbush;
	readonly #lands = new Map<string, Land>();
	readonly #lines = new Map<string, LineIndex>();
	readonly #given = new WeakMap<readonly (readonly Position[])[], LineIndex>();
	readonly #discs = new Map<string, MultiPolygon>();
	readonly #surviving: ReadonlySet<string>;
	/** Every line round an atom. */
	#edges: LineIndex | null = null;

	constructor(readonly boundaries: Boundaries) {
		this.#tree = new Flatbush(boundaries.atoms.length);
		for (const { atom } of boundaries.atoms) this.#tree.add(...boundsOf(boundaries.outline([atom])));
		this.#tree.finish();
		const today = this.#mesh(
			(a, b) => a === b || communeOf(a, PRESENT_VINTAGE) !== communeOf(b, PRESENT_VINTAGE)
		);
		this.#surviving = new Set(
			today.coordinates.flatMap((line) => line.slice(1).map((p, k) => keyOf(line[k] as Position, p)))
		);
	}

	#mesh(divides: (a: AtomProperties, b: AtomProperties) => boolean): MultiLineString {
		const { topology } = this.boundaries;
		return mesh(topology, topology.objects.atoms, (a, b) =>
			divides(a.properties as AtomProperties, b.properties as AtomProperties)
		);
	}

	#indexed(key: string, divides: (a: AtomProperties, b: AtomProperties) => boolean): LineIndex {
		let index = this.#lines.get(key);
		if (!index) {
			const edges = this.#mesh(divides).coordinates.flatMap((line) =>
				line.slice(1).map((p, k) => {
					const from = line[k] as Position;
					const kept = this.#surviving.has(keyOf(from, p));
					return { line: [from, p], accuracyM: LINE_ACCURACY_M[kept ? 'surviving' : 'former'] };
				})
			);
			index = new LineIndex(edges);
			this.#lines.set(key, index);
		}
		return index;
	}

	/** Lines between communes at a vintage, and the border of the province. */
	communeLines(vintage: VintageId): LineIndex {
		return this.#indexed(vintage, (a, b) => a === b || communeOf(a, vintage) !== communeOf(b, vintage));
	}

	/** The line round a set of atoms. */
	limitLine(atoms: readonly string[]): LineIndex {
		const inside = new Set(atoms);
		return this.#indexed([...atoms].sort().join(), (a, b) =>
			a === b ? inside.has(a.atom) : inside.has(a.atom) !== inside.has(b.atom)
		);
	}

	/** Any lines of the caller's, indexed once for as long as they live. */
	linesOf(key: readonly (readonly Position[])[], accuracyM: number): LineIndex {
		let index = this.#given.get(key);
		if (!index) {
			index = new LineIndex(key.map((line) => ({ line, accuracyM })));
			this.#given.set(key, index);
		}
		return index;
	}

	/** The disc of an area round a known place, made once. */
	disc(centre: readonly [number, number], ha: number): MultiPolygon {
		const key = `${centre.join()} ${ha}`;
		let disc = this.#discs.get(key);
		if (!disc) {
			disc = { type: 'MultiPolygon', coordinates: [discOfHa(centre, ha).coordinates] };
			this.#discs.set(key, disc);
		}
		return disc;
	}

	/** The atom that holds a place, or null outside the province. */
	atomAt([lon, lat]: Place): AtomProperties | null {
		for (const k of this.#tree.search(lon, lat, lon, lat).sort((a, b) => a - b)) {
			const atom = this.boundaries.atoms[k];
			if (atom && inPolygons(lon, lat, this.boundaries.outline([atom.atom]))) return atom;
		}
		return null;
	}

	/** Atoms whose bounds touch these. */
	atomsNear(bounds: Bounds): AtomProperties[] {
		return this.#tree.search(...bounds).flatMap((k) => this.boundaries.atoms[k] ?? []);
	}

	/** Where a segment meets lines between atoms, as shares of it from 0 to 1. */
	cutsOf(from: Position, to: Position): number[] {
		this.#edges ??= this.#indexed('atoms', () => true);
		return this.#edges.cuts(from, to);
	}

	/** An atom in the overlay's own form. */
	landOf(atom: string): Land {
		let land = this.#lands.get(atom);
		if (!land) {
			land = clipper2.read(this.boundaries.outline([atom]));
			this.#lands.set(atom, land);
		}
		return land;
	}

	/** Area in ha that a parcel shares with an atom. */
	sharedHa(parcel: MultiPolygon, atom: string): number {
		const land = clipper2.read(parcel);
		const near = clipper2.window(this.landOf(atom), boundsOf(parcel));
		return clipper2.areaHa(clipper2.intersection(land, near));
	}
}
