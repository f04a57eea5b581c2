import type { PlanningDocument } from '../domain/plan';
import type { PlanField } from '../domain/register-edit';
import { fieldFaults, type FieldCode } from './schemas/edits';
import { SOURCES } from './sources';
import { UNIT_REGISTER } from './units';
import { PLAN_VINTAGE } from './vintages';
import { PROVINCE } from './province';

/** Why a plan cannot be kept as it is; `value` is what of it does not fit. */
export interface PlanFault {
	code:
		| FieldCode
		| 'plan-unit-unknown'
		| 'plan-source-unknown'
		| 'plan-link-unknown'
		| 'plan-link-self'
		| 'disc-without-area'
		| 'area-without-bound';
	field: PlanField;
	value?: string;
}

const KNOWN_SOURCES: ReadonlySet<string> = new Set(SOURCES.map(({ id }) => id));

const CODES: Readonly<Record<'province' | 'district' | 'commune', ReadonlySet<string>>> = {
	province: new Set([PROVINCE.code]),
	district: new Set(UNIT_REGISTER.districts.map(({ code }) => code)),
	commune: new Set(
		UNIT_REGISTER.communes.filter(({ vintages }) => vintages.includes(PLAN_VINTAGE)).map(({ code }) => code)
	)
};

function unitFaults({ footprint }: PlanningDocument): PlanFault[] {
	if (footprint.kind !== 'units') return [];
	const unknown = [
		...footprint.codes.filter((code) => !CODES[footprint.level].has(code)),
		...(footprint.partly ?? []).filter((code) => !CODES.commune.has(code))
	];
	return unknown.map((value) => ({ code: 'plan-unit-unknown', field: 'footprint', value }));
}

function sourceFaults(plan: PlanningDocument): PlanFault[] {
	const refs = [
		...plan.sources.map((value) => ({ field: 'sources' as const, value })),
		...plan.events.flatMap(({ sources }) => sources.map((value) => ({ field: 'events' as const, value })))
	];
	return refs
		.filter(({ value }) => !KNOWN_SOURCES.has(value) && !URL.canParse(value))
		.map((ref) => ({ code: 'plan-source-unknown' as const, ...ref }));
}

function linkFaults(plan: PlanningDocument, plans: readonly PlanningDocument[]): PlanFault[] {
	return (['replacedBy', 'adjusts'] as const).flatMap((field): PlanFault[] => {
		const value = plan[field];
		if (value === undefined) return [];
		if (value === plan.id) return [{ code: 'plan-link-self', field, value }];
		return plans.some(({ id }) => id === value) ? [] : [{ code: 'plan-link-unknown', field, value }];
	});
}

/** All that keeps a plan from being kept and published, by the same rules as the check of the data. */
export function planFaults(plan: PlanningDocument, plans: readonly PlanningDocument[]): PlanFault[] {
	const shape = fieldFaults(plan);
	if (shape.length > 0) return shape;
	const faults: PlanFault[] = [...unitFaults(plan), ...sourceFaults(plan), ...linkFaults(plan, plans)];
	if (plan.footprint.kind === 'disc' && plan.areaHa === null)
		faults.push({ code: 'disc-without-area', field: 'areaHa' });
	if ((plan.areaHa === null) !== (plan.areaBound === null))
		faults.push({ code: 'area-without-bound', field: 'areaBound' });
	return faults;
}
