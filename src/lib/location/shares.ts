import type { Position } from 'geojson';
import { areaHa, lineLengthKm } from '../geometry/area';
import { boundsOf } from '../geometry/bounds';
import { middle, partsOf } from '../geometry/segment-cuts';
import type { PlaceIndex } from './place-index';
import type { Subject } from './subject';

/** How a subject lies over the atoms, as shares of itself that sum to 1 with what lies outside. */
export interface Shares {
	/** By atom; only atoms that hold some of it. */
	byAtom: ReadonlyMap<string, number>;
	/** Share outside the province by our lines. */
	outside: number;
	/** Area in ha of a parcel or unit, null for points and lines. */
	ha: number | null;
	/** Length in km of a line. */
	km: number | null;
}

/** Shares below this are rounding of the overlay. */
const NOTHING = 1e-9;
/** A remainder below this is rounding of the overlay too. */
const ROUNDING = 1e-7;
/** Length in km of a line in each atom it runs through: cut where it crosses an atom's line. */
function alongLine(index: PlaceIndex, line: readonly Position[]): Map<string, number> {
	const found = new Map<string, number>();
	for (let k = 1; k < line.length; k += 1) {
		const [from, to] = [line[k - 1] as Position, line[k] as Position];
		for (const [start, end] of partsOf(from, to, index.cutsOf(from, to))) {
			const [lon = NaN, lat = NaN] = middle(start, end);
			const atom = index.atomAt([lon, lat])?.atom;
			if (atom) found.set(atom, (found.get(atom) ?? 0) + lineLengthKm([start, end]));
		}
	}
	return found;
}

/** Shares of a whole that may lie partly outside; what rounding leaves is made good. */
function shared(sizes: ReadonlyMap<string, number>, total: number): Pick<Shares, 'byAtom' | 'outside'> {
	const held = [...sizes].filter(([, size]) => size > total * NOTHING);
	const sum = held.reduce((all, [, size]) => all + size, 0);
	const whole = Math.abs(total - sum) < total * ROUNDING;
	const byAtom = new Map(held.map(([atom, size]) => [atom, size / (whole ? sum : total)] as const));
	return { byAtom, outside: whole ? 0 : 1 - sum / total };
}

/** Lays a subject over the atoms: parcels by clipping, lines cut at the crossings, units exactly. */
export function sharesOf(index: PlaceIndex, subject: Subject): Shares {
	const { boundaries } = index;
	switch (subject.kind) {
		case 'point': {
			const atom = index.atomAt(subject.place);
			return { byAtom: new Map(atom ? [[atom.atom, 1]] : []), outside: atom ? 0 : 1, ha: null, km: null };
		}
		case 'line': {
			const km = lineLengthKm(subject.line);
			return { ...shared(alongLine(index, subject.line), km), ha: null, km };
		}
		case 'area': {
			const ha = areaHa(subject.geometry);
			const sizes = new Map(
				index
					.atomsNear(boundsOf(subject.geometry))
					.map(({ atom }) => [atom, index.sharedHa(subject.geometry, atom)] as const)
			);
			return { ...shared(sizes, ha), ha, km: null };
		}
		case 'unit': {
			const sizes = new Map(subject.atoms.map((atom) => [atom, areaHa(boundaries.outline([atom]))] as const));
			const ha = [...sizes.values()].reduce((sum, size) => sum + size, 0);
			return { ...shared(sizes, ha), ha, km: null };
		}
	}
}

/** Share of the subject that lies in a set of atoms, 0 to 1. */
export function shareIn(shares: Shares, atoms: Iterable<string>): number {
	let sum = 0;
	for (const atom of atoms) sum += shares.byAtom.get(atom) ?? 0;
	return Math.abs(1 - sum) < NOTHING ? 1 : sum;
}
