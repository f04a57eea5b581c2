import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Language } from '../domain/language';
import { formatNumber } from '../i18n/format';
import type { LineGap, LineJoins } from '../interchange/layers/layer';
import type { Place } from '../location/reading';

/** Degrees round a gap that is looked at: some hundred metres. */
export const GAP_PAD = 0.0015;

/** Gaps between ends of lines for the map, each with its number and width; the one looked at stands out. */
export function gapMarks(
	joins: LineJoins<Place> | null,
	looked: number | null,
	language: Language
): FeatureCollection<Point> {
	const mark = ({ code, at, widthM }: LineGap<Place>, k: number): Feature<Point> => ({
		type: 'Feature',
		properties: {
			id: String(k),
			label: `${k + 1} · ${formatNumber(widthM, language, 2)} m`,
			joined: code === 'gap-joined',
			looked: k === looked
		},
		geometry: { type: 'Point', coordinates: [...at] }
	});
	return { type: 'FeatureCollection', features: (joins?.gaps ?? []).map(mark) };
}
