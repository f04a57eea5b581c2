import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { PlanningDocument } from '../domain/plan';

/** What a ledger can be of. */
export type Ledgered = { kind: 'plan'; plan: PlanningDocument } | { kind: 'unit'; unit: AdminUnit };

/**
 * A plan by its id, or a unit by `code@valid_from` or by its code: then of its lives the last that had ended by
 * the day, else the one it has then. Throws `ledger-unknown`.
 */
export function ledgerOf(
	boundaries: Boundaries,
	plans: readonly PlanningDocument[],
	name: string,
	date: IsoDate
): Ledgered {
	const plan = plans.find(({ id }) => id === name);
	if (plan) return { kind: 'plan', plan };
	const lives = boundaries.units.filter(({ id, code }) => id === name || code === name);
	const ended = lives.filter(({ validTo }) => validTo !== null && validTo < date);
	const [unit] = (ended.length > 0 ? ended : lives).sort((a, b) => (a.validFrom > b.validFrom ? -1 : 1));
	if (!unit) throw new CodedError('ledger-unknown', { name });
	return { kind: 'unit', unit };
}
