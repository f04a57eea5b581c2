import { gridOf } from '../geometry/vn2000-grids';
import { qualifierWord } from './figure-words';
import { formatNumber, formatPercent, type Language } from './format';
import { m } from './paraglide/messages.js';
import { unitName } from './words';
import type { Boundaries } from '../boundaries/boundaries';
import type { LimitHere } from '../location/locate';
import type { EvidenceCode, Frame, QuestionCode, Reading, Remark, RemarkCode } from '../location/reading';
import type { Direction } from '../location/surroundings';
import { firmnessOf, type Settles } from '../location/what-settles';
import { PROVINCE } from '../register/province';

const REMARKS: Readonly<Record<RemarkCode, (inputs: { about: string }) => string>> = {
	'order-lon-lat': m.remark_order_lon_lat,
	'order-north-first': m.remark_order_north_first,
	'order-east-first': m.remark_order_east_first,
	'axes-swapped': m.remark_axes_swapped,
	'x-is-north': m.remark_x_is_north,
	'x-is-east': m.remark_x_is_east,
	'letters-swapped': m.remark_letters_swapped,
	'letter-n-as-north': m.remark_letter_n_as_north,
	'link-pin': m.remark_link_pin,
	'link-view': m.remark_link_view,
	'road-indicative': m.remark_road_indicative,
	'km-origin-seen': m.remark_km_origin_seen,
	'km-origin-computed': m.remark_km_origin_computed,
	'km-origin-inferred': m.remark_km_origin_inferred,
	'km-origin-recalled': m.remark_km_origin_recalled,
	'whole-unit': m.remark_whole_unit,
	'project-indicative': m.remark_project_indicative,
	'corner-swapped': m.remark_corner_swapped,
	'corner-repeated': m.remark_corner_repeated,
	'ring-unclosed': m.remark_ring_unclosed,
	'edges-cross': m.remark_edges_cross,
	'without-area': m.remark_without_area,
	'corners-skipped': m.remark_corners_skipped,
	'map-click': m.remark_map_click,
	'device-position': m.remark_device_position,
	'sheet-read': m.remark_sheet_read,
	'sheets-hidden': m.remark_sheets_hidden,
	'hidden-rows': m.remark_hidden_rows,
	'hidden-columns': m.remark_hidden_columns,
	'formulas-unvalued': m.remark_formulas_unvalued
};

/** Remarks that are warnings: something on the paper is likely wrong. */
const ALARMING: readonly RemarkCode[] = [
	'axes-swapped',
	'letters-swapped',
	'corner-swapped',
	'corner-repeated',
	'edges-cross',
	'without-area',
	'corners-skipped',
	'link-view'
];

export const isAlarming = ({ code }: Remark) => ALARMING.includes(code);

export function remarkWords({ code, about = '' }: Remark): string {
	return REMARKS[code]({ about });
}

const QUESTIONS: Readonly<Record<QuestionCode, () => string>> = {
	'datum-unclear': m.ask_datum_unclear,
	'grid-not-stated': m.ask_grid_not_stated,
	'stated-grid-falls-outside': m.ask_stated_grid_falls_outside,
	'metres-are-no-degrees': m.ask_metres_are_no_degrees,
	'degrees-are-no-metres': m.ask_degrees_are_no_metres,
	'order-unclear': m.ask_order_unclear,
	'numbers-ambiguous': m.ask_numbers_ambiguous,
	'name-shared': m.ask_name_shared,
	'name-not-exact': m.ask_name_not_exact
};

export function questionWords(why: QuestionCode): string {
	return QUESTIONS[why]();
}

/** "107°15′" */
function meridianWords(epsg: number): string {
	const { meridian } = gridOf(epsg);
	const minutes = Math.round((meridian % 1) * 60);
	return `${Math.floor(meridian)}°${String(minutes).padStart(2, '0')}′`;
}

/** A frame as a choice of the form. */
export function frameWords(frame: Frame): string {
	if (frame === 'wgs84') return m.check_frame_wgs84();
	if (frame === 'vn2000') return m.check_frame_vn2000();
	const words = m.check_frame_grid({
		meridian: meridianWords(frame),
		zone: String(gridOf(frame).zone),
		epsg: String(frame)
	});
	if (frame !== PROVINCE.grid) return words;
	const here = PROVINCE.gridAssumed ? m.check_frame_nearest : m.check_frame_here;
	return `${words}, ${here({ province: PROVINCE.name })}`;
}

/** What a reading was read as. */
export function readingWords(reading: Reading, boundaries: Boundaries | null, language: Language): string {
	const { named, frame, kind } = reading;
	if (named?.unit) {
		const parent = boundaries?.units.find(({ code }) => code === named.unit?.parent);
		const name = unitName(named.unit, language);
		return m.read_unit({
			name: parent?.level === 'district' ? `${name}, ${unitName(parent, language)}` : name
		});
	}
	if (kind === 'centre') return m.read_centre({ name: named?.name[language] ?? '' });
	if (kind === 'project') return m.read_project({ name: named?.name[language] ?? '' });
	if (kind === 'road-km') return m.read_road_km();
	if (typeof frame === 'number') {
		return m.read_grid({ meridian: meridianWords(frame), zone: String(gridOf(frame).zone) });
	}
	return frame === 'vn2000' ? m.read_vn2000_degrees() : m.read_degrees();
}

/** What speaks for a reading. */
export function evidenceWords(
	{ code, about }: Remark<EvidenceCode>,
	boundaries: Boundaries | null,
	language: Language
): string {
	if (code === 'grid-of-province') return m.evidence_grid_of_province({ province: PROVINCE.name });
	if (code === 'outside-its-zone') return m.evidence_outside_its_zone();
	if (code === 'falls-outside-province') return m.evidence_falls_outside_province();
	const unit = boundaries?.units.find(({ id }) => id === about);
	return m.evidence_falls_in_unit({ name: unit ? unitName(unit, language) : '' });
}

/** A distance as a reader can use it: "35 m", "430 m", "5,5 km". Metres in. */
export function distanceWords(metres: number, language: Language): string {
	if (metres >= 10_000) return `${formatNumber(metres / 1000, language, 0)} km`;
	if (metres >= 1000) return `${formatNumber(metres / 1000, language, 1)} km`;
	return `${formatNumber(metres >= 100 ? Math.round(metres / 10) * 10 : metres, language, metres < 1 ? 2 : 0)} m`;
}

/** A share of the subject, 0 to 1; never 0 or 100 for what is neither. */
export function shareWords(share: number, language: Language): string {
	return formatPercent(share * 100, language);
}

const DIRECTION_WORDS: Readonly<Record<Direction, () => string>> = {
	n: m.direction_n,
	ne: m.direction_ne,
	e: m.direction_e,
	se: m.direction_se,
	s: m.direction_s,
	sw: m.direction_sw,
	w: m.direction_w,
	nw: m.direction_nw
};

/** "khoảng 7 km về phía đông" for something known to some hundred metres or worse. */
export function awayWords(
	{ km, direction, accuracyM }: { km: number; direction: Direction; accuracyM: number },
	language: Language
): string {
	const known =
		accuracyM >= 500
			? `${formatNumber(Math.max(1, Math.round(km)), language)} km`
			: distanceWords(km * 1000, language);
	const d = `${qualifierWord(known, 'about', language)} ${known}`;
	return m.check_towards({ d, direction: DIRECTION_WORDS[direction]() });
}

/** Name and basis of a limit. */
export function limitWords(
	limit: Pick<LimitHere, 'proposal'>,
	language: Language
): { name: string; basis: string } {
	if (!limit.proposal)
		return { name: PROVINCE.seat.short[language], basis: PROVINCE.seat.composition[language] };
	const { base, sign, name, basis } = limit.proposal;
	return base === PROVINCE.seat.unit
		? { name: m.limit_version({ sign }), basis: basis[language].split(':')[0] ?? '' }
		: { name: name[language], basis: basis[language] };
}

const RELATION_WORDS = {
	inside: m.row_inside,
	outside: m.row_outside,
	straddles: m.row_straddles,
	'too-close': m.row_too_close
} as const;

/** "ở trong" and "cách 430 m", or the share inside. */
export function rowWords(
	limit: Pick<LimitHere, 'relation' | 'leaning' | 'insideShare' | 'distanceM'>,
	language: Language
): { relation: string; detail: string } {
	const relation = RELATION_WORDS[limit.relation]();
	if (limit.leaning === 'straddles') {
		return { relation, detail: m.row_share({ percent: shareWords(limit.insideShare, language) }) };
	}
	const { distanceM } = limit;
	return {
		relation,
		detail: distanceM === null ? '' : m.row_distance({ d: distanceWords(distanceM, language) })
	};
}

/**
 * The limit that is spoken of first: one that is too close, else one straddled, else the innermost one around. A
 * composition that only stands in for one that is not public never speaks first.
 */
export function headline(all: readonly LimitHere[]): LimitHere | null {
	const limits = all.filter(({ proposal }) => proposal?.standing !== 'stand-in');
	const near = [...limits].sort((a, b) => (a.distanceM ?? Infinity) - (b.distanceM ?? Infinity));
	return (
		near.find(({ relation }) => relation === 'too-close') ??
		limits.find(({ relation }) => relation === 'straddles') ??
		limits.find(({ relation }) => relation === 'inside') ??
		near[0] ??
		null
	);
}

/** How a subject lies to a limit that is not too close to call. */
function verdictWords(limit: LimitHere, language: Language): string {
	const margin = distanceWords(limit.marginM, language);
	if (limit.leaning === 'straddles') {
		const percent = shareWords(limit.insideShare, language);
		if (limit.reachM === null) return m.verdict_share_unit({ percent });
		return m.verdict_share({ percent, d: distanceWords(limit.reachM, language) });
	}
	if (limit.distanceM === null) return m.verdict_whole();
	return m.verdict_far({ d: distanceWords(limit.distanceM, language), margin });
}

const SETTLE_WORDS: Readonly<Record<Settles, () => string>> = {
	line: m.settle_line,
	place: m.settle_place,
	either: m.settle_either,
	both: m.settle_both
};

/** The reason for a verdict and what would turn it over; for one that cannot be given, what would settle it. */
export function reasonWords(limit: LimitHere, language: Language): string {
	const { turnsAtM, settles } = firmnessOf(limit);
	if (turnsAtM === null) return verdictWords(limit, language);
	const d = distanceWords(turnsAtM, language);
	if (settles === null) return `${verdictWords(limit, language)} ${m.turns_over({ d })}`;
	const line = distanceWords(limit.accuracyM, language);
	const place = distanceWords(limit.marginM - limit.accuracyM, language);
	return `${m.undecided_why({ d, line, place })} ${SETTLE_WORDS[settles]()}`;
}
