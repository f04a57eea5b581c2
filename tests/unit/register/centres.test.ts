import { describe, expect, it } from 'vitest';
import { CENTRES, classAt, type CentreYear } from '../../../src/lib/register/centres';
import { RULE_BOOKS } from '../../../src/lib/register/rule-books';

/** How many centres have each class in a year. */
function counts(year: CentreYear) {
	const result: Record<string, number> = {};
	for (const centre of CENTRES) {
		const state = classAt(centre, year);
		if (state) result[state.class] = (result[state.class] ?? 0) + 1;
	}
	return result;
}

// The expected counts are the sums of clause II.3.b of Plan 122, done by hand.
describe('urban centres of Plan 122', () => {
	it('are 22', () => {
		expect(CENTRES.map((c) => c.id)).toEqual(
			Array.from({ length: 22 }, (_, i) => `U${String(i + 1).padStart(2, '0')}`)
		);
	});

	it('2023: one class II, the 12 class-V towns, five not recognised; Đồng Đăng without a stated class', () => {
		expect(counts(2023)).toEqual({ II: 1, V: 12, none: 5, unknown: 1 });
	});

	it('2025: Bắc Lệ – Tân Thành joins class V, four new centres still to come', () => {
		expect(counts(2025)).toEqual({ II: 1, V: 13, none: 4, unknown: 1 });
	});

	it('2030: 1 + 3 + 4 + 9 = 17 centres with a class, nothing left unrecognised', () => {
		const { unknown, ...classes } = counts(2030);
		expect(classes).toEqual({ II: 1, IV: 3, V: 4 + 9 });
		expect(1 + 3 + 4 + 9).toBe(Object.values(classes).reduce((sum, n) => sum + n, 0));
		expect(unknown).toBe(2); // Đồng Đăng and thị xã Hữu Lũng
	});

	it('2045: nothing is known', () => {
		expect(Object.keys(counts(2045))).toEqual(['unknown']);
	});

	it('12 towns less 4 that become class IV plus Bắc Lệ – Tân Thành are the 9 to study', () => {
		const withAction = (kind: string) =>
			CENTRES.filter((c) => c.actions.some((a) => a.kind === kind)).map((c) => c.id);
		const twelve = withAction('complete-missing-criteria');
		const rising = ['U07', 'U08', 'U09', 'U10'];
		expect(twelve).toHaveLength(12);
		const expected = [...twelve.filter((id) => !rising.includes(id)), 'U15'];
		expect(withAction('study-investment')).toEqual(expected);
		expect(expected).toHaveLength(9);
	});

	it('Đồng Mỏ and Chi Lăng towns go into U14 by 2030 and are no centres of their own then', () => {
		for (const id of ['U07', 'U08']) {
			const centre = CENTRES.find((c) => c.id === id)!;
			expect(centre.actions.find((a) => a.kind === 'merge-into')?.target).toBe('U14');
			expect(classAt(centre, 2030)).toBeNull();
		}
	});

	it('a class read in the press, and the unplaced Chi Ma and Ngả Hai, are marked as such', () => {
		// Press of 28 July 2023: 15 urban centres in the province, the city class II.
		expect(classAt(CENTRES[0]!, 2023)).toMatchObject({ class: 'II', mark: 'seen' });
		const unplaced = CENTRES.filter((c) => c.kind === 'new-centre' && c.point === null);
		expect(unplaced.map((c) => c.id)).toEqual(['U16', 'U19']);
		expect(CENTRES.filter((c) => c.point === null && c.pointBasis !== null)).toEqual([]);
	});

	it('since 2026 the city is class II and each town class III, inferred; what nothing settles is unknown', () => {
		// Press on NQ 111/2025: old II and III become II; old IV and V, thị xã and thị trấn become III.
		const since = (kind: string) => CENTRES.filter((c) => c.kind === kind).map((c) => c.since2026);
		expect(since('city')).toMatchObject([{ class: 'II', mark: 'inferred' }]);
		const towns = since('existing-town');
		expect(towns).toHaveLength(13);
		expect(towns.every((s) => s.class === 'III' && s.mark === 'inferred')).toBe(true);
		const settled = CENTRES.filter((c) => c.since2026.class !== 'unknown').map((c) => c.kind);
		expect(new Set(settled)).toEqual(new Set(['city', 'existing-town']));
	});

	it('the rule-books follow each other on 1 Jan 2026 and the second has classes I to III only', () => {
		const [old, present] = RULE_BOOKS;
		expect([old?.to, present?.from]).toEqual(['2025-12-31', '2026-01-01']);
		expect(present?.classes).toEqual(['I', 'II', 'III']);
		const states = CENTRES.flatMap((c) => c.classes);
		for (const { class: urbanClass, ruleBook } of states.filter((s) => s.ruleBook !== null)) {
			expect(RULE_BOOKS.find((r) => r.id === ruleBook)?.classes).toContain(urbanClass);
		}
	});
});
