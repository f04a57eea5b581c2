import { remembered } from '../domain/remembered';
import { areaHa, ringLengthKm } from '../geometry/area';
import { LINE_ACCURACY_M } from './line-accuracy';
import type { DatedPlan } from './types';

/** The land of a plan as drawn, held against the area its file states. */
export interface StatedMatch {
	/** Geodesic on WGS 84, ha. */
	drawnHa: number;
	/** null where the file states none. */
	statedHa: number | null;
	/** Drawn less stated, ha, and as a share of what is stated, percent; null where nothing is stated. */
	lessHa: number | null;
	lessPercent: number | null;
	/** So much its lines, its joined ends and the rounding of the stated number explain, ha; null where no line is known. */
	allowedHa: number | null;
	/** True where the two are further apart than that. */
	differs: boolean;
}

/** A plane grid is not the ellipsoid, by less than this share anywhere in its zone. */
const GRID_SHARE = 0.001;

/** Half a unit of the last place a number is written to. */
function halfPlace(stated: number): number {
	const decimals = /\.(\d+)$/.exec(String(stated))?.[1]?.length ?? 0;
	return 0.5 * 10 ** -Math.min(decimals, 4);
}

/** True for a plan whose land needs a look: its file states an area, or its outline was joined of lines. */
export const needsMatch = ({ statedHa = 0, joined }: DatedPlan): boolean =>
	statedHa > 0 || joined !== undefined;

/** Holds the drawn land of a plan against its stated area; worked out once for each plan. */
export const statedMatch = remembered(
	({ geometry, precision, statedHa = 0, joined }: DatedPlan): StatedMatch => {
		const drawnHa = areaHa(geometry);
		const accuracy = LINE_ACCURACY_M[precision];
		if (!(statedHa > 0))
			return {
				drawnHa,
				statedHa: null,
				lessHa: null,
				lessPercent: null,
				allowedHa: null,
				differs: false
			};
		const lessHa = drawnHa - statedHa;
		const byLines = accuracy === null ? null : (ringLengthKm(geometry) * accuracy) / 10;
		const allowedHa =
			byLines === null
				? null
				: Math.max(statedHa * GRID_SHARE, halfPlace(statedHa), byLines) + (joined?.doubtM2 ?? 0) / 10_000;
		return {
			drawnHa,
			statedHa,
			lessHa,
			lessPercent: (100 * lessHa) / statedHa,
			allowedHa,
			differs: allowedHa !== null && Math.abs(lessHa) > allowedHa
		};
	}
);
