import type { ErrorCode } from '../domain/errors';
import type { UnitKind } from '../domain/admin-unit';
import type { VintageId } from '../domain/vintage';
import type { LimitVerdict } from '../location/limit-verdict';
import type { LocateAnswer } from '../location/locate';
import type { PaperCheck } from '../location/paper-checks';
import type { Place, QuestionCode, Reading } from '../location/reading';
import type { Away } from '../location/surroundings';
import { PLAN_VINTAGE, PRESENT_VINTAGE } from '../register/vintages';

/** A commune that holds the subject, as far as a table says it. */
export interface VerdictUnit {
	code: string;
	kind: UnitKind;
	name: string;
	/** Share of the subject, 0 to 1. */
	share: number;
}

/** How the subject lies to one limit; `id` is `present` or that of a boundary proposal. */
export type VerdictLimit = Omit<LimitVerdict, 'nearest'> & { id: string };

/** What a table of many places keeps of an answer: plain values, with plans and projects by their ids. */
export interface Verdict {
	place: Place;
	/** How far the place may be off by the way it was given, m. */
	marginM: number;
	then: readonly VerdictUnit[];
	now: readonly VerdictUnit[];
	limits: readonly VerdictLimit[];
	checks: readonly PaperCheck[];
	/** Plans in force over the subject. */
	plans: readonly string[];
	project: (Away & { id: string; meets: boolean }) | null;
}

export type BatchState = 'placed' | 'asked' | 'refused';

/** One row of a table of verdicts. */
export interface BatchRow {
	/** Place in the batch, from 0. */
	id: number;
	/** Row of the reader's table it stands in, the first one of a list of corners; null without a table. */
	source: number | null;
	name: string;
	state: BatchState;
	/** Why it is asked about or refused. */
	code: ErrorCode | QuestionCode | null;
	readings: readonly Reading[];
	verdict: Verdict | null;
}

function unitsOf({ dates }: LocateAnswer, vintage: VintageId): VerdictUnit[] {
	const units = dates.find((date) => date.vintage === vintage)?.units ?? [];
	return units.map(({ unit: { code, kind, name }, share }) => ({ code, kind, name, share }));
}

/** The answer as a table keeps it. */
export function verdictOf(answer: LocateAnswer): Verdict {
	const [near] = answer.projects;
	return {
		place: answer.place,
		marginM: answer.subject.marginM,
		then: unitsOf(answer, PLAN_VINTAGE),
		now: unitsOf(answer, PRESENT_VINTAGE),
		limits: answer.limits.map(({ proposal: _proposal, nearest: _nearest, ...limit }) => limit),
		checks: answer.checks,
		plans: answer.plans.plans
			.filter(({ inForce, relation }) => inForce && relation !== 'same-unit')
			.map(({ plan }) => plan.id),
		project: near
			? {
					id: near.project.id,
					km: near.km,
					direction: near.direction,
					accuracyM: near.accuracyM,
					meets: near.meets
				}
			: null
	};
}

/** True when a row was placed by the whole unit it names, for want of anything finer. */
export const byUnitOnly = ({ readings }: BatchRow) => readings[0]?.kind === 'unit';

/**
 * True when a row is not plainly settled: asked about, known by its unit only, too close, straddling, or a check
 * that is not in order.
 */
export function needsLook(row: BatchRow): boolean {
	const { state, verdict } = row;
	if (state !== 'placed' || !verdict) return true;
	return (
		byUnitOnly(row) ||
		verdict.checks.some((check) => check.state !== 'ok') ||
		verdict.limits.some(({ relation }) => relation === 'too-close' || relation === 'straddles')
	);
}
