import { eachMeeting, edgeTable } from '../../src/lib/geometry/crossings';
import { gridArcs, pointKey } from './arcs';
import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** Lines meet only where arcs end: nothing crosses, lies on top of another line, or touches it in between. */
export function checkCrossings({ topology }: CheckData): Problem[] {
	const grid = gridArcs(topology);
	const table = edgeTable(grid);
	const ends = grid.map((arc) => new Set([pointKey(arc[0]), pointKey(arc.at(-1))]));
	const found: Problem[] = [];
	eachMeeting(table, (meets, i, j) => {
		const [a, b] = [table.ring[i] as number, table.ring[j] as number];
		const keys = [pointKey(table.from[i]), pointKey(table.to[i])];
		const shared = keys.find((key) => key === pointKey(table.from[j]) || key === pointKey(table.to[j]));
		if (meets === 'touch' && shared && ends[a]?.has(shared) && ends[b]?.has(shared)) return true;
		const what = meets === 'touch' ? 'touches' : meets === 'share' ? 'lies on' : 'crosses';
		found.push(problem('line-crossing', `${what} arc ${b} near ${keys[0]}`, `arc ${a}`));
		return true;
	});
	const seen = new Set<string>();
	return found.filter(({ what, where }) => {
		const key = `${where} ${what}`;
		return !seen.has(key) && seen.add(key);
	});
}
