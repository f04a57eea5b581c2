import { cleanText } from '../domain/clean-text';
import { CodedError } from '../domain/errors';
import { gridOf, VN2000_GRIDS } from '../geometry/vn2000-grids';
import { oneSign } from './angle-signs';
import { takeMeridian, ZONE_MARK } from './meridian-words';
import type { Frame, StatedFrame } from './reading';

export interface Stated {
	/** The frame the text names; null when it names none. */
	frame: Frame | null;
	/** The text without those words, its signs of angles made one. */
	rest: string;
}

const EPSG = /epsg\s*:{0,2}\s*(\d{4,5})/giu;
const ZONE = /(?:(?:múi|mui|zone)\s*(?:chi[ếe]u\s*)?|tm[\s-]*)(3|6)(?!\d)\s*°?/giu;
const UTM = /utm(?:[\s/-]*(?:zone|múi|mui))?[\s/-]*(48|49)\s*n?(?![\p{L}\d])/giu;
const SYSTEM = String.raw`(?:(?<!\p{L})h[ệe]\s*(?:quy\s*chiếu\s*)?(?:(?:và\s*)?(?:hệ\s*)?t[oọ][aạ]\s*đ[oộ]\s*)?(?:quốc\s*gia\s*)?)?`;
const VN2000 = new RegExp(String.raw`${SYSTEM}vn[\s_-]*2000`, 'giu');
const WGS = new RegExp(
	String.raw`(?<ellipsoid>(?:ellipsoid|elipsoid|elipxoit|e-líp-xô-ít)\s*(?:quy chiếu\s*)?)?${SYSTEM}wgs[\s_-]*84`,
	'giu'
);

const DEGREE_FRAMES: Readonly<Record<number, Frame>> = { 4326: 'wgs84', 4756: 'vn2000' };

/** The grid of a meridian. Throws `grid-unknown` for none, `zone-not-stated` where there is one of 3° and one of 6°. */
function gridAt(degrees: number, width: string | undefined): Frame {
	const grids = VN2000_GRIDS.filter((one) => Math.abs(one.meridian - degrees) < 1e-6);
	const fits = grids.filter(({ zone }) => width === undefined || String(zone) === width);
	const [grid, other] = fits;
	if (!grid) throw new CodedError('grid-unknown', { epsg: Number(degrees.toFixed(4)) });
	if (other) throw new CodedError('zone-not-stated', { meridian: degrees });
	return grid.epsg;
}

/** Every meridian of a text with the words for the width of its zone. */
function meridians(text: string): { frames: Frame[]; rest: string } {
	const widths = [...text.matchAll(ZONE)].map(([, width]) => width);
	let rest = text.replace(ZONE, ` ${ZONE_MARK} `);
	const frames: Frame[] = [];
	for (let named = takeMeridian(rest); named; named = takeMeridian(rest)) {
		frames.push(gridAt(named.degrees, widths[0]));
		rest = named.rest;
	}
	return { frames, rest: rest.replaceAll(ZONE_MARK, ' ') };
}

/**
 * Takes out of a text what it says of its coordinate system: an EPSG code, a central meridian with or without a
 * zone width, UTM 48 or 49 beside "VN-2000", VN-2000 alone (its degrees, EPSG:4756), WGS 84. A grid goes before the
 * names of datums. Throws `grid-unknown` for a system that is none of these, `zone-not-stated` for a meridian that
 * zones of 3° and of 6° share, `frames-differ` for a text that names several.
 */
export function takeFrame(text: string): Stated {
	const signed = oneSign(cleanText(text));
	const codes = [...signed.matchAll(EPSG)].map(([, code]) => Number(code));
	const named = meridians(signed.replace(EPSG, ' '));
	const bare = named.rest.replace(VN2000, ' ');
	const vn2000 = bare !== named.rest;
	const utm = [...bare.matchAll(UTM)].map(([, zone = '']): Frame => {
		if (!vn2000) throw new CodedError('grid-unknown', { epsg: `UTM ${zone}` });
		return zone === '48' ? 3405 : 3406;
	});
	const coded = codes.map((code) => DEGREE_FRAMES[code] ?? gridOf(code).epsg);
	const wgs = [...bare.matchAll(WGS)].some(({ groups }) => groups?.['ellipsoid'] === undefined);
	const grids = new Set([...coded, ...named.frames, ...utm]);
	const datums: Frame[] = [...(vn2000 ? ['vn2000' as const] : []), ...(wgs ? ['wgs84' as const] : [])];
	const [frame = null, other] = grids.size > 0 ? grids : datums;
	if (other !== undefined) throw new CodedError('frames-differ', { what: [...grids, ...datums].join(', ') });
	return { frame, rest: bare.replace(UTM, ' ').replace(WGS, ' ') };
}

/**
 * The frame of numbers with a text of their own (`stated`) and something stated beside (`beside`). The text goes
 * first; but VN-2000 without a grid leaves that of metres to what stands beside, and a grid says nothing of degrees.
 */
export function frameFor(
	stated: Frame | null,
	beside: StatedFrame | null,
	degrees: boolean
): StatedFrame | null {
	if (stated === null) return beside;
	const grid = typeof beside === 'number';
	if (!degrees && stated === 'vn2000' && grid) return beside;
	return degrees && typeof stated === 'number' && beside !== null && !grid ? beside : stated;
}
