import type { Boundaries } from '../boundaries/boundaries';
import { communeField, type AtomProperties } from '../boundaries/topology';
import type { AdminUnit } from '../domain/admin-unit';
import type { PlanningDocument } from '../domain/plan';
import { eventAt, type PlanEvent } from '../domain/plan';
import type { IsoDate } from '../domain/date';
import type { Project } from '../domain/project';
import type { BoundaryProposal } from '../domain/proposal';
import type { VintageId } from '../domain/vintage';
import { lineLengthKm } from '../geometry/area';
import { inPolygons } from '../geometry/contains';
import type { Place } from './reading';

export interface UnitsAtDate {
	vintage: VintageId;
	commune: AdminUnit;
	district: AdminUnit | null;
}

export interface PlanHere {
	plan: PlanningDocument;
	event: PlanEvent | null;
	/** `inside`: its units hold the place; `near`: an indicative place in the same commune or district. */
	relation: 'inside' | 'near';
}

export interface ProjectNear {
	project: Project;
	km: number;
}

/** All that the register holds for one place. null = outside the province. */
export interface PlaceAnswer {
	place: Place;
	atom: AtomProperties;
	units: readonly UnitsAtDate[];
	proposals: readonly { proposal: BoundaryProposal; inside: boolean }[];
	plans: readonly PlanHere[];
	projects: readonly ProjectNear[];
}

/** The atom that holds a place, or null outside the province. Points within a metre of a line may fall either way. */
export function atomAt(boundaries: Boundaries, [lon, lat]: Place): AtomProperties | null {
	return boundaries.atoms.find((atom) => inPolygons(lon, lat, boundaries.outline([atom.atom]))) ?? null;
}

/** Geodesic distance in km between two near places. */
export function distanceKm(a: Place, b: Place): number {
	return lineLengthKm([[...a], [...b]]);
}

function relationOf(plan: PlanningDocument, atom: AtomProperties): PlanHere['relation'] | null {
	const { footprint } = plan;
	if (footprint.kind === 'units') {
		const own = { province: '20', district: atom.district, commune: atom.c2020 }[footprint.level];
		return footprint.codes.includes(own) ? 'inside' : null;
	}
	return null;
}

/** Answers "what is here?" from the register: units at every date, proposals, plans and near projects. */
export function whatIsHere(
	boundaries: Boundaries,
	place: Place,
	register: {
		proposals: readonly BoundaryProposal[];
		plans: readonly PlanningDocument[];
		projects: readonly Project[];
	},
	asOf: IsoDate,
	nearKm = 8
): PlaceAnswer | null {
	const atom = atomAt(boundaries, place);
	if (!atom) return null;
	const units = (['2019', '2020', '2024', '2025'] as const).flatMap((vintage) => {
		const commune = boundaries.unitByCode(vintage, atom[communeField(vintage)]);
		if (!commune) return [];
		return [{ vintage, commune, district: boundaries.unitByCode(vintage, atom.district) }];
	});
	const plans = register.plans.flatMap((plan): PlanHere[] => {
		const { footprint } = plan;
		const inside = relationOf(plan, atom);
		if (inside) return [{ plan, event: eventAt(plan, asOf), relation: inside }];
		if (footprint.kind !== 'disc') return [];
		const other = atomAt(boundaries, footprint.centre);
		const same =
			footprint.known === 'district' ? other?.district === atom.district : other?.c2020 === atom.c2020;
		return same ? [{ plan, event: eventAt(plan, asOf), relation: 'near' }] : [];
	});
	const projects = register.projects
		.flatMap((project) => (project.point ? [{ project, km: distanceKm(place, project.point) }] : []))
		.filter(({ km }) => km <= nearKm)
		.sort((a, b) => a.km - b.km);
	return {
		place,
		atom,
		units,
		proposals: register.proposals.map((proposal) => ({
			proposal,
			inside: boundaries.proposalAtoms(proposal).includes(atom.atom)
		})),
		plans,
		projects
	};
}
