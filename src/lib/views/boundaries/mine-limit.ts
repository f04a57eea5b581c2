import { alike } from '../../domain/text';
import type { ProposalFigures } from '../../proposal/figures';
import type { Proposal } from '../../proposal/proposal';
import type { Limit } from './limits';

/** The reader's own proposal in the form of a limit, for the table and the map. */
export function mineLimit(proposal: Proposal, figures: ProposalFigures, unnamed: string): Limit {
	const name = proposal.name || unnamed;
	return {
		id: 'mine',
		sign: '',
		name: alike(name),
		basis: alike(proposal.note),
		proposal,
		figures,
		atoms: proposal.atoms,
		areaKm2: figures.area.value ?? 0,
		published: figures.published,
		population: figures.people.exact,
		units: figures.units,
		wards: figures.kinds.phường,
		towns: figures.kinds['thị trấn'],
		note: null,
		standIn: false,
		sources: figures.area.sources
	};
}
