import { communeOf } from '../../src/lib/boundaries/topology';
import { VINTAGES, VINTAGE_REGISTER } from '../../src/lib/register/vintages';
import { atomsOf, type CheckData } from './check-data';
import { problem, type Problem } from './problem';

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
		compare('communes', `atoms at ${id}`, new Set(atoms.map((a) => communeOf(a, id))).size, communeCount);
	}
	const { districtCount, atomCount } = VINTAGE_REGISTER;
	const districts = new Set(atoms.map((a) => a.district).filter((code) => code !== ''));
	compare('districts', 'units', units.districts.length, districtCount);
	compare('districts', 'atoms', districts.size, districtCount);
	compare('atoms', 'topology', atoms.length, atomCount);
	return found;
}
