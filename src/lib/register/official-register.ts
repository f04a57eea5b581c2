import type { OwnRegister } from './own-register';
import { PLANS } from './plans';

/** The register where the reader keeps none of their own. */
export const OFFICIAL_REGISTER: OwnRegister = { plans: PLANS, own: new Map(), clashes: new Map() };
