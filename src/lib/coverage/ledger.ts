import type { Boundaries } from '../boundaries/boundaries';
import { fullName, type AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { PlanningDocument } from '../domain/plan';
import { vintageAt } from '../register/vintages';
import { ledgerLand } from './ledger-land';
import { landFigures } from './ledger-figures';
import { planSubject, unitSubject } from './ledger-subject';
import type { Ledger, LedgerSubject } from './ledger-types';

function endOf(boundaries: Boundaries, unit: AdminUnit, date: IsoDate): IsoDate | null {
	const now = boundaries.unitByCode(vintageAt(date).id, unit.code);
	if (now?.id === unit.id || unit.validTo === null || unit.validTo >= date) return null;
	return new Date(Date.parse(`${unit.validTo}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function toLedger(boundaries: Boundaries, subject: LedgerSubject, date: IsoDate): Ledger {
	const { land, of, sources, ...rest } = subject;
	const measured = ledgerLand(boundaries, land, vintageAt(date).id);
	return {
		...rest,
		date,
		of: of.map(({ unit, partly }) => ({
			code: unit.code,
			name: fullName(unit),
			ended: endOf(boundaries, unit, date),
			partly
		})),
		...landFigures(measured, land, { date, sources, warnings: rest.warnings })
	};
}

/**
 * The ledger of a plan of the register: which units it was made for and in which communes of `date` that land
 * lies. Whole units go by their atoms, so the parts are exact in the topology; discs are cut with the communes.
 * A place known only to its district is not laid out by communes. Throws `vintage-unknown`, `unit-unknown`.
 */
export function planLedger(boundaries: Boundaries, plan: PlanningDocument, date: IsoDate): Ledger {
	return toLedger(boundaries, planSubject(boundaries, plan, date), date);
}

/** The ledger of a unit of any date, by its land. Throws `vintage-unknown`. */
export function unitLedger(boundaries: Boundaries, unit: AdminUnit, date: IsoDate): Ledger {
	return toLedger(boundaries, unitSubject(boundaries, unit), date);
}
