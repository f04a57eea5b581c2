import type { WarningCode } from '../domain/warnings';
import type { DatedPlan } from './types';

/** Warnings of a file's plan that come after what was wrong with its lines and its id. */
const AFTER_ID: readonly string[] = [
	'precision-not-stated',
	'lines-joined',
	'approval-date-missing'
] satisfies readonly WarningCode[];

/** A plan of a file whose id another plan of it has already, as `LandReader` would have made it: `index`, its place. */
export function apart<T extends Omit<DatedPlan, 'geometry'>>(plan: T, index: number): T {
	const id = `${plan.id}#${index + 1}`;
	const after = plan.warnings.filter(({ code }) => AFTER_ID.includes(code));
	const before = plan.warnings.filter(({ code }) => !AFTER_ID.includes(code));
	return {
		...plan,
		id,
		name: plan.name === plan.id ? id : plan.name,
		warnings: [
			...before,
			{ code: 'id-repeated', about: plan.id },
			...after.map((warning) => ({ ...warning, about: id }))
		]
	};
}
