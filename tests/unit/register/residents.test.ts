import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { unitRegisterSchema } from '../../../src/lib/register/schemas/units';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const counted = UNIT_REGISTER.communes.filter(({ residents }) => residents !== undefined);
const at = (code: string) => counted.find((one) => one.code === code)?.residents ?? [];

/** What the schema says of a copy of the register in which the residents of Đoàn Kết were changed. */
function refusal(change: (rows: Record<string, unknown>[]) => void): string[] {
	const copy = structuredClone(UNIT_REGISTER) as unknown as typeof UNIT_REGISTER;
	const unit = copy.communes.find((one) => one.code === '06001' && one.residents);
	change(unit?.residents as unknown as Record<string, unknown>[]);
	const read = safeParse(unitRegisterSchema, copy);
	return read.success ? [] : read.issues.map(({ message }) => message);
}

describe('permanent and temporary residents', () => {
	it('are known for the 65 units since 1 July 2025 and no other; they make up the listed province', () => {
		expect(counted).toHaveLength(65);
		expect(counted.every(({ vintages }) => vintages.join() === '2025')).toBe(true);
		const newest = counted.map(({ residents }) => residents?.[0]);
		expect(newest.every((count) => count?.date === '2026-09')).toBe(true);
		// The province in the same list of 9/2026: 881,384.
		expect(newest.reduce((sum, count) => sum + (count?.value ?? NaN), 0)).toBe(881_384);
	});

	it('keep both lists where they disagree, and flag both', () => {
		// Đoàn Kết in the lists of 9/2026 and 7/2025.
		expect(at('06001').map(({ value, date, contradictory }) => [value, date, contradictory])).toEqual([
			[3_777, '2026-09', true],
			[17_938, '2025-07', true]
		]);
		const flagged = counted.filter(({ residents }) => residents?.some((one) => one.contradictory));
		expect(flagged.map(({ name }) => name)).toEqual([
			'Đoàn Kết',
			'Tân Tiến',
			'Thụy Hùng',
			'Hoàng Văn Thụ',
			'Cao Lộc',
			'Điềm He',
			'Tri Lễ',
			'Nhất Hòa',
			'Tân Thành',
			'Quan Sơn',
			'Thống Nhất'
		]);
	});

	it('say what was inferred: Kỳ Lừa stands under another name in the list of 7/2025', () => {
		expect(at('06187')).toMatchObject([{ value: 41_624, mark: 'inferred' }]);
	});

	it.each<[string, (rows: Record<string, unknown>[]) => void]>([
		['residents-flag', (rows) => rows.forEach((row) => (row['contradictory'] = false))],
		['residents-order', (rows) => rows.reverse()]
	])('refuses %s', (code, change) => {
		expect(refusal(change)).toContain(code);
	});
});
