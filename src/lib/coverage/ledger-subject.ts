import type { Boundaries } from '../boundaries/boundaries';
import { fullName, type AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { Figure, Warning } from '../domain/figure';
import { eventAt, type PlanningDocument } from '../domain/plan';
import { PLAN_VINTAGE } from '../register/vintages';
import { footprintOf } from './footprint';
import type { LedgerSubject } from './ledger-types';
import type { NamedUnit } from './ledger-land';
import { BOUNDARY_SOURCES } from './register-input';

function unitsOf(boundaries: Boundaries, { footprint }: PlanningDocument): NamedUnit[] {
	if (footprint.kind !== 'units') return [];
	const named = (codes: readonly string[], partly: boolean) =>
		codes.flatMap((code): NamedUnit[] => {
			const unit = boundaries.unitByCode(PLAN_VINTAGE, code);
			return unit ? [{ unit, partly }] : [];
		});
	return [...named(footprint.codes, false), ...named(footprint.partly ?? [], true)];
}

const QUALIFIERS = { exact: 'exact', over: 'at-least', nearly: 'at-most', about: 'about' } as const;

function statedArea(
	{ areaHa, areaBound, sources, precision }: PlanningDocument,
	date: IsoDate
): Figure | null {
	if (areaHa === null) return null;
	const qualifier = QUALIFIERS[areaBound ?? 'exact'];
	return {
		value: areaHa,
		unit: 'ha',
		qualifier,
		method: 'stated-area',
		date,
		precision,
		sources,
		warnings: []
	};
}

function remarksOf(plan: PlanningDocument): Warning[] {
	const { footprint } = plan;
	if (footprint.kind === 'units') {
		return footprint.partly ? [{ code: 'part-not-drawn', about: plan.id }] : [];
	}
	if (footprint.kind === 'none' || plan.areaHa === null)
		return [{ code: 'footprint-unknown', about: plan.id }];
	if (footprint.kind === 'polygon') return [];
	const where = footprint.known === 'district' ? 'place-known-to-district' : 'indicative-place';
	return [{ code: where, about: plan.id }];
}

/** A plan of the register as a subject. Throws `unit-unknown`. */
export function planSubject(boundaries: Boundaries, plan: PlanningDocument, date: IsoDate): LedgerSubject {
	const drawn = footprintOf(boundaries, plan);
	const event = eventAt(plan, date);
	return {
		subject: { kind: 'plan', id: plan.id, name: plan.name.vi },
		event,
		stated: statedArea(plan, event?.date ?? date),
		warnings: remarksOf(plan),
		sources: [...new Set([...plan.sources, ...(event?.sources ?? []), ...BOUNDARY_SOURCES])],
		of: unitsOf(boundaries, plan),
		land: drawn && {
			geometry: drawn.geometry,
			atoms: drawn.atoms ?? null,
			partly: drawn.partly ?? [],
			known: plan.footprint.kind === 'disc' ? plan.footprint.known : null,
			precision: plan.precision
		}
	};
}

/** A unit as a subject: its land is what is meant, so only the lines are uncertain. */
export function unitSubject(boundaries: Boundaries, unit: AdminUnit): LedgerSubject {
	const { publishedArea: published } = unit;
	return {
		subject: { kind: 'unit', id: unit.id, name: fullName(unit) },
		event: null,
		stated: published && {
			value: published.value * 100,
			unit: 'ha',
			qualifier: 'exact',
			method: 'published-area',
			date: unit.validFrom,
			precision: null,
			sources: [published.source],
			warnings: []
		},
		warnings: [],
		sources: BOUNDARY_SOURCES,
		of: [{ unit, partly: false }],
		land: {
			geometry: boundaries.outline(unit.atoms),
			atoms: unit.atoms,
			partly: [],
			known: null,
			precision: 'generalised'
		}
	};
}
