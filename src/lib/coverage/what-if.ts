import { isIsoDate, type IsoDate } from '../domain/date';
import type { PlanningDocument, PlanStatus } from '../domain/plan';

/** Source reference of an assumed event: not a fact, and never mixed up with one. */
export const ASSUMED = 'what-if';

/** One assumption about a plan: left out, or with another state from a day on. */
export type PlanEdit =
	{ plan: string; kind: 'off' } | { plan: string; kind: 'status'; status: PlanStatus; date: IsoDate };

/** States a reader may assume. */
export const ASSUMABLE: readonly PlanStatus[] = ['approved', 'replaced', 'task'];

/** The register under some assumptions. An assumed state is one more event, marked as assumed. */
export function applyEdits(
	plans: readonly PlanningDocument[],
	edits: readonly PlanEdit[]
): PlanningDocument[] {
	const off = new Set(edits.filter((edit) => edit.kind === 'off').map((edit) => edit.plan));
	return plans.flatMap((plan) => {
		if (off.has(plan.id)) return [];
		const assumed = edits.flatMap((edit) => (edit.kind === 'status' && edit.plan === plan.id ? [edit] : []));
		if (assumed.length === 0) return [plan];
		const events = assumed.map(({ status, date }) => ({
			status,
			date,
			decision: null,
			mark: 'inferred' as const,
			sources: [ASSUMED]
		}));
		// An assumed day stands against all that the register says of later days.
		const first = assumed.map(({ date }) => date).sort()[0] ?? '';
		const kept = plan.events.filter((event) => {
			const day = event.date ?? event.knownBy;
			return day === undefined || day < first;
		});
		return [{ ...plan, events: [...kept, ...events] }];
	});
}

/** Puts an edit in the place of any earlier one about the same plan; null takes it back. */
export function withEdit(edits: readonly PlanEdit[], plan: string, edit: PlanEdit | null): PlanEdit[] {
	const others = edits.filter((one) => one.plan !== plan);
	return edit ? [...others, edit] : others;
}

/** Writes edits for a link: `P01.off,R2.approved.2024-01-01`. */
export function formatEdits(edits: readonly PlanEdit[]): string {
	return edits
		.map((edit) => (edit.kind === 'off' ? `${edit.plan}.off` : `${edit.plan}.${edit.status}.${edit.date}`))
		.join();
}

/** Reads edits of a link; of two about one plan the last stands. undefined when any part does not parse. */
export function parseEdits(text: string): PlanEdit[] | undefined {
	let edits: PlanEdit[] = [];
	for (const part of text === '' ? [] : text.split(',')) {
		const [plan = '', word = '', date = '', more] = part.split('.');
		const status = ASSUMABLE.find((one) => one === word);
		if (!/^[\w-]{1,20}$/.test(plan) || more !== undefined) return undefined;
		if (word === 'off' && date === '') edits = withEdit(edits, plan, { plan, kind: 'off' });
		else if (status && isIsoDate(date)) edits = withEdit(edits, plan, { plan, kind: 'status', status, date });
		else return undefined;
	}
	return edits;
}
