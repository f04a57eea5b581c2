import type { Language } from '../domain/language';
import { alike, spoken, type Bilingual } from '../domain/text';
import type { FeatureCollection, Point } from 'geojson';
import type { VintageId } from '../domain/vintage';

interface Neighbour {
	name: Bilingual;
	at: [number, number];
	/** Provinces were merged on 1 Jul 2025: some names hold only before, some only after. */
	when: 'before' | 'after' | 'always';
}

/** Labels outside the province; places are for reading, not surveyed. */
const NEIGHBOURS: readonly Neighbour[] = [
	{ name: alike('Cao Bằng'), at: [106.02, 22.44], when: 'always' },
	{ name: spoken({ vi: 'Trung Quốc', en: 'China' }), at: [107.0, 22.22], when: 'always' },
	{ name: alike('Bắc Kạn'), at: [105.93, 22.12], when: 'before' },
	{ name: alike('Thái Nguyên'), at: [105.9, 21.76], when: 'always' },
	{ name: alike('Bắc Giang'), at: [106.72, 21.42], when: 'before' },
	{ name: alike('Bắc Ninh'), at: [106.72, 21.42], when: 'after' },
	{ name: alike('Quảng Ninh'), at: [107.4, 21.36], when: 'always' }
];

/** Neighbour labels at a boundary date. */
export function neighbourPoints(vintage: VintageId, language: Language): FeatureCollection<Point> {
	const now = vintage === '2025' ? 'after' : 'before';
	return {
		type: 'FeatureCollection',
		features: NEIGHBOURS.filter(({ when }) => when === 'always' || when === now).map((neighbour) => ({
			type: 'Feature',
			properties: { name: neighbour.name[language] },
			geometry: { type: 'Point', coordinates: neighbour.at }
		}))
	};
}
