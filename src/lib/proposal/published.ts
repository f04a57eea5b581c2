import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import { PROPOSALS } from '../register/proposals';
import { emptyProposal, type Proposal } from './proposal';
import { PLAN_VINTAGE } from '../register/vintages';

/** The unit a published proposal enlarges: the city for both versions. */
export const CITY = '178';

/** Standard each published proposal is held against. */
const STANDARD_OF: Readonly<Record<string, string>> = {
	'city-a': 'city-1211',
	'city-b': 'city-1211',
	'thi-xa-huu-lung': 'thi-xa-1211',
	'thi-xa-loc-binh': 'thi-xa-1211'
};

/** A proposal that starts as a unit is. Throws `unit-unknown`. */
export function fromUnit(boundaries: Boundaries, vintage: Proposal['vintage'], code: string): Proposal {
	const unit = boundaries.unitByCode(vintage, code);
	if (!unit) throw new CodedError('unit-unknown', { code });
	return { ...emptyProposal(vintage, unit.atoms), name: unit.name, base: code };
}

/** The city as it was in May 2023, judged as a provincial city. */
export function presentCity(boundaries: Boundaries): Proposal {
	return { ...fromUnit(boundaries, PLAN_VINTAGE, CITY), standard: 'city-1211' };
}

/** A published proposal of the register. Throws `proposal-unknown`. */
export function fromPublished(boundaries: Boundaries, id: string): Proposal {
	const found = PROPOSALS.find((one) => one.id === id);
	if (!found) throw new CodedError('proposal-unknown', { id });
	return {
		...emptyProposal(PLAN_VINTAGE, boundaries.proposalAtoms(found)),
		name: found.name.vi,
		base: found.districts[0] ?? CITY,
		standard: STANDARD_OF[id] ?? null
	};
}
