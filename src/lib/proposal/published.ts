import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import { PROPOSALS } from '../register/proposals';
import { emptyProposal, type Proposal } from './proposal';
import { PLAN_VINTAGE } from '../register/vintages';
import { PROVINCE } from '../register/province';

/** The unit proposals start from unless they say another. */
export const SEAT = PROVINCE.seat.unit;

/** A proposal that starts as a unit is. Throws `unit-unknown`. */
export function fromUnit(boundaries: Boundaries, vintage: Proposal['vintage'], code: string): Proposal {
	const unit = boundaries.unitByCode(vintage, code);
	if (!unit) throw new CodedError('unit-unknown', { code });
	return { ...emptyProposal(vintage, unit.atoms), name: unit.name, base: code };
}

/** The seat as it is at the boundaries of the plan, judged as a unit of its kind. */
export function presentSeat(boundaries: Boundaries): Proposal {
	return { ...fromUnit(boundaries, PLAN_VINTAGE, SEAT), standard: PROVINCE.seat.standard };
}

/** A published proposal of the register. Throws `proposal-unknown`. */
export function fromPublished(boundaries: Boundaries, id: string): Proposal {
	const found = PROPOSALS.find((one) => one.id === id);
	if (!found) throw new CodedError('proposal-unknown', { id });
	return {
		...emptyProposal(PLAN_VINTAGE, boundaries.proposalAtoms(found)),
		name: found.name.vi,
		base: found.base,
		standard: found.standard
	};
}
