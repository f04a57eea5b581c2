import type { Boundaries } from '../../boundaries/boundaries';
import type { AdminUnit, DatedCount } from '../../domain/admin-unit';
import { spoken, type Bilingual, type Mark } from '../../domain/text';
import { figuresOf, type ProposalFigures } from '../../proposal/figures';
import type { Proposal } from '../../proposal/proposal';
import { SEAT, fromPublished, presentSeat } from '../../proposal/published';
import { PROPOSALS } from '../../register/proposals';
import { PLAN_VINTAGE } from '../../register/vintages';
import { PROVINCE } from '../../register/province';

/** The city's present limit or a proposal, measured the same way. */
export interface Limit {
	id: string;
	sign: string;
	name: Bilingual;
	basis: Bilingual;
	proposal: Proposal;
	figures: ProposalFigures;
	atoms: readonly string[];
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

/** Composition and people are counted in the units of Plan 122's day. */
function measure(boundaries: Boundaries, proposal: Proposal) {
	const figures = figuresOf(boundaries, proposal, PLAN_VINTAGE);
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

/** Present limit first, then every proposal of the register. Areas in km², geodesic on WGS 84. */
export function limitsOf(boundaries: Boundaries): Limit[] {
	const city = boundaries.unitByCode(PLAN_VINTAGE, SEAT);
	const present: Limit[] = city
		? [
				{
					id: 'present',
					sign: '',
					name: PROVINCE.seat.name,
					basis: PROVINCE.seat.basis,
					...measure(boundaries, presentSeat(boundaries)),
					published: city.publishedArea,
					note: null,
					standIn: false,
					sources: PROVINCE.seat.sources
				}
			]
		: [];
	return [
		...present,
		...PROPOSALS.map((proposal) => ({
			id: proposal.id,
			sign: proposal.sign,
			name: proposal.name,
			basis: proposal.basis,
			...measure(boundaries, fromPublished(boundaries, proposal.id)),
			published: proposal.publishedArea,
			note: proposal.note,
			standIn: proposal.standing === 'stand-in',
			sources: proposal.sources
		}))
	];
}
