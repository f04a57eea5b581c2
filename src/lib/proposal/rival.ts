import type { Boundaries } from '../boundaries/boundaries';
import { compare, type Comparison } from './compare';
import type { Limit } from './limit';
import type { Proposal } from './proposal';
import { fromUnit, presentSeat, SEAT } from './published';

/** Something a limit can be held against: another limit, or the unit it starts from as it stands (`present`). */
export interface Rival {
	id: string;
	proposal: Proposal;
	/** null for the unit it starts from. */
	limit: Limit | null;
}

/** What a limit gains and loses against a rival. */
export interface Change {
	rival: Rival;
	comparison: Comparison;
}

/** No comparison is wanted. */
export const NOTHING = 'none';

/** What a limit can be held against, the present unit first. */
export function rivalsOf(
	boundaries: Boundaries,
	subject: Limit,
	limits: readonly Limit[],
	own: Limit | null
): Rival[] {
	const { base, vintage } = subject.proposal;
	const unit = base && base !== SEAT ? boundaries.unitByCode(vintage, base) : null;
	const proposal = unit ? fromUnit(boundaries, vintage, unit.code) : presentSeat(boundaries);
	const others = [...limits.filter(({ id }) => id !== 'present'), ...(own ? [own] : [])];
	return [
		{ id: 'present', proposal, limit: null },
		...others.map((limit): Rival => ({ id: limit.id, proposal: limit.proposal, limit }))
	].filter(({ id }) => id !== subject.id);
}

/**
 * The rival a limit is held against: the one named, else the present unit where it starts from one; null for
 * none, and for the present limit itself.
 */
export function rivalOf(rivals: readonly Rival[], subject: Limit, against: string | null): Rival | null {
	const wanted = against ?? (subject.proposal.base === null ? NOTHING : 'present');
	return rivals.find(({ id }) => id === wanted) ?? null;
}

/** What a limit gains and loses against a rival, by the communes its own figures are counted in. */
export function changeOf(boundaries: Boundaries, subject: Limit, rival: Rival | null): Change | null {
	if (!rival) return null;
	const { vintage } = subject.figures;
	return { rival, comparison: compare(boundaries, vintage, rival.proposal, subject.proposal) };
}
