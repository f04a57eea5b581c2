import type { IsoDate } from '../domain/date';
import type { PlanningDocument } from '../domain/plan';
import type { Project } from '../domain/project';
import type { BoundaryProposal } from '../domain/proposal';
import type { UrbanCentre } from '../domain/urban-centre';
import type { Boundaries } from '../boundaries/boundaries';
import { agenciesOf, type ClauseAgencies } from '../register/agencies';
import type { LineageStep } from '../register/lineage';
import { limitVerdict, type LimitVerdict } from './limit-verdict';
import { paperChecks, type Paper, type PaperCheck } from './paper-checks';
import { measureOf, type LandMeasure, type Parcel } from './parcel';
import type { PlaceIndex } from './place-index';
import { plansHere, type PlansHere } from './plans-here';
import type { Place } from './reading';
import type { Route } from './road-posts';
import { sharesOf } from './shares';
import { placeOf, type Subject } from './subject';
import { projectsNear, surroundingsOf, type ProjectNear, type Surroundings } from './surroundings';
import type { BorderGate } from './themes';
import { lineageHere, unitsHere, type LineageHere, type UnitsAtDate } from './units-here';
import { PLAN_VINTAGE, VINTAGES } from '../register/vintages';
import { PROVINCE } from '../register/province';

/** What a place is looked up in. */
export interface LocateRegister {
	proposals: readonly BoundaryProposal[];
	plans: readonly PlanningDocument[];
	projects: readonly Project[];
	centres: readonly UrbanCentre[];
	lineage: readonly LineageStep[];
	routes: readonly Route[];
	gates: readonly BorderGate[];
}

/** `present`: the city's own limit at the plan's date; the others are boundary proposals. */
export interface LimitHere extends LimitVerdict {
	id: string;
	proposal: BoundaryProposal | null;
}

/** Everything that is known of a place, with its margins: what the card, the slip, the table and the files say. */
export interface LocateAnswer {
	subject: Subject;
	/** A place that stands for the subject. */
	place: Place;
	asOf: IsoDate;
	ha: number | null;
	km: number | null;
	/** Land of a file, as a parcel is measured; null for what has no land, or corners of its own. */
	land: LandMeasure | null;
	province: LimitVerdict;
	dates: readonly UnitsAtDate[];
	lineage: readonly LineageHere[];
	limits: readonly LimitHere[];
	plans: PlansHere;
	projects: readonly ProjectNear[];
	/** Projects of the register whose place nobody published: they could be here. */
	unplaced: readonly Project[];
	around: Surroundings;
	checks: readonly PaperCheck[];
	/** Who decides, by clause of the plan. */
	agencies: readonly ClauseAgencies[];
	sources: readonly string[];
}

const NEAR_KM = 8;

/** The seat's own limit and every proposal, as sets of atoms. */
function limitsHere(boundaries: Boundaries, proposals: readonly BoundaryProposal[]) {
	const city = boundaries.unitByCode(PLAN_VINTAGE, PROVINCE.seat.unit);
	return [
		...(city ? [{ id: 'present', proposal: null, atoms: city.atoms }] : []),
		...proposals.map((proposal) => ({
			id: proposal.id,
			proposal,
			atoms: boundaries.proposalAtoms(proposal)
		}))
	];
}

const NO_PAPER: Paper = { commune: null, areaHa: null };

/**
 * Answers "where is this, what applies, who decides, how sure is that" for a subject (WGS 84) on a day. `parcel`
 * and `paper` add the checks of a stated area and commune. A subject wholly outside the province is answered too:
 * `province.leaning` says so.
 */
export function locate(
	index: PlaceIndex,
	subject: Subject,
	register: LocateRegister,
	asOf: IsoDate,
	given: { paper?: Paper; parcel?: Parcel | null } = {}
): LocateAnswer {
	const { boundaries } = index;
	const shares = sharesOf(index, subject);
	const all = boundaries.atoms.map(({ atom }) => atom);
	const province = limitVerdict(index, subject, shares, all);
	const dates = VINTAGES.map(({ id }) => unitsHere(index, subject, shares, id));
	const limits = limitsHere(boundaries, register.proposals).map(({ id, proposal, atoms }) => ({
		id,
		proposal,
		...limitVerdict(index, subject, shares, atoms)
	}));
	const plans = plansHere(index, subject, shares, register.plans, asOf);
	const projects = projectsNear(index, subject, register.projects, register.routes, NEAR_KM);
	const named = register.projects.filter((project) => project.kind !== 'programme');
	const sources = [
		...PROVINCE.lineSources,
		...limits.flatMap(({ proposal }) => proposal?.sources ?? []),
		...plans.plans.flatMap(({ plan }) => plan.sources),
		...projects.flatMap(({ project }) => project.sources)
	];
	const paper = given.paper ?? NO_PAPER;
	const own = given.parcel ?? null;
	const land = own === null && subject.kind === 'area' ? measureOf(subject.geometry, PROVINCE.grid) : null;
	return {
		subject,
		place: placeOf(boundaries, subject),
		asOf,
		ha: shares.ha,
		km: shares.km,
		land,
		province,
		dates,
		lineage: lineageHere(dates, register.lineage),
		limits,
		plans,
		projects,
		unplaced: named.filter(({ point, route }) => point === null && route === null),
		around: surroundingsOf(index, subject, new Set(shares.byAtom.keys()), register),
		checks: paperChecks(paper, {
			province,
			dates,
			projects,
			land: own ?? land,
			marginM: subject.marginM,
			...(subject.joined ? { joined: subject.joined } : {})
		}),
		agencies: (PROVINCE.plan?.clausesOfPlace ?? []).flatMap((clause) => agenciesOf(clause) ?? []),
		sources: [...new Set(sources)]
	};
}
