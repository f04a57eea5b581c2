import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** Projects, targets, centres' actions, proposals and boundary actions stand on a clause of the plan. */
export function checkClauses(data: CheckData): Problem[] {
	const found: Problem[] = [];
	const need = (code: string, clause: string, id: string, where: string) => {
		if (clause.trim() === '') found.push(problem(code, id, where));
	};
	for (const { id, clause } of data.projects) need('project-without-clause', clause, id, 'projects');
	for (const { id, clause } of data.targets) need('target-without-clause', clause, id, 'targets');
	for (const { id, clause } of data.proposals) need('proposal-without-clause', clause, id, 'proposals');
	for (const { id, clause } of data.boundaryActions) {
		need('action-without-clause', clause, id, 'boundary-actions');
	}
	for (const centre of data.centres) {
		for (const { clause } of centre.actions) need('action-without-clause', clause, centre.id, 'centres');
	}
	return found;
}
