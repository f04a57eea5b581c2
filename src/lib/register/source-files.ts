import type { PlanningDocument } from '../domain/plan';
import { withoutOutlines } from './plans';

/** The files of a province's folder that hold plans, with what each must hold to publish some, by name. */
export function sourceFiles(plans: readonly PlanningDocument[]): Readonly<Record<string, string>> {
	const { rows, outlines } = withoutOutlines(plans);
	const text = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
	return { 'plans.json': text(rows), 'plan-outlines.json': text(outlines) };
}
