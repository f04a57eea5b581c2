import type { Boundaries } from '../boundaries/boundaries';
import { CENTRES } from '../register/centres';
import { PLANS } from '../register/plans';
import { PROJECTS } from '../register/projects';
import { PROPOSALS } from '../register/proposals';
import type { Selection, ViewState } from './view-state';

const has = (things: readonly { id: string }[], id: string) => things.some((one) => one.id === id);

function isThere(boundaries: Boundaries, { vintage }: ViewState, { kind, id }: Selection): boolean {
	switch (kind) {
		case 'u':
			return boundaries.unitByCode(vintage, id) !== null;
		case 'p':
			return has(PROJECTS, id);
		case 'c':
			return has(CENTRES, id);
		case 'b':
			return has(PROPOSALS, id);
	}
}

/**
 * What a view names that is not there, as a link writes it: a unit that is none at its boundary date, a project,
 * centre, limit or plan that the data have not. With the view without them.
 */
export function withoutUnknown(
	boundaries: Boundaries,
	view: ViewState
): { patch: Partial<ViewState>; unknown: string[] } {
	const patch: Partial<ViewState> = {};
	const unknown: string[] = [];
	const limit = (id: string) => ['none', 'present', 'mine'].includes(id) || has(PROPOSALS, id);
	if (view.selected && !isThere(boundaries, view, view.selected)) {
		unknown.push(`sel=${view.selected.kind}:${view.selected.id}`);
		patch.selected = null;
	}
	if (!limit(view.limit)) {
		unknown.push(`limit=${view.limit}`);
		patch.limit = 'none';
	}
	if (view.against !== null && !limit(view.against)) {
		unknown.push(`against=${view.against}`);
		patch.against = null;
	}
	const maps = view.maps.filter(limit);
	if (maps.length < view.maps.length) {
		unknown.push(`maps=${view.maps.filter((id) => !limit(id)).join()}`);
		patch.maps = maps;
	}
	const edits = view.edits.filter((edit) => has(PLANS, edit.plan));
	if (edits.length < view.edits.length) {
		unknown.push(`assume=${view.edits.filter((edit) => !edits.includes(edit)).map(({ plan }) => plan)}`);
		patch.edits = edits;
	}
	return { patch, unknown };
}
