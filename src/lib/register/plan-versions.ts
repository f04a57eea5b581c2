import type { PlanningDocument } from '../domain/plan';
import type { OwnPlan, OwnRegister } from './own-register';

/** What a plan can be compared with, and why. `id` tells them apart. */
export interface Version {
	id: string;
	why: 'official' | 'adjusted' | 'replaced' | 'other';
	plan: PlanningDocument;
}

/**
 * The versions a plan can be compared with, the likely ones first: the official one that it corrects, the plan that it
 * adjusts, those it took the place of, then every other that lies somewhere.
 */
export function versionsFor(
	plan: PlanningDocument,
	own: OwnPlan | null,
	plans: readonly PlanningDocument[]
): Version[] {
	const others = plans.filter(({ id }) => id !== plan.id);
	const why = (other: PlanningDocument): Version['why'] =>
		other.id === plan.adjusts ? 'adjusted' : other.replacedBy === plan.id ? 'replaced' : 'other';
	const listed = others
		.map((other): Version => ({ id: other.id, why: why(other), plan: other }))
		.filter((one) => one.why !== 'other' || one.plan.footprint.kind !== 'none');
	const rank = { official: 0, adjusted: 1, replaced: 2, other: 3 } as const;
	const official: Version[] = own?.official
		? [{ id: `${plan.id}@official`, why: 'official', plan: own.official }]
		: [];
	return [...official, ...listed].sort((a, b) => rank[a.why] - rank[b.why]);
}

/** A plan with the version that was there before it. */
export interface Succession {
	plan: PlanningDocument;
	before: Version;
}

/** Every plan of a register that has a version before it. */
export function successions({ plans, own }: Pick<OwnRegister, 'plans' | 'own'>): Succession[] {
	return plans.flatMap((plan) =>
		versionsFor(plan, own.get(plan.id) ?? null, plans)
			.filter(({ why }) => why !== 'other')
			.map((before) => ({ plan, before }))
	);
}

/** The register as if a plan had not taken the place of the version before it. */
export function asBefore(register: OwnRegister, { plan, before }: Succession): OwnRegister {
	const own = new Map([...register.own].filter(([id]) => id !== plan.id));
	const plans =
		before.why === 'official'
			? register.plans.map((one) => (one.id === plan.id ? before.plan : one))
			: register.plans
					.filter(({ id }) => id !== plan.id)
					.map((one) =>
						one.id === before.id
							? { ...one, events: one.events.filter(({ status }) => status !== 'replaced') }
							: one
					);
	return { ...register, plans, own };
}
