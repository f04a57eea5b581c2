import type { FeatureCollection, Point } from 'geojson';
import type { VintageId } from '../domain/vintage';
import { PRESENT_VINTAGE } from '../register/vintages';

interface Neighbour {
	vi: string;
	en: string;
	at: [number, number];
	/** Provinces were merged on 1 Jul 2025: some names hold only before, some only after. */
	when: 'before' | 'after' | 'always';
}

/** Labels outside the province; places are for reading, not surveyed. */
const NEIGHBOURS: readonly Neighbour[] = [
	{ vi: 'Cao Bằng', en: 'Cao Bằng', at: [106.02, 22.44], when: 'always' },
	{ vi: 'Trung Quốc', en: 'China', at: [107.0, 22.22], when: 'always' },
	{ vi: 'Bắc Kạn', en: 'Bắc Kạn', at: [105.93, 22.12], when: 'before' },
	{ vi: 'Thái Nguyên', en: 'Thái Nguyên', at: [105.9, 21.76], when: 'always' },
	{ vi: 'Bắc Giang', en: 'Bắc Giang', at: [106.72, 21.42], when: 'before' },
	{ vi: 'Bắc Ninh', en: 'Bắc Ninh', at: [106.72, 21.42], when: 'after' },
	{ vi: 'Quảng Ninh', en: 'Quảng Ninh', at: [107.4, 21.36], when: 'always' }
];

/** Neighbour labels at a boundary date. */
export function neighbourPoints(vintage: VintageId, language: 'vi' | 'en'): FeatureCollection<Point> {
	const now = vintage === PRESENT_VINTAGE ? 'after' : 'before';
	return {
		type: 'FeatureCollection',
		features: NEIGHBOURS.filter(({ when }) => when === 'always' || when === now).map((neighbour) => ({
			type: 'Feature',
			properties: { name: neighbour[language] },
			geometry: { type: 'Point', coordinates: neighbour.at }
		}))
	};
}
