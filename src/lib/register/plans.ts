import { allSpoken } from '../domain/text';
import type { PlanningDocument } from '../domain/plan';
import plans from '$province/plans.json';

/**
 * Planning documents known or required, each with its dated steps. A plan whose decision was not found,
 * or is no plan approval, is listed with status `unknown` and does not count as coverage.
 */
export const PLANS = allSpoken(plans) as readonly PlanningDocument[];
