import type { Boundaries } from '../boundaries/boundaries';
import { COMPLETENESS } from '../register/completeness';
import { PLANS } from '../register/plans';
import { FIRST_QUESTION } from './first-question';
import { coverageAreas, coveragePlans, type AreasOptions } from './register-input';
import { requestKey, type FiguresAhead } from './request-key';
import { CoverageSession } from './session';
import type { CoverageRequest } from './types';

/** The first question about the official register; the province comes last. */
function firstRequest(boundaries: Boundaries): CoverageRequest {
	const { vintage, asOf, types, base, level } = FIRST_QUESTION;
	const at = (of: AreasOptions['level']) =>
		coverageAreas(boundaries, { level: of, vintage, base, completeness: COMPLETENESS, asOf });
	const rows = at(level);
	const whole = at('province').filter(({ id }) => !rows.some((row) => row.id === id));
	const plans = coveragePlans(boundaries, PLANS, { types, asOf });
	return { areas: [...rows, ...whole], plans, types, asOf, base };
}

/** Does all the steps of a piece of work. */
function finished<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Measures the first question as the worker does for a page, so that a page need not wait for the engine. */
export function figuresAhead(boundaries: Boundaries): FiguresAhead {
	const request = firstRequest(boundaries);
	const session = new CoverageSession();
	finished(session.start(request, { pieces: 'where-small' }));
	const results = session.results.map((result) => ({ ...result, pieces: null }));
	const whole = results.at(-1)?.id ?? '';
	const steps = session.findings(whole);
	const found = steps && finished(steps);
	return {
		key: requestKey(request),
		plans: request.plans.length,
		results,
		findings: found ? { [whole]: found } : {}
	};
}
