import { Boundaries } from '../../src/lib/boundaries/boundaries';
import { areaHa } from '../../src/lib/geometry/area';
import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** Largest share a measured area may be off its published one without a recorded reason. */
const AREA_LIMIT = 0.1;

/** Units more than 10 % off their published area need a reason on record; reasons no longer needed go. */
export function checkUnitAreas({ topology, units, areaReasons }: CheckData): Problem[] {
	const boundaries = new Boundaries(topology, units);
	const reasons = new Set(areaReasons.map((r) => r.unit));
	const found: Problem[] = [];
	const needed = new Set<string>();
	for (const unit of boundaries.units) {
		if (!unit.publishedArea || unit.atoms.length === 0) continue;
		const measured = areaHa(boundaries.outline(unit.atoms)) / 100;
		const share = measured / unit.publishedArea.value - 1;
		if (Math.abs(share) <= AREA_LIMIT) continue;
		needed.add(unit.id);
		if (reasons.has(unit.id)) continue;
		const what = `${unit.name}: ${measured.toFixed(2)} km² measured, ${unit.publishedArea.value} published`;
		found.push(problem('area-off', `${what} (${(share * 100).toFixed(1)} %)`, `unit ${unit.id}`));
	}
	for (const unit of reasons) {
		if (!needed.has(unit)) found.push(problem('area-reason-unneeded', unit, 'area-reasons'));
	}
	return found;
}
