import { boundsOf } from '../geometry/bounds';
import type { LineIndex } from '../geometry/line-index';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { PlaceIndex } from './place-index';
import type { Place } from './reading';
import { shareIn, type Shares } from './shares';
import { linesOf, type Subject } from './subject';

/** `too-close`: nearer to the line, or reaching less far over it, than the line and the place are known. */
export type Relation = 'inside' | 'outside' | 'straddles' | 'too-close';

/** How a subject lies to a limit, weighed against how well the limit's line is known. */
export interface LimitVerdict {
	relation: Relation;
	/** What the lines alone say, whatever they are worth. */
	leaning: 'inside' | 'outside' | 'straddles';
	/** Share of the subject inside by the lines, 0 to 1. */
	insideShare: number;
	/** To the line, m; 0 where it crosses; null for whole units. */
	distanceM: number | null;
	/** How far a straddling subject reaches over the line on its lesser side, m. */
	reachM: number | null;
	/** Accuracy of the line there, m. */
	accuracyM: number;
	/** The accuracy and what the place itself may be off by, m: nearer than this is too close to call. */
	marginM: number;
	nearest: Place | null;
}

/** Shares this near to 0 or 1 are rounding. */
const ROUNDING = 1e-7;

function leaningOf(insideShare: number): LimitVerdict['leaning'] {
	if (insideShare <= ROUNDING) return 'outside';
	return insideShare >= 1 - ROUNDING ? 'inside' : 'straddles';
}

/** Furthest that the lesser part of a straddling subject reaches over the line, m. */
function reachOf(
	index: PlaceIndex,
	subject: Subject,
	atoms: readonly string[],
	insideShare: number,
	line: LineIndex
): number {
	const inside = new Set(atoms);
	const lesser = insideShare <= 0.5;
	if (subject.kind !== 'area') {
		const points = linesOf(index.boundaries, subject).flat();
		const over = points.filter(([lon = 0, lat = 0]) => {
			const atom = index.atomAt([lon, lat]);
			return (atom !== null && inside.has(atom.atom)) === lesser;
		});
		return Math.max(0, ...over.map(([lon = 0, lat = 0]) => line.nearest([lon, lat])?.metres ?? 0));
	}
	const parcel = clipper2.read(subject.geometry);
	const limit = clipper2.window(
		clipper2.union(
			index
				.atomsNear(boundsOf(subject.geometry))
				.filter(({ atom }) => inside.has(atom))
				.map(({ atom }) => index.landOf(atom))
		),
		boundsOf(subject.geometry)
	);
	const piece = clipper2.write(
		lesser ? clipper2.intersection(parcel, limit) : clipper2.difference(parcel, limit)
	);
	const points = piece?.coordinates.flat(2) ?? [];
	return Math.max(0, ...points.map(([lon = 0, lat = 0]) => line.nearest([lon, lat])?.metres ?? 0));
}

/**
 * How a subject lies to the limit round some atoms. A point or parcel nearer to the line than the line and the
 * place are known is too close to call, and so is a parcel that reaches over by less.
 */
export function limitVerdict(
	index: PlaceIndex,
	subject: Subject,
	shares: Shares,
	atoms: readonly string[]
): LimitVerdict {
	const insideShare = shareIn(shares, atoms);
	const leaning = leaningOf(insideShare);
	const line = index.limitLine(atoms);
	const lines = linesOf(index.boundaries, subject);
	const bare = { leaning, insideShare };
	if (subject.kind === 'unit') {
		return {
			...bare,
			relation: leaning,
			distanceM: null,
			reachM: null,
			accuracyM: 0,
			marginM: 0,
			nearest: null
		};
	}
	const near =
		subject.kind === 'point'
			? line.nearest(subject.place)
			: lines
					.map((one) => line.nearestToLine(one))
					.reduce((best, one) => (best && one && best.metres <= one.metres ? best : (one ?? best)), null);
	const accuracyM = near?.accuracyM ?? 0;
	const marginM = accuracyM + subject.marginM;
	const common = { ...bare, accuracyM, marginM, nearest: near?.at ?? null };
	if (leaning === 'straddles') {
		const reachM = reachOf(index, subject, atoms, insideShare, line);
		return { ...common, relation: reachM <= marginM ? 'too-close' : 'straddles', distanceM: 0, reachM };
	}
	const distanceM = near?.metres ?? null;
	const close = distanceM !== null && distanceM <= marginM;
	return { ...common, relation: close ? 'too-close' : leaning, distanceM, reachM: null };
}
