import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** A target says in what unit it is counted, in both languages, and asks for something. */
export function checkTargetUnits({ targets }: CheckData): Problem[] {
	return targets.flatMap((target) => [
		...(target.unit.vi.trim() === '' || target.unit.en.trim() === ''
			? [problem('target-without-unit', target.id, 'targets')]
			: []),
		...(target.points.length === 0 ? [problem('target-without-point', target.id, 'targets')] : [])
	]);
}
