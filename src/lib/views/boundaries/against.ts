import type { Boundaries } from '../../boundaries/boundaries';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { unitName } from '../../i18n/words';
import { compare, type Comparison } from '../../proposal/compare';
import type { Proposal } from '../../proposal/proposal';
import { SEAT, fromUnit, presentSeat } from '../../proposal/published';
import type { Limit } from './limits';
import { limitName } from './words';
import { PROVINCE } from '../../register/province';

/** Something a limit can be held against: the unit it starts from (or the city), another version, the reader's own. */
export interface Rival {
	id: string;
	name: string;
	proposal: Proposal;
}

/** What a limit gains and loses against a rival. */
export interface Change {
	rival: Rival;
	comparison: Comparison;
}

/** No comparison is wanted. */
export const NOTHING = 'none';

/** What the unit a proposal starts from is called as it stands; the city where there is none. */
export function presentName(boundaries: Boundaries, proposal: Proposal, language: Language): string {
	const { base, vintage } = proposal;
	const unit = base && base !== SEAT ? boundaries.unitByCode(vintage, base) : null;
	return unit ? m.against_present({ name: unitName(unit, language) }) : PROVINCE.seat.short[language];
}

/** What a limit can be held against, the present unit first. */
export function rivalsOf(
	boundaries: Boundaries,
	subject: Limit,
	limits: readonly Limit[],
	own: Limit | null,
	language: Language
): Rival[] {
	const { base, vintage } = subject.proposal;
	const unit = base && base !== SEAT ? boundaries.unitByCode(vintage, base) : null;
	const present: Rival = {
		id: 'present',
		name: presentName(boundaries, subject.proposal, language),
		proposal: unit ? fromUnit(boundaries, vintage, unit.code) : presentSeat(boundaries)
	};
	const others = [...limits.filter(({ id }) => id !== 'present'), ...(own ? [own] : [])];
	return [present, ...others.map((one) => ({ ...one, name: limitName(one, language) }))].filter(
		({ id }) => id !== subject.id
	);
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
