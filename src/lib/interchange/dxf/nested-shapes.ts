import type { Position } from 'geojson';
import { bounded, inside, type Bounded } from '../layers/rings';
import type { GroundScale } from './ground-scale';

const M2_PER_HA = 10_000;
/** Two shapes of one place and so nearly one size are the same drawn twice. */
const SAME_SHARE = 0.999;

/** A shape is held against so many that reach over its place: a hundred thousand on one spot are no plan. */
const MOST_OPEN = 2000;

/** Shapes that lie wholly within another, and those drawn twice. */
export interface NestedShapes {
	within: number;
	/** Land of those within, ha. */
	withinHa: number;
	repeated: number;
}

/** True where the box of one lies in that of another. */
const boxed = ({ box: a }: Bounded, { box: b }: Bounded) =>
	a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** Looks which of some outlines lie in which; outlines are looked at from west to east, so that few are compared. */
export function nestedShapes(outlines: readonly Position[][], [sx, sy]: GroundScale): NestedShapes {
	const sizeOf = ({ area }: Bounded) => Math.abs(area) / 2;
	const all = outlines
		.map((ring) => bounded(ring))
		.filter((one) => sizeOf(one) > 0)
		.sort((a, b) => a.box[0] - b.box[0] || sizeOf(b) - sizeOf(a));
	const found: NestedShapes = { within: 0, withinHa: 0, repeated: 0 };
	let open: Bounded[] = [];
	for (const one of all) {
		open = open.filter(({ box }) => box[2] >= one.box[0]);
		const around = open.filter((other) => boxed(one, other));
		if (around.some((other) => boxed(other, one) && sizeOf(one) >= SAME_SHARE * sizeOf(other)))
			found.repeated += 1;
		else {
			if (around.some((other) => inside(one, other))) {
				found.within += 1;
				found.withinHa += (sizeOf(one) * sx * sy) / M2_PER_HA;
			}
			if (open.length < MOST_OPEN) open.push(one);
		}
	}
	return found;
}
