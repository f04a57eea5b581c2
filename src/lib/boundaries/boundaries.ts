import type { MultiPolygon } from 'geojson';
import type { AdminUnit, UnitLevel } from '../domain/admin-unit';
import { CodedError } from '../domain/errors';
import type { BoundaryProposal } from '../domain/proposal';
import type { UnitRegister } from '../domain/unit-register';
import type { VintageId } from '../domain/vintage';
import { mergeAtoms } from './merge';
import { communeOf, type AtomProperties, type AtomTopology } from './topology';
import { buildUnits } from './units';
import { PLAN_VINTAGE } from '../register/vintages';

/** All boundaries of all dates: one topology, every unit a set of its atoms. Geometry is merged once, on demand. */
export class Boundaries {
	readonly atoms: readonly AtomProperties[];
	readonly units: readonly AdminUnit[];
	readonly #merged = new Map<string, MultiPolygon>();
	readonly #at = new Map<string, readonly AdminUnit[]>();
	readonly #byCode = new Map<string, AdminUnit>();

	constructor(
		readonly topology: AtomTopology,
		register: UnitRegister
	) {
		this.atoms = topology.objects.atoms.geometries.map((g) => g.properties as AtomProperties);
		this.units = buildUnits(topology, register);
		for (const unit of this.units) {
			for (const vintage of unit.vintages) {
				const key = `${vintage} ${unit.code}`;
				if (!this.#byCode.has(key)) this.#byCode.set(key, unit);
			}
		}
	}

	/** Units of one level at one vintage, by code. Throws `level-absent` for districts after 30 Jun 2025. */
	unitsAt(vintage: VintageId, level: UnitLevel): AdminUnit[] {
		const key = `${vintage} ${level}`;
		let found = this.#at.get(key);
		if (!found) {
			found = this.units
				.filter((unit) => unit.level === level && unit.vintages.includes(vintage))
				.sort((a, b) => (a.code < b.code ? -1 : 1));
			this.#at.set(key, found);
		}
		if (found.length === 0) throw new CodedError('level-absent', { level, vintage });
		return [...found];
	}

	/** The unit with this code at this vintage, or null. Commune codes never equal district codes. */
	unitByCode(vintage: VintageId, code: string): AdminUnit | null {
		return this.#byCode.get(`${vintage} ${code}`) ?? null;
	}

	/** Outline of a set of atoms, WGS 84. The same set gives the same object. */
	outline(atoms: readonly string[]): MultiPolygon {
		const key = [...atoms].sort().join();
		let merged = this.#merged.get(key);
		if (!merged) {
			merged = mergeAtoms(this.topology, new Set(atoms));
			this.#merged.set(key, merged);
		}
		return merged;
	}

	/** Atoms of a proposal: its whole districts and its communes of the vintage of the plan. */
	proposalAtoms(proposal: Pick<BoundaryProposal, 'communes' | 'districts'>): string[] {
		const known = new Set(this.atoms.flatMap((a) => [a.district, communeOf(a, PLAN_VINTAGE)]));
		const missing = [...proposal.districts, ...proposal.communes].find((code) => !known.has(code));
		if (missing) throw new CodedError('unit-unknown', { code: missing });
		return this.atoms
			.filter(
				(a) =>
					proposal.districts.includes(a.district) || proposal.communes.includes(communeOf(a, PLAN_VINTAGE))
			)
			.map((a) => a.atom);
	}

	/** Units of a vintage that lie in a set of atoms, each with whether it lies in it wholly. */
	unitsWithin(vintage: VintageId, atoms: readonly string[]): { unit: AdminUnit; whole: boolean }[] {
		const inside = new Set(atoms);
		return this.unitsAt(vintage, 'commune')
			.filter((unit) => unit.atoms.some((a) => inside.has(a)))
			.map((unit) => ({ unit, whole: unit.atoms.every((a) => inside.has(a)) }));
	}

	/** Units of another vintage that share land with a unit: its predecessors or successors. */
	related(unit: AdminUnit, vintage: VintageId): { unit: AdminUnit; whole: boolean }[] {
		return this.unitsWithin(vintage, unit.atoms);
	}
}
