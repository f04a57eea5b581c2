import { areaHa } from '../geometry/area';
import type { Land } from './land';
import type { Candidate, Measured } from './measure';

/** Relative to the base, plus 1 m²: far above rounding, far below what a figure shows. */
const RELATIVE = 1e-7;
const ABSOLUTE_HA = 1e-4;

/** The first law that a measurement breaks, null when it keeps all. `pairs`: overlaps were measured. */
export function brokenLaw(
	base: Land,
	candidates: readonly Pick<Candidate, 'id' | 'type' | 'land'>[],
	measured: Measured,
	pairs: boolean
): string | null {
	const { coveredHa: covered, overlapHa: overlap, byType, shares, overlaps, pieces } = measured;
	const slack = base.ha * RELATIVE + ABSOLUTE_HA;
	const typeOf = new Map(candidates.map((c) => [c.id, c.type]));
	const sizeOf = new Map(candidates.map((c) => [c.id, c.land.ha]));
	const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
	const numbers = [covered, overlap, measured.indicativeHa, ...byType.values(), ...shares.map((s) => s.ha)];
	if (!numbers.every((value) => Number.isFinite(value) && value >= 0)) return 'not-a-size';
	if (covered > base.ha + slack) return 'covered-over-base';
	if (overlap > covered + slack) return 'overlap-over-covered';
	if (measured.indicativeHa > covered + slack) return 'indicative-over-covered';
	if (shares.some((s) => s.ha > Math.min(base.ha, sizeOf.get(s.plan) ?? 0) + slack)) return 'share-too-large';
	if (shares.some((s) => s.ha > covered + slack)) return 'covered-under-share';
	if (covered > sum([...byType.values()]) + slack) return 'covered-over-types';
	for (const [type, ha] of byType) {
		const total = sum(shares.filter((s) => typeOf.get(s.plan) === type).map((s) => s.ha));
		if (ha > Math.min(total, covered) + slack) return 'type-too-large';
		if (!pairs) continue;
		const paired = sum(overlaps.filter((pair) => pair.type === type).map((pair) => pair.ha));
		if (ha < total - paired - slack) return 'inclusion-exclusion';
	}
	if (pieces) {
		const land = pieces.covered ? areaHa(pieces.covered) : 0;
		const gap = pieces.gap ? areaHa(pieces.gap) : 0;
		if (Math.abs(land - covered) > slack) return 'pieces-not-covered';
		if (Math.abs(land + gap - base.ha) > slack) return 'parts-not-whole';
	}
	return null;
}
