import { allSpoken } from '../domain/text';
import type { PlanType } from '../domain/plan';
import type { Bilingual, Mark, SourceRef } from '../domain/text';
import planLevels from '$province/plan-levels.json';

/** What became of a type of plan: a level of Law 47/2024/QH15, a matter of another law, or no longer made. */
export type PlanLevel = 'general' | 'zoning' | 'detailed' | 'other-law' | 'ended';

/** A type of plan of this register and its level since 1 July 2025 (Law 47/2024/QH15). */
export interface PlanLevelEntry {
	type: PlanType;
	level: PlanLevel;
	note: Bilingual;
	mark: Mark;
	sources: readonly SourceRef[];
}

export const PLAN_LEVELS = allSpoken(planLevels) as readonly PlanLevelEntry[];
