import { communeOf } from '../../src/lib/boundaries/topology';
import { VINTAGES } from '../../src/lib/register/vintages';
import { atomsOf, type CheckData } from './check-data';
import { problem, type Problem } from './problem';

/**
 * The lineage says of every atom where it went, and nothing else: its pairs are exactly those of the atoms,
 * `whole` where all atoms of a commune went the same way. One step for each change of boundaries.
 */
export function checkLineage({ topology, lineage }: CheckData): Problem[] {
	const atoms = atomsOf(topology);
	const found: Problem[] = [];
	VINTAGES.slice(1).forEach((vintage, i) => {
		const previous = VINTAGES[i]?.id;
		const known = lineage.some(
			(s) => s.before === previous && s.after === vintage.id && s.date === vintage.from
		);
		if (!known) found.push(problem('lineage-step-missing', `${previous} → ${vintage.id}`, 'lineage'));
	});
	for (const step of lineage) {
		const where = `lineage of ${step.date}`;
		const real = new Map<string, string[]>();
		const targets = new Map<string, Set<string>>();
		for (const atom of atoms) {
			const [before, after] = [communeOf(atom, step.before), communeOf(atom, step.after)];
			const pair = `${before} → ${after}`;
			real.set(pair, [...(real.get(pair) ?? []), atom.atom]);
			targets.set(before, (targets.get(before) ?? new Set()).add(after));
		}
		const told = new Set<string>();
		for (const [from, to, share] of step.pairs) {
			const pair = `${from} → ${to}`;
			if (told.has(pair)) found.push(problem('lineage-pair-repeated', pair, where));
			told.add(pair);
			if (!real.has(pair)) {
				found.push(problem('lineage-invents-land', `${pair}: no atom went this way`, where));
				continue;
			}
			const whole = targets.get(from)?.size === 1;
			if ((share === 'whole') !== whole) {
				found.push(
					problem('lineage-share-wrong', `${pair} is ${whole ? 'whole' : 'a part'}, not ${share}`, where)
				);
			}
		}
		for (const [pair, lost] of real) {
			if (!told.has(pair)) {
				found.push(problem('lineage-loses-atom', `${pair}: ${lost.join(', ')}`, where));
			}
		}
	}
	return found;
}
