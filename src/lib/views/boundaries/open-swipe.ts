import type { Map as MapView } from 'maplibre-gl';
import type { Boundaries } from '../../boundaries/boundaries';
import { boundsOf } from '../../geometry/bounds';
import { amidChange } from '../../proposal/amid-change';
import type { Limit } from '../../proposal/limit';
import { changeOf, type Rival } from '../../proposal/rival';
import type { App } from '../../workspace/app.svelte';

/** Share of the map's width at which a place stands; null where the map does not show it well inside its edges. */
function shareAt(map: MapView, place: readonly [number, number]): number | null {
	const { clientWidth, clientHeight } = map.getContainer();
	const { x, y } = map.project([...place]);
	const share = Math.round((100 * x) / clientWidth);
	return share >= 15 && share <= 85 && y > 0.15 * clientHeight && y < 0.85 * clientHeight ? share : null;
}

/**
 * Opens the swipe with its divider through the land that changes, so that the difference is seen at once. The map
 * moves only where it does not show that land.
 */
export function openSwipe(
	app: App,
	map: MapView | null,
	boundaries: Boundaries,
	limit: Limit,
	present: Rival | null
): void {
	const change = changeOf(boundaries, limit, present);
	const [west, south, east, north] = boundsOf(boundaries.outline(limit.atoms));
	const middle = [(west + east) / 2, (south + north) / 2] as const;
	const place = (change && amidChange(change.comparison)) ?? (limit.atoms.length > 0 ? middle : null);
	if (!map || !place) return app.set({ swipe: 50 });
	const share = shareAt(map, place);
	if (share !== null) return app.set({ swipe: share });
	map.once('moveend', () => app.set({ swipe: shareAt(map, place) ?? 50 }));
	app.showAtoms([...limit.atoms, ...(present?.proposal.atoms ?? [])]);
}
