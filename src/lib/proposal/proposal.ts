import type { Position } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { PartialDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import { DEFAULT_BASIS, type PopulationBasis } from '../domain/population';
import type { UrbanClass } from '../domain/urban-centre';
import type { VintageId } from '../domain/vintage';

/** The part of a commune on one side of a drawn line. */
export interface CutPart {
	/** The commune that is cut, by code and vintage. */
	unit: string;
	vintage: VintageId;
	/** WGS 84 [lon, lat]; the ends lie outside the commune. */
	line: readonly Position[];
	/** Which side joins, looking along the line. */
	side: 'left' | 'right';
}

/** A population the team enters beside the census, with where and when it was counted. */
export interface EnteredPopulation {
	value: number;
	date: PartialDate;
	source: string;
}

/** A reduction of a standard, chosen for a reason. */
export interface ReductionChoice {
	id: string;
	reason: string;
	/** Share of ethnic minorities in percent, where the reduction depends on it. */
	minorityPercent: number | null;
}

/** An urban class the team holds against the standard, with its source. */
export interface EnteredClass {
	class: UrbanClass;
	source: string;
}

/** A boundary proposal in the making: a set of atoms and parts, with what it is judged by. Never changed in place. */
export interface Proposal {
	name: string;
	note: string;
	/** The boundary date whose communes were picked. */
	vintage: VintageId;
	/** Code of the unit it starts from, at that vintage; null = from nothing. */
	base: string | null;
	/** Sorted, without repeats. */
	atoms: readonly string[];
	parts: readonly CutPart[];
	/** How its people are counted where none are entered; not said: the census of 2019. */
	populationBasis?: PopulationBasis;
	population: EnteredPopulation | null;
	urbanClass: EnteredClass | null;
	standard: string | null;
	reductions: readonly ReductionChoice[];
}

/** A proposal of some atoms and nothing else said. */
export function emptyProposal(vintage: VintageId, atoms: readonly string[] = []): Proposal {
	return {
		name: '',
		note: '',
		vintage,
		base: null,
		atoms: sorted(atoms),
		parts: [],
		population: null,
		urbanClass: null,
		standard: null,
		reductions: []
	};
}

/** How the people of a proposal are counted. */
export function basisOf(proposal: Pick<Proposal, 'populationBasis'>): PopulationBasis {
	return proposal.populationBasis ?? DEFAULT_BASIS;
}

/** The same proposal with its people counted another way. */
export function withBasis(proposal: Proposal, basis: PopulationBasis): Proposal {
	return { ...proposal, populationBasis: basis === DEFAULT_BASIS ? undefined : basis };
}

function sorted(atoms: Iterable<string>): string[] {
	return [...new Set(atoms)].sort();
}

function landOf(boundaries: Boundaries, vintage: VintageId, code: string): readonly string[] {
	const unit = boundaries.unitByCode(vintage, code);
	if (!unit) throw new CodedError('unit-unknown', { code });
	return unit.atoms;
}

/** Adds whole units of any level and vintage; a part of one of them becomes the whole. Throws `unit-unknown`. */
export function addUnits(
	boundaries: Boundaries,
	proposal: Proposal,
	vintage: VintageId,
	codes: readonly string[]
): Proposal {
	const added = codes.flatMap((code) => landOf(boundaries, vintage, code));
	return withAtoms(boundaries, proposal, [...proposal.atoms, ...added]);
}

/** Takes units away, whole or in part. Throws `unit-unknown`. */
export function removeUnits(
	boundaries: Boundaries,
	proposal: Proposal,
	vintage: VintageId,
	codes: readonly string[]
): Proposal {
	const gone = new Set(codes.flatMap((code) => landOf(boundaries, vintage, code)));
	const parts = proposal.parts.filter(
		(part) => !landOf(boundaries, part.vintage, part.unit).some((atom) => gone.has(atom))
	);
	return { ...proposal, atoms: proposal.atoms.filter((atom) => !gone.has(atom)), parts };
}

/** Adds a unit that is not wholly in, takes it away when it is. Throws `unit-unknown`. */
export function toggleUnit(
	boundaries: Boundaries,
	proposal: Proposal,
	vintage: VintageId,
	code: string
): Proposal {
	const inside = new Set(proposal.atoms);
	const whole = landOf(boundaries, vintage, code).every((atom) => inside.has(atom));
	return (whole ? removeUnits : addUnits)(boundaries, proposal, vintage, [code]);
}

/** The same proposal on other whole atoms; parts whose land is now whole are dropped. */
function withAtoms(boundaries: Boundaries, proposal: Proposal, atoms: readonly string[]): Proposal {
	const inside = new Set(atoms);
	const parts = proposal.parts.filter(
		(part) => !landOf(boundaries, part.vintage, part.unit).some((atom) => inside.has(atom))
	);
	return { ...proposal, atoms: sorted(atoms), parts };
}

/** Puts one side of a cut commune in place of the whole. Throws `unit-unknown`. */
export function addPart(boundaries: Boundaries, proposal: Proposal, part: CutPart): Proposal {
	const bare = removeUnits(boundaries, proposal, part.vintage, [part.unit]);
	return { ...bare, parts: [...bare.parts, part] };
}
