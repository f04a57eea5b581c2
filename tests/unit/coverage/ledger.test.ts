import { describe, expect, it } from 'vitest';
import { planLedger, unitLedger } from '../../../src/lib/coverage/ledger';
import { ledgerOf } from '../../../src/lib/coverage/ledger-find';
import { CodedError } from '../../../src/lib/domain/errors';
import { LINEAGE } from '../../../src/lib/register/lineage';
import { PLANS } from '../../../src/lib/register/plans';
import { vintageById, VINTAGES } from '../../../src/lib/register/vintages';
import { boundaries } from './register';

const all = boundaries();
const TODAY = vintageById('2025').asOf;
const plan = (id: string) => PLANS.find((one) => one.id === id)!;
const ha = (ledger: ReturnType<typeof planLedger>) =>
	ledger.parts.reduce((sum, { land }) => sum + (land.value ?? 0), ledger.outside?.value ?? 0);

describe('a ledger', () => {
	it('has parts that sum to the whole: every plan and every unit on every set of boundaries', () => {
		for (const { asOf } of VINTAGES) {
			for (const one of PLANS) {
				const ledger = planLedger(all, one, asOf);
				if (ledger.parts.some(({ land }) => land.value !== null)) {
					expect(ha(ledger), `${one.id} on ${asOf}`).toBeCloseTo(ledger.whole.value!, 5);
				}
			}
			for (const unit of all.units) {
				const ledger = unitLedger(all, unit, asOf);
				expect(ha(ledger), `${unit.id} on ${asOf}`).toBeCloseTo(ledger.whole.value!, 5);
			}
		}
	});

	it('sends every commune where the resolutions say (lineage.json, from NQ 818, 1246 and 1672)', () => {
		for (const { before, after, pairs } of LINEAGE) {
			const { asOf } = vintageById(after);
			for (const unit of all.unitsAt(before, 'commune')) {
				const told = pairs.filter(([from]) => from === unit.code).map(([, to]) => to);
				const parts = unitLedger(all, unit, asOf).parts;
				expect(parts.map(({ code }) => code).sort(), `${unit.id} on ${asOf}`).toEqual(told.sort());
			}
		}
	});

	it('of the general plan of the enlarged city: thirteen units ended, now exactly the four wards', () => {
		const ledger = planLedger(all, plan('Q02'), TODAY);
		// NQ 1672/NQ-UBTVQH15: Đông Kinh, Lương Văn Tri, Tam Thanh, Kỳ Lừa, from 1 July 2025.
		expect(ledger.parts.map(({ code, whole }) => [code, whole])).toEqual([
			['06187', true],
			['05977', true],
			['05983', true],
			['05986', true]
		]);
		expect(ledger.of).toHaveLength(13);
		expect(new Set(ledger.of.map(({ ended }) => ended))).toEqual(new Set(['2025-07-01']));
		// Decision: 17,554 ha; lines agree to 0.4 %.
		expect(ledger.stated?.value).toBe(17_554);
		expect(ledger.whole.value! / 17_554).toBeCloseTo(1, 2);
		expect(ledger.whole.qualifier).toBe('exact');
		expect(ledger.parts[0]!.land).toMatchObject({
			precision: 'whole-unit',
			date: TODAY,
			method: 'atoms-of-units'
		});
	});

	it('keeps a part that nobody drew unknown, and says how much it can be', () => {
		const ledger = planLedger(all, plan('F01'), TODAY);
		const last = ledger.parts.at(-1)!;
		expect([last.code, last.land.value, last.share.value]).toEqual(['06481', null, null]);
		// Vân An, of which the decision takes a part.
		expect(last.atMost).toMatchObject({ qualifier: 'at-most' });
		expect(last.atMost!.value!).toBeGreaterThan(3_000);
		expect(ledger.whole.qualifier).toBe('at-least');
		expect(ledger.warnings).toEqual([{ code: 'part-not-drawn', about: 'F01' }]);
		expect(ledger.of.find(({ code }) => code === '06469')).toMatchObject({ partly: true });
		// Đồng Giáp was merged earlier than the rest (NQ 1246, 1 Dec 2024).
		expect(ledger.of.find(({ code }) => code === '06295')?.ended).toBe('2024-12-01');
	});

	it('says of places only what they can tell', () => {
		const known = planLedger(all, plan('P01'), TODAY);
		expect(known.whole).toMatchObject({ qualifier: 'about', precision: 'indicative' });
		expect(known.whole.value).toBeCloseTo(91.73, 6);
		expect(known.parts[0]!.lines.value).toBeNull();
		const district = planLedger(all, plan('Z05'), TODAY);
		expect(district.parts).toEqual([]);
		expect(district.warnings).toEqual([{ code: 'place-known-to-district', about: 'Z05' }]);
		const nowhere = planLedger(all, plan('Q03'), TODAY);
		expect([nowhere.whole.value, nowhere.parts, nowhere.stated]).toEqual([null, [], null]);
	});

	it('is of the last life of a unit that had ended, or of a plan by its id', () => {
		const found = ledgerOf(all, PLANS, '06040', TODAY);
		expect(found).toMatchObject({ kind: 'unit', unit: { id: '06040@2024-12-01' } });
		expect(ledgerOf(all, PLANS, '06622@2009-01-01', TODAY)).toMatchObject({ unit: { name: 'Bính Xá' } });
		expect(ledgerOf(all, PLANS, 'Q02', TODAY).kind).toBe('plan');
		expect(() => ledgerOf(all, PLANS, 'nowhere', TODAY)).toThrow(CodedError);
	});

	it('divides a commune that was divided: Bính Xá to two, in the shares of its parts', () => {
		const bínhXá = all.unitByCode('2024', '06622')!;
		const { parts, whole } = unitLedger(all, bínhXá, TODAY);
		expect(parts.map(({ code, whole: all }) => [code, all])).toEqual([
			['06625', false],
			['06613', false]
		]);
		expect(parts[0]!.share.value! + parts[1]!.share.value!).toBeCloseTo(100, 9);
		expect(whole.qualifier).toBe('exact');
	});
});
