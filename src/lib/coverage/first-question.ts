import type { PlanType } from '../domain/plan';
import { REGISTER_DATE } from '../register/dates';
import { PLAN_VINTAGE, vintageById } from '../register/vintages';

const TYPES: readonly PlanType[] = ['zoning', 'detailed'];

/** What the first screen asks about coverage: of the land the target speaks of, on the latest day of the register. */
export const FIRST_QUESTION = {
	vintage: PLAN_VINTAGE,
	asOf: REGISTER_DATE,
	types: TYPES,
	base: 'urban',
	level: vintageById(PLAN_VINTAGE).hasDistricts ? 'district' : 'commune'
} as const;
