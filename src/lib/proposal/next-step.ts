import type { Boundaries } from '../boundaries/boundaries';
import type { VintageId } from '../domain/vintage';
import { compare, type Difference } from './compare';
import { toggleUnit, type Proposal } from './proposal';

/** What one step of composing changes: land that joins, or land that leaves where nothing joins. */
export interface Step {
	joins: boolean;
	change: Difference;
}

/** The step from one state of a proposal to another, by communes of a vintage; null when its land stays the same. */
export function stepBetween(
	boundaries: Boundaries,
	vintage: VintageId,
	before: Proposal,
	after: Proposal
): Step | null {
	if (before.atoms === after.atoms && before.parts === after.parts) return null;
	const { gained, lost } = compare(boundaries, vintage, before, after);
	if (gained.pieces.length > 0) return { joins: true, change: gained };
	return lost.pieces.length > 0 ? { joins: false, change: lost } : null;
}

/** What a press on a commune would change. Throws `unit-unknown`. */
export function nextStep(
	boundaries: Boundaries,
	vintage: VintageId,
	proposal: Proposal,
	code: string
): Step | null {
	return stepBetween(boundaries, vintage, proposal, toggleUnit(boundaries, proposal, vintage, code));
}
