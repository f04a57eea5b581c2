import { VN2000_GRIDS } from '../../geometry/vn2000-grids';
import { frameWords } from '../../i18n/check-words';
import { m } from '../../i18n/paraglide/messages.js';
import type { Frame } from '../../location/reading';

/** The frame of the check of places that a code stands for; null where it has none. */
function frameOf(code: number): Frame | null {
	if (code === 4326) return 'wgs84';
	if (code === 4756) return 'vn2000';
	return VN2000_GRIDS.find(({ epsg }) => epsg === code)?.epsg ?? null;
}

/** A coordinate system by name, from the word by which it is chosen (`crsKey`). */
export function crsWords(key: string): string {
	const [word = '', north] = key.split(',');
	const frame = frameOf(Number(word));
	const [datum, meridian] = word.split('/');
	const named = datum === 'vn2000' ? 'VN-2000' : 'WGS 84';
	const plain =
		frame !== null ? frameWords(frame) : meridian === undefined ? `EPSG:${word}` : `${named}, ${meridian}°`;
	return north === 'ne' ? `${plain}, ${m.ask_crs_north_first()}` : plain;
}
