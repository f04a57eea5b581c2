import { CodedError } from '../../domain/errors';
import { toWgs84Of } from '../crs/file-crs';
import type { Place } from '../../location/reading';
import type { FileCrs, FileLayer, GapCode, LineGap, LineJoins } from './layer';

/** What of the lines of some layers is said together, wherever they lie. */
export type JoinFacts = Omit<LineJoins<never>, 'gaps'>;

/** How lines of some layers were joined; null where none of them is a drawing. */
export function joinFacts(layers: readonly FileLayer[]): JoinFacts | null {
	const all = layers.flatMap(({ joins }) => joins ?? []);
	if (all.length === 0) return null;
	const sum = (code: GapCode) => all.reduce((count, { counts }) => count + counts[code], 0);
	return {
		toleranceM: Math.max(...all.map(({ toleranceM }) => toleranceM)),
		mostM: Math.max(...all.map(({ mostM }) => mostM)),
		counts: {
			'gap-several': sum('gap-several'),
			'gap-open': sum('gap-open'),
			'gap-joined': sum('gap-joined')
		}
	};
}

/** The same with the places of the gaps, WGS 84, the most urgent first; one that no system can place is left out. */
export function placedJoins(layers: readonly FileLayer[], crs: FileCrs): LineJoins<Place> | null {
	const facts = joinFacts(layers);
	if (!facts) return null;
	const toWgs84 = toWgs84Of(crs);
	const placed = (gap: LineGap): LineGap<Place>[] => {
		try {
			const [lon, lat] = toWgs84(gap.at[0] ?? NaN, gap.at[1] ?? NaN);
			return [{ ...gap, at: [lon, lat] }];
		} catch (error) {
			if (error instanceof CodedError) return [];
			throw error;
		}
	};
	const gaps = layers.flatMap(({ joins }) => joins?.gaps ?? []).flatMap(placed);
	const rank: Readonly<Record<GapCode, number>> = { 'gap-several': 0, 'gap-open': 1, 'gap-joined': 2 };
	return { ...facts, gaps: gaps.sort((a, b) => rank[a.code] - rank[b.code]) };
}

/** Throws `join-without-lines`, `join-tolerance` where some layers cannot be joined by a tolerance in metres. */
export function checkJoin(layers: readonly FileLayer[], join: number | null): void {
	if (join === null) return;
	const facts = joinFacts(layers);
	if (!facts) throw new CodedError('join-without-lines');
	if (!(join > 0 && join <= facts.mostM)) throw new CodedError('join-tolerance', { most: facts.mostM });
}
