import type { Boundaries } from '../boundaries/boundaries';
import type { Limit } from '../proposal/limit';
import type { Proposal } from '../proposal/proposal';
import { SEAT } from '../proposal/published';
import type { Rival } from '../proposal/rival';
import type { Language } from './format';
import { m } from './paraglide/messages.js';
import { unitName } from './words';
import { SEAT_LIMITS } from '../register/proposals';
import { PROVINCE } from '../register/province';

/** The whole name of a limit; a proposal of the reader's own may have none yet. */
export function fullName({ name }: Pick<Limit, 'name'>, language: Language): string {
	return name[language] || m.mine_unnamed({}, { locale: language });
}

/** What a limit is called in lists and on maps: "Phương án A", or its own name. */
export function limitName(limit: Pick<Limit, 'id' | 'sign' | 'name'>, language: Language): string {
	if (limit.id === 'present') return PROVINCE.seat.short[language];
	return SEAT_LIMITS.includes(limit.id) ? m.limit_version({ sign: limit.sign }) : fullName(limit, language);
}

/** What the unit a proposal starts from is called as it stands; the city where there is none. */
function presentName(boundaries: Boundaries, { base, vintage }: Proposal, language: Language): string {
	const unit = base && base !== SEAT ? boundaries.unitByCode(vintage, base) : null;
	return unit ? m.against_present({ name: unitName(unit, language) }) : PROVINCE.seat.short[language];
}

/** What a limit is called beside others; the present unit by its own name. */
export function paneName(boundaries: Boundaries, limit: Limit, language: Language): string {
	return limit.id === 'present'
		? presentName(boundaries, limit.proposal, language)
		: limitName(limit, language);
}

/** What something that a limit is held against is called. */
export function rivalName(boundaries: Boundaries | null, rival: Rival, language: Language): string {
	if (rival.limit) return limitName(rival.limit, language);
	return boundaries ? presentName(boundaries, rival.proposal, language) : PROVINCE.seat.short[language];
}
