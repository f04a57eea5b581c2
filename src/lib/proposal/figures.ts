import type { Boundaries } from '../boundaries/boundaries';
import type { VintageId } from '../domain/vintage';
import { DRAWN_LAND } from './drawn-land';
import { figuresBy, type ProposalFigures } from './figures-by';
import type { Proposal } from './proposal';

/**
 * The figures of a proposal, with the parts that are drawn in it, in the communes of a vintage. Throws `unit-unknown`
 * and what a bad cut throws.
 */
export function figuresOf(
	boundaries: Boundaries,
	proposal: Proposal,
	vintage: VintageId = proposal.vintage
): ProposalFigures {
	return figuresBy(DRAWN_LAND, boundaries, proposal, vintage);
}
