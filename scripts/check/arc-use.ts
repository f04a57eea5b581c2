import { gridArcs, pointKey, ringPoints, ringsOf } from './arcs';
import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/**
 * Every arc lies between two atoms, once in each direction, or on the outer border. Twice the same way or more
 * than twice is an overlap; an arc of no atom is a loose line; rings must close.
 */
export function checkArcUse({ topology }: CheckData): Problem[] {
	const grid = gridArcs(topology);
	const uses = topology.arcs.map(() => ({ forward: [] as string[], backward: [] as string[] }));
	const found: Problem[] = [];
	for (const ring of ringsOf(topology)) {
		for (const signed of ring.arcs) {
			const use = uses[signed < 0 ? ~signed : signed];
			if (!use) found.push(problem('arc-unknown', `arc ${signed}`, `atom ${ring.atom}`));
			else (signed < 0 ? use.backward : use.forward).push(ring.atom);
		}
		const points = ringPoints(ring.arcs, grid);
		if (points.length < 4 || pointKey(points[0]) !== pointKey(points.at(-1))) {
			found.push(problem('ring-open', `ring of ${points.length} points`, `atom ${ring.atom}`));
		}
	}
	uses.forEach(({ forward, backward }, arc) => {
		const atoms = [...forward, ...backward];
		if (atoms.length === 0) found.push(problem('arc-unused', 'a line of no atom', `arc ${arc}`));
		if (forward.length > 1 || backward.length > 1) {
			found.push(problem('topology-overlap', `same side of one line: ${atoms.join(', ')}`, `arc ${arc}`));
		}
	});
	return found;
}
