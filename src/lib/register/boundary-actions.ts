import { allSpoken } from '../domain/text';
import type { Bilingual, Mark, SourceRef } from '../domain/text';
import actions from '$province/boundary-actions.json';

/** A change of boundaries that Plan 122 asks for (II.3.d). */
export interface BoundaryAction {
	id: string;
	clause: string;
	name: Bilingual;
	phase: Bilingual;
	/** Year it is due; null where the plan sets none. */
	by: number | null;
	/** How firmly the plan puts it: implement, form, study… */
	strength: Bilingual;
	units: Bilingual;
	/** Ids of the proposals that show it on the map. */
	proposals: readonly string[];
	note: Bilingual | null;
	mark: Mark;
	sources: readonly SourceRef[];
}

export const BOUNDARY_ACTIONS = allSpoken(actions) as readonly BoundaryAction[];
