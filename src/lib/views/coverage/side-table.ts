import { coverageFigures } from '../../coverage/figures';
import type { AreaCoverage } from '../../coverage/types';
import { whyUnknown } from '../../coverage/why-unknown';
import { qualifierCode } from '../../domain/figure';
import { heldValue } from '../../domain/rounding';
import { toCsv } from '../../interchange/csv';

/** An area on both sides. */
export interface SidePair {
	before: AreaCoverage;
	after: AreaCoverage;
}

/** Less land is what rounding leaves, ha: 1 m². */
const FLOOR_HA = 1e-4;

/** Whether an area has other figures on the other side; that nothing is known is not nothing. */
export function differ({ before, after }: SidePair): boolean {
	if (
		before.coveredHa === null ||
		after.coveredHa === null ||
		before.percent === null ||
		after.percent === null
	)
		return (before.percent === null) !== (after.percent === null);
	const other = Math.abs(before.coveredHa - after.coveredHa) >= FLOOR_HA;
	return other || before.lowerBound !== after.lowerBound;
}

/** The areas of both sides, in the order of the right one. */
export function sidePairs(before: readonly AreaCoverage[], after: readonly AreaCoverage[]): SidePair[] {
	const left = new Map(before.map((area) => [area.id, area]));
	return after.flatMap((area) => {
		const other = left.get(area.id);
		return other ? [{ before: other, after: area }] : [];
	});
}

function cells(area: AreaCoverage): (string | number | null)[] {
	const { covered, percent } = coverageFigures(area);
	return [
		area.asOf,
		heldValue(covered),
		heldValue(percent),
		qualifierCode(percent),
		area.percent === null ? whyUnknown(area) : null
	];
}

const COLUMNS = ['as_of', 'covered_ha', 'percent', 'qualifier', 'why_unknown'] as const;

/** Both sides as a file: what is not known is empty, with why. */
export function sidesCsv(
	pairs: readonly SidePair[],
	facts: { base: string; types: string; sides: readonly [string, string] },
	nameOf: (id: string) => string
): string {
	const side = (name: string) => [name, ...COLUMNS.map((column) => `${name}_${column}`)];
	return toCsv([
		['id', 'name', 'base', 'types', 'base_ha', ...side('before'), ...side('after')],
		...pairs.map(({ before, after }) => [
			after.id,
			nameOf(after.id),
			facts.base,
			facts.types,
			heldValue(coverageFigures(after).base),
			facts.sides[0],
			...cells(before),
			facts.sides[1],
			...cells(after)
		])
	]);
}
