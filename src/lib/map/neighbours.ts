import type { FeatureCollection, Point } from 'geojson';
import type { VintageId } from '../domain/vintage';
import { PRESENT_VINTAGE } from '../register/vintages';
import { PROVINCE } from '../register/province';

/** Neighbour labels at a boundary date. */
export function neighbourPoints(vintage: VintageId, language: 'vi' | 'en'): FeatureCollection<Point> {
	const now = vintage === PRESENT_VINTAGE ? 'after' : 'before';
	return {
		type: 'FeatureCollection',
		features: PROVINCE.neighbours
			.filter(({ when }) => when === 'always' || when === now)
			.map((neighbour) => ({
				type: 'Feature',
				properties: { name: neighbour[language] },
				geometry: { type: 'Point', coordinates: [...neighbour.at] }
			}))
	};
}
