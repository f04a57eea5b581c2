import type { MultiPolygon } from 'geojson';
import { CodedError } from '../../domain/errors';
import { lineFaults } from '../validity';
import type { Overlay } from './overlay';

/** Share of the larger land by which a law may be off; far above rounding, far below what is shown. */
const TOLERANCE = 1e-8;

function demand(holds: boolean, law: string): void {
	if (!holds) throw new CodedError('overlay-wrong', { law });
}

/** A result whose rings cross or lie on each other has a ring too many or too few. */
function wellFormed(land: MultiPolygon): MultiPolygon {
	const faults = lineFaults(land.coordinates);
	const wrong = (['self-crossing', 'hole-outside', 'parts-overlap'] as const).find((f) => faults.has(f));
	if (wrong) throw new CodedError('overlay-wrong', { law: wrong });
	return land;
}

/**
 * The same overlay, each result held against the laws of areas and of rings.
 * Throws `overlay-wrong` with the law that a result breaks.
 */
export function checked(overlay: Overlay<MultiPolygon>): Overlay<MultiPolygon> {
	const { areaHa } = overlay;
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
