import type { MultiPolygon } from 'geojson';
import { CodedError } from '../../domain/errors';
import { areaHa } from '../area';
import { repair } from '../repair';
import { lineFaults } from '../validity';
import type { Overlay } from './overlay';

/** Share of the larger land by which a law may be off; far above rounding, far below what is shown. */
const TOLERANCE = 1e-8;

/** A tenth of a square metre: less than rounding leaves along a long border. */
const RESOLUTION_HA = 1e-5;

function demand(holds: boolean, law: string): void {
	if (!holds) throw new CodedError('overlay-wrong', { law });
}

/**
 * Rings that cross or lie on each other by rounding alone leave the area as it is; where the area changes
 * once they are put right, there is a ring too many or too few.
 */
function wellFormed(land: MultiPolygon): MultiPolygon {
	if (lineFaults(land.coordinates).size === 0) return land;
	const [ha, right] = [areaHa(land), areaHa(repair(land).geometry)];
	demand(Math.abs(ha - right) <= ha * TOLERANCE + RESOLUTION_HA, 'rings-wrong');
	return land;
}

/**
 * The same overlay, each result held against the laws of areas and of rings.
 * Throws `overlay-wrong` with the law that a result breaks.
 */
export function checked(overlay: Overlay<MultiPolygon>): Overlay<MultiPolygon> {
	const self: Overlay<MultiPolygon> = {
		...overlay,
		union(lands) {
			const result = wellFormed(overlay.union(lands));
			const [areas, ha] = [lands.map(areaHa), areaHa(result)];
			const sum = areas.reduce((a, b) => a + b, 0);
			demand(ha >= Math.max(0, ...areas) - sum * TOLERANCE, 'union-too-small');
			demand(ha <= sum * (1 + TOLERANCE), 'union-too-large');
			return result;
		},
		intersection(a, b) {
			const result = wellFormed(overlay.intersection(a, b));
			const least = Math.min(areaHa(a), areaHa(b));
			demand(areaHa(result) <= least * (1 + TOLERANCE), 'intersection-too-large');
			return result;
		},
		difference(a, b) {
			const result = wellFormed(overlay.difference(a, b));
			const [whole, taken, ha] = [areaHa(a), areaHa(b), areaHa(result)];
			const slack = (whole + taken) * TOLERANCE;
			demand(ha <= whole + slack && ha >= whole - taken - slack, 'difference-out-of-range');
			return result;
		},
		twice(lands) {
			const doubled = lands.flatMap((one, k) =>
				lands.slice(k + 1).map((other) => self.intersection(one, other))
			);
			return self.union(doubled.filter((land) => !overlay.isEmpty(land)));
		}
	};
	return self;
}
