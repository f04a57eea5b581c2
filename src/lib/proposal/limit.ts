import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit, DatedCount } from '../domain/admin-unit';
import type { BoundaryProposal } from '../domain/proposal';
import { alike, type Bilingual, type Mark } from '../domain/text';
import { figuresBy, type ProposalFigures } from './figures-by';
import type { Proposal } from './proposal';
import { PROVINCE } from '../register/province';
import { SEAT_LIMITS } from '../register/proposals';
import { PLAN_VINTAGE } from '../register/vintages';
import { fromPublished, presentSeat, SEAT } from './published';

/** A limit on the map: a unit as it stands, a published proposal or the reader's own, all measured the same way. */
export interface Limit {
	/** Of the register, or `present` or `mine`. */
	id: string;
	/** Letters that stand for it; empty where it has none. */
	sign: string;
	/** Empty for a proposal of the reader's own that has no name yet. */
	name: Bilingual;
	basis: Bilingual;
	proposal: Proposal;
	figures: ProposalFigures;
	atoms: readonly string[];
	/** Geodesic on WGS 84. */
	areaKm2: number;
	published: { value: number; mark: Mark; source: string } | null;
	population: DatedCount | null;
	units: readonly AdminUnit[];
	wards: number;
	towns: number;
	note: Bilingual | null;
	standIn: boolean;
	sources: readonly string[];
}

function measured(proposal: Proposal, figures: ProposalFigures) {
	return {
		proposal,
		figures,
		atoms: proposal.atoms,
		areaKm2: figures.area.value ?? 0,
		units: figures.units,
		population: figures.people.exact,
		wards: figures.kinds.phường,
		towns: figures.kinds['thị trấn']
	};
}

/** A proposal of the reader's own in the form of a limit, by the figures it has. */
export function ownLimit(proposal: Proposal, figures: ProposalFigures): Limit {
	return {
		id: 'mine',
		sign: '',
		name: alike(proposal.name),
		basis: alike(proposal.note),
		...measured(proposal, figures),
		published: figures.published,
		note: null,
		standIn: false,
		sources: figures.area.sources
	};
}

/** A limit that was published is of whole communes. */
const wholeFigures = (boundaries: Boundaries, proposal: Proposal) =>
	figuresBy(null, boundaries, proposal, PLAN_VINTAGE);

/** The city as it stands; composition and people of every limit are counted in the units of Plan 122's day. */
function presentLimit(boundaries: Boundaries): Limit | null {
	const city = boundaries.unitByCode(PLAN_VINTAGE, SEAT);
	if (!city) return null;
	const proposal = presentSeat(boundaries);
	return {
		id: 'present',
		sign: '',
		name: PROVINCE.seat.name,
		basis: PROVINCE.seat.basis,
		...measured(proposal, wholeFigures(boundaries, proposal)),
		published: city.publishedArea,
		note: null,
		standIn: false,
		sources: PROVINCE.seat.sources
	};
}

function publishedLimit(boundaries: Boundaries, published: BoundaryProposal): Limit {
	const proposal = fromPublished(boundaries, published.id);
	return {
		id: published.id,
		sign: published.sign,
		name: published.name,
		basis: published.basis,
		...measured(proposal, wholeFigures(boundaries, proposal)),
		published: published.publishedArea,
		note: published.note,
		standIn: published.standing === 'stand-in',
		sources: published.sources
	};
}

/** The present limit first, then every published proposal. */
export function limitsOf(boundaries: Boundaries, published: readonly BoundaryProposal[]): Limit[] {
	const present = presentLimit(boundaries);
	return [...(present ? [present] : []), ...published.map((one) => publishedLimit(boundaries, one))];
}

/** True for the city as it stands and the published versions of it. */
export function isOfCity({ id }: Pick<Limit, 'id'>): boolean {
	return SEAT_LIMITS.includes(id);
}
