import { communeField } from '../../src/lib/boundaries/topology';
import { VINTAGES } from '../../src/lib/domain/vintage';
import { atomsOf, type CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** District-level units of Lạng Sơn until 30 Jun 2025. */
const DISTRICT_COUNT = 11;

/** Register and atoms hold as many units at every vintage as were in force. */
export function checkUnitCounts({ topology, units }: CheckData): Problem[] {
	const atoms = atomsOf(topology);
	const found: Problem[] = [];
	const compare = (kind: string, where: string, count: number, expected: number) => {
		if (count !== expected) found.push(problem('unit-count', `${count} ${kind}, not ${expected}`, where));
	};
	for (const { id, communeCount } of VINTAGES) {
		const known = units.communes.filter((c) => c.vintages.includes(id)).length;
		compare('communes', `units at ${id}`, known, communeCount);
		compare('communes', `atoms at ${id}`, new Set(atoms.map((a) => a[communeField(id)])).size, communeCount);
	}
	compare('districts', 'units', units.districts.length, DISTRICT_COUNT);
	compare('districts', 'atoms', new Set(atoms.map((a) => a.district)).size, DISTRICT_COUNT);
	return found;
}
