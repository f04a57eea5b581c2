import { CodedError } from '../domain/errors';
import { gridOf, VN2000_GRIDS } from '../geometry/vn2000-grids';
import type { Frame } from './reading';

export interface Stated {
	/** The frame the text names; null when it names none. */
	frame: Frame | null;
	/** The text without those words. */
	rest: string;
}

const EPSG = /epsg\s*:?\s*(\d{4,5})/iu;
const MERIDIAN =
	/(?:ktt|kttw|kinh\s*tuyến(?:\s*trục)?|kinh\s*tuyen(?:\s*truc)?|central\s*meridian|cm)\s*[:=]?\s*(\d{3})\s*(?:°|độ|-|,|\.|\s)?\s*(\d{2})?\s*['’′]?/iu;
const ZONE = /(?:múi|mui|zone)\s*(?:chiếu\s*)?(3|6)\s*(?:°|độ)?/iu;
const UTM = /utm(?:\s*zone)?\s*(48|49)\s*n?/iu;
const WGS = /wgs[\s-]*84/iu;

/**
 * Takes out of a text what it says of its coordinate system: an EPSG code, a central meridian with or without a
 * zone width, UTM 48 or 49 beside "VN-2000", WGS 84. Throws `grid-unknown` for a system that is none of these.
 */
export function takeFrame(text: string): Stated {
	const code = EPSG.exec(text);
	if (code) {
		const rest = text.replace(EPSG, ' ');
		const epsg = Number(code[1]);
		return epsg === 4326 ? { frame: 'wgs84', rest } : { frame: gridOf(epsg).epsg, rest };
	}
	const utm = UTM.exec(text);
	if (utm) {
		if (!/vn[\s-]*2000/iu.test(text)) throw new CodedError('grid-unknown', { epsg: `UTM ${utm[1] ?? ''}` });
		return { frame: utm[1] === '48' ? 3405 : 3406, rest: text.replace(UTM, ' ') };
	}
	const width = ZONE.exec(text);
	const meridian = MERIDIAN.exec(text);
	if (meridian) {
		const degrees = Number(meridian[1]) + Number(meridian[2] ?? 0) / 60;
		const zone = width?.[1] === '6' ? 6 : 3;
		const grid = VN2000_GRIDS.find(
			(one) => Math.abs(one.meridian - degrees) < 1e-9 && (one.zone === zone || width === null)
		);
		if (!grid) throw new CodedError('grid-unknown', { epsg: degrees });
		return { frame: grid.epsg, rest: text.replace(MERIDIAN, ' ').replace(ZONE, ' ') };
	}
	const rest = text.replace(ZONE, ' ');
	return WGS.test(text) ? { frame: 'wgs84', rest: rest.replace(WGS, ' ') } : { frame: null, rest };
}
