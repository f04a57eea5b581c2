import type { Shot } from '../../workspace/deck';

/** How a map stands now: where the middle of the shot is on it in pixels from its left, its zoom and its width. */
interface Standing {
	middle: number;
	zoom: number;
	width: number;
}

/**
 * Where the divider of before and after stands on a map of another size so that it parts the same land, in percent of
 * the width; at the rim where that land is not shown.
 */
export function dividerShare(
	{ camera, frame }: Shot,
	share: number,
	{ middle, zoom, width }: Standing
): number {
	const away = (share / 100 - 0.5) * frame[0] * 2 ** (zoom - camera.zoom);
	return Math.min(100, Math.max(0, Math.round((100 * (middle + away)) / width)));
}
