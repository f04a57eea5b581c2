import type { IsoDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { Vintage, VintageId, VintageRegister } from '../domain/vintage';
import register from '$province/vintages.json';

/** The whole file, for the data check. */
export const VINTAGE_REGISTER = register as VintageRegister;

/** Every boundary set, oldest first. Lines are taken as unchanged while a set is in force. */
export const VINTAGES = VINTAGE_REGISTER.vintages;

/** Atoms are numbered from `a001` to this one. */
export const ATOM_COUNT = VINTAGE_REGISTER.atomCount;

const { roles } = VINTAGE_REGISTER;

/** The set the plan speaks of: its codes are those of plans, projects, centres and published proposals. */
export const PLAN_VINTAGE: VintageId = roles.plan;
/** The set in force today. */
export const PRESENT_VINTAGE: VintageId = roles.present;
/** The last set that had districts; null where none had. */
export const LAST_WITH_DISTRICTS: VintageId | null = roles.lastWithDistricts;

/** The boundary set in force on a day. Throws `vintage-unknown` before the first. */
export function vintageAt(date: IsoDate): Vintage {
	const found = VINTAGES.find((v) => v.from <= date && (v.to === null || date <= v.to));
	if (!found) throw new CodedError('vintage-unknown', { date });
	return found;
}

export function vintageById(id: VintageId): Vintage {
	const found = VINTAGES.find((v) => v.id === id);
	if (!found) throw new CodedError('vintage-unknown', { id });
	return found;
}
