import { communeOf } from '../../src/lib/boundaries/topology';
import { VINTAGES } from '../../src/lib/register/vintages';
import { atomsOf, type CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** Atoms and unit register name the same units: every code of an atom, and every unit has land. */
export function checkUnitCodes({ topology, units }: CheckData): Problem[] {
	const atoms = atomsOf(topology);
	const found: Problem[] = [];
	const districts = new Set(units.districts.map((d) => d.code));
	for (const atom of atoms) {
		if (atom.district !== '' && !districts.has(atom.district)) {
			found.push(problem('code-unknown', `district ${atom.district}`, `atom ${atom.atom}`));
		}
		for (const { id } of VINTAGES) {
			const code = communeOf(atom, id);
			const known = units.communes.some((c) => c.code === code && c.vintages.includes(id));
			if (!known) found.push(problem('code-unknown', `commune ${code} of ${id}`, `atom ${atom.atom}`));
		}
	}
	for (const district of units.districts) {
		if (!atoms.some((a) => a.district === district.code)) {
			found.push(problem('unit-without-land', `district ${district.code}`, 'units'));
		}
	}
	for (const commune of units.communes) {
		const where = `units, commune ${commune.code} ${commune.name}`;
		if (commune.district !== null && !districts.has(commune.district)) {
			found.push(problem('code-unknown', `district ${commune.district}`, where));
		}
		for (const vintage of commune.vintages) {
			const own = atoms.filter((a) => communeOf(a, vintage) === commune.code);
			if (own.length === 0) found.push(problem('unit-without-land', `commune at ${vintage}`, where));
			if (commune.district !== null && own.some((a) => a.district !== commune.district)) {
				found.push(problem('district-differs', `atoms at ${vintage} lie in another district`, where));
			}
		}
	}
	return found;
}
