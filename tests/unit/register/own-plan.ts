import type { PlanningDocument } from '../../../src/lib/domain/plan';
import type { ChangeEdit, RegisterEdit } from '../../../src/lib/domain/register-edit';
import { changesBetween } from '../../../src/lib/register/own-register';

/** A zoning plan of whole communes of 2020, approved on a day. */
export function zoning(
	id: string,
	codes: readonly string[],
	more: Partial<PlanningDocument> = {}
): PlanningDocument {
	return {
		id,
		name: { vi: `Đồ án ${id}`, en: `Plan ${id}` },
		type: 'zoning',
		scale: 2000,
		areaHa: null,
		areaBound: null,
		place: null,
		footprint: { kind: 'units', level: 'commune', codes },
		precision: 'whole-unit',
		events: [
			{
				status: 'approved',
				date: '2022-05-10',
				decision: `QĐ ${id}/QĐ-UBND`,
				mark: 'seen',
				sources: ['plan-122']
			}
		],
		clause: null,
		due: null,
		agency: null,
		note: null,
		mark: 'seen',
		sources: ['plan-122'],
		...more
	};
}

/** An entry by which one plan becomes another, made so many minutes after a first one. */
export function said(
	id: string,
	minute: number,
	before: PlanningDocument | null,
	after: PlanningDocument | null
): ChangeEdit {
	const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
	const plan = (after ?? before)?.id ?? '';
	return {
		kind: 'change',
		id,
		by: 'Nguyễn Thị Lan',
		at,
		why: '',
		plan,
		changes: changesBetween(before, after)
	};
}

/** An entry that takes another back. */
export function undone(id: string, minute: number, of: string): RegisterEdit {
	const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
	return { kind: 'undo', id, by: 'Nguyễn Thị Lan', at, why: '', of };
}
