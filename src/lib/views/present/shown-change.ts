import type { Boundaries } from '../../boundaries/boundaries';
import type { ViewState } from '../../workspace/view-state';
import { changeOf, rivalOf, rivalsOf } from '../../proposal/rival';
import type { Limit } from '../../proposal/limit';

/** What the limit of a view gains and loses against the one it is held beside; null where there is none. */
export function shownChange(
	boundaries: Boundaries,
	view: ViewState,
	limits: readonly Limit[],
	mine: Limit | null
) {
	if (view.view !== 'boundaries') return null;
	const chosen = view.limit === 'mine' ? mine : limits.find(({ id }) => id === view.limit);
	if (!chosen) return null;
	const rivals = rivalsOf(boundaries, chosen, limits, mine);
	return changeOf(boundaries, chosen, rivalOf(rivals, chosen, view.against));
}
