import type { Position } from 'geojson';
import type { Joined as JoinedOutline } from '../../location/subject';
import type { GapCode, LineGap, LineJoins } from '../layers/layer';
import type { Chain, EndsMet } from './chain';
import { SAME_M } from './corner';
import { groundScale } from './ground-scale';
import { joinLines, type Joined } from './join-lines';

/** Ends so near each other were meant to meet, m: told as a gap; twice the tolerance where that is more. */
const GAP_M = 5;
/** A tolerance beyond this part of the drawing's diagonal joins what it likes. */
const MOST_PART = 10;
/** So many gaps are listed. */
const LISTED = 500;

/** To whole centimetres, and no less than one. */
const inCentimetres = (metres: number) => Math.max(SAME_M, Math.floor(metres * 100) / 100);

function gapOf(code: GapCode, { ends, widthM }: EndsMet): LineGap {
	const middle = (axis: number) => ends.reduce((sum, end) => sum + (end[axis] ?? NaN), 0) / ends.length;
	return { code, at: [middle(0), middle(1)], widthM, ends: ends.length };
}

/** What of an outline rests on joined lines. */
export const outlineOf = ({ joints, doubtM2 }: Chain, toleranceM: number): JoinedOutline => ({
	toleranceM,
	gaps: joints.length,
	widestM: joints.reduce((most, { widthM }) => Math.max(most, widthM), 0),
	doubtM2
});

/**
 * The lines of a layer joined by a tolerance in metres (a centimetre where none was chosen; no more than the drawing's
 * size bears), and where their ends do not meet.
 */
export function lineJoins(
	lines: readonly Position[][],
	chosenM: number | null
): { joined: Joined; joins: LineJoins } {
	const { scale, acrossM } = groundScale(lines);
	const mostM = inCentimetres(acrossM / MOST_PART);
	const toleranceM = Math.min(mostM, Math.max(SAME_M, chosenM ?? SAME_M));
	const reachM = Math.min(mostM, Math.max(GAP_M, 2 * toleranceM));
	const joined = joinLines(lines, { toleranceM, reachM, scale });
	const found = {
		'gap-several': joined.several,
		'gap-open': joined.apart,
		'gap-joined': joined.rings.flatMap(({ joints }) => joints)
	} satisfies Record<GapCode, EndsMet[]>;
	const codes = Object.keys(found) as GapCode[];
	const counts = Object.fromEntries(codes.map((code) => [code, found[code].length]));
	return {
		joined,
		joins: {
			toleranceM,
			mostM,
			gaps: codes.flatMap((code) => found[code].map((one) => gapOf(code, one))).slice(0, LISTED),
			counts: counts as LineJoins['counts']
		}
	};
}
