import type { FeatureCollection, Point } from 'geojson';
import type { Language } from '../domain/language';
import type { VintageId } from '../domain/vintage';
import { PROVINCE } from '../register/province';
import { PRESENT_VINTAGE } from '../register/vintages';

/** Neighbour labels at a boundary date. */
export function neighbourPoints(vintage: VintageId, language: Language): FeatureCollection<Point> {
	const now = vintage === PRESENT_VINTAGE ? 'after' : 'before';
	return {
		type: 'FeatureCollection',
		features: PROVINCE.neighbours
			.filter(({ when }) => when === 'always' || when === now)
			.map(({ name, at }) => ({
				type: 'Feature',
				properties: { name: name[language] },
				geometry: { type: 'Point', coordinates: [...at] }
			}))
	};
}
