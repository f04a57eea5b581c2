import { coverageByCount } from '../../coverage/by-count';
import { computeCoverage } from '../../coverage/coverage';
import { coverageFigures } from '../../coverage/figures';
import { coverageAreas, coveragePlans } from '../../coverage/register-input';
import type { AreaCoverage, CoverageBase } from '../../coverage/types';
import type { IsoDate } from '../../domain/date';
import { qualifierCode, type Figure } from '../../domain/figure';
import { heldValue } from '../../domain/rounding';
import { vintageAt } from '../../register/vintages';
import type { SnapshotData } from './snapshot-data';

/** A figure as a snapshot holds it: what it is of, and all that it rests on. `key` is unique in a snapshot. */
export interface SnapshotFigure extends Omit<Figure, 'within' | 'qualifier'> {
	key: string;
	qualifier: string;
}

const LEVELS = ['province', 'district', 'commune', 'town', 'proposal'] as const;
const BASES: readonly CoverageBase[] = ['unit', 'urban'];

function held(key: string, figure: Figure): SnapshotFigure {
	const { unit, method, date, precision, sources, warnings } = figure;
	const qualifier = qualifierCode(figure);
	return { key, value: heldValue(figure), unit, qualifier, method, date, precision, sources, warnings };
}

function areaFigures(prefix: string, area: AreaCoverage): SnapshotFigure[] {
	const told = coverageFigures(area);
	return (['base', 'covered', 'percent', 'overlap', 'gap'] as const).map((name) =>
		held(`${prefix}/${area.id}/${name}`, told[name])
	);
}

/**
 * All figures of a snapshot on a day: coverage of every area of every level and base by area, in the order of the
 * areas, and by count. Values as files hold them (four decimals): other machines compute the same to one in the last.
 */
export function snapshotFigures(
	data: SnapshotData,
	asOf: IsoDate,
	types: readonly string[]
): SnapshotFigure[] {
	const { boundaries, plans, completeness, centres, proposals } = data;
	const vintage = vintageAt(asOf);
	const counted = coveragePlans(boundaries, plans, { types, asOf });
	const byArea = LEVELS.filter((level) => level !== 'district' || vintage.hasDistricts).flatMap((level) =>
		BASES.flatMap((base) => {
			const areas = coverageAreas(boundaries, {
				level,
				vintage: vintage.id,
				base,
				proposals,
				completeness,
				asOf
			});
			return computeCoverage({ areas, plans: counted, types, asOf, base }).flatMap((area) =>
				areaFigures(`${level}/${base}`, area)
			);
		})
	);
	const byCount = coverageByCount(boundaries, { plans, centres, completeness, asOf }).flatMap((count) => [
		held(`count/${count.targets[0] ?? ''}/with-plan`, count.withPlan),
		held(`count/${count.targets[0] ?? ''}/units`, count.units),
		held(`count/${count.targets[0] ?? ''}/share`, count.share)
	]);
	return [...byArea, ...byCount];
}
