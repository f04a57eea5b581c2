import type { Boundaries } from '../boundaries/boundaries';
import type { Figure, Warning } from '../domain/figure';
import type { Target } from '../domain/target';
import type { VintageId } from '../domain/vintage';
import type { CountInput } from './by-count';
import { reportAt, type ReportedValue } from './reports';
import { computedStates, judge, type TargetVerdict } from './target-state';

/** One target of the plan with what is known of it on a day. */
export interface BoardRow {
	target: Target;
	/** null = no figure: never 0. */
	value: number | null;
	qualifier: Figure['qualifier'];
	/** The reported value that stands here; null = computed from the register, or not at all. */
	report: ReportedValue | null;
	/** True where the register itself can say something, a figure or why there is none. */
	computed: boolean;
	warnings: readonly Warning[];
	/** The boundary set a computed value is counted on; null where none matters or a report stands. */
	vintage: VintageId | null;
	verdict: TargetVerdict;
}

/** The year whose values count on a day: those of 2025 until its end, those of 2030 after it. */
export function yearAskedFor(asOf: string): 2025 | 2030 {
	return asOf <= '2025-12-31' ? 2025 : 2030;
}

/** The targets of a plan on a day. A reported value stands before a computed one. */
export function targetBoard(
	boundaries: Boundaries,
	targets: readonly Target[],
	input: CountInput,
	reports: readonly ReportedValue[]
): BoardRow[] {
	const computed = computedStates(boundaries, input);
	return targets.map((target): BoardRow => {
		const report = reportAt(reports, target.id, input.asOf);
		const own = computed.get(target.id) ?? null;
		const value = report ? report.value : (own?.value ?? null);
		const qualifier = report ? 'exact' : (own?.qualifier ?? 'exact');
		const verdict = judge(target, { value, qualifier }, yearAskedFor(input.asOf));
		const warnings = report ? [] : (own?.warnings ?? []);
		const vintage = report ? null : (own?.vintage ?? null);
		return { target, value, qualifier, report, computed: own !== null, warnings, vintage, verdict };
	});
}

/** How many targets are in each state. */
export function countVerdicts(rows: readonly BoardRow[]): Record<TargetVerdict, number> {
	const counts: Record<TargetVerdict, number> = { met: 0, open: 0, short: 0, unreported: 0 };
	for (const { verdict } of rows) counts[verdict] += 1;
	return counts;
}
