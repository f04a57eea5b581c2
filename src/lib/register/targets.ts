import { allSpoken } from '../domain/text';
import type { Target } from '../domain/target';
import targets from '$province/targets.json';

/** The 26 targets of Plan 122, by clause. Milestones and qualitative targets carry no value. */
export const TARGETS = allSpoken(targets) as readonly Target[];
