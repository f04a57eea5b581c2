import { describe, expect, it } from 'vitest';
import { chosenArea } from '../../../src/lib/workspace/chosen-area';
import { districtOf, keptAtLevel, unitsAbove } from '../../../src/lib/workspace/drill-down';
import { resultsOver, sameQuestion } from '../../../src/lib/workspace/plan-change';
import { DEFAULT_STATE, type ViewState } from '../../../src/lib/workspace/view-state';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, plan, request } from '../coverage/build';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const view = (patch: Partial<ViewState>): ViewState => ({ ...DEFAULT_STATE, ...patch });
const unit = (id: string) => ({ selected: { kind: 'u' as const, id } });

describe('looking into a district', () => {
	// Cao Lộc is district 183, its town 06187; Mai Pha 05992 is of the city 178 (GSO list).
	it.each([
		['the district itself', view(unit('183')), '183'],
		['a commune of it, while districts are compared', view(unit('06187')), '183'],
		['the district, while communes are compared', view({ ...unit('183'), level: 'commune' }), '183'],
		['a commune among all communes', view({ ...unit('06187'), level: 'commune' }), undefined],
		['at another level', view({ ...unit('183'), level: 'town' }), undefined],
		['nothing chosen', view({}), undefined],
		[
			'communes of today have no district',
			view({ ...unit('05977'), vintage: '2025', level: 'commune' }),
			undefined
		]
	] as const)('%s', (_, state, code) => {
		expect(districtOf(boundaries, state)?.code).toBe(code);
	});

	it('the way back leads over the units above', () => {
		const town = boundaries.unitByCode('2020', '06187');
		const above = town && unitsAbove(boundaries, view({}), town);
		expect(above?.map(({ code }) => code)).toEqual(['20', '183']);
	});

	it('what is chosen stays between districts and communes, and nowhere else', () => {
		expect(keptAtLevel(boundaries, view(unit('183')), 'commune')).toEqual({ kind: 'u', id: '183' });
		expect(keptAtLevel(boundaries, view(unit('183')), 'province')).toBeNull();
		expect(keptAtLevel(boundaries, view(unit('20')), 'commune')).toBeNull();
	});

	it('a press in it chooses a commune, elsewhere another district', () => {
		const atom = (commune: string) => {
			const found = boundaries.atoms.find(({ c2020 }) => c2020 === commune);
			if (!found) throw new Error(commune);
			return found;
		};
		const choose = (commune: string) =>
			chosenArea(atom(commune), view(unit('183')), [], () => true, '183')?.id;
		expect(choose('06187')).toBe('06187');
		expect(choose('05992')).toBe('178');
	});
});

describe('other areas of the same question', () => {
	const first = area('a', polygon(box(0, 0, 100, 100)));
	const second = area('b', polygon(box(100, 0, 200, 100)));
	const known = plan('p', polygon(box(0, 0, 50, 100)));

	it('keep the results of before until they are measured anew', () => {
		const [before] = computeCoverage(request([first], [known]));
		const [again, other] = computeCoverage(request([first, second], [known]));
		if (!before || !again || !other) throw new Error('not measured');
		expect(resultsOver([before], [undefined, other]).map(({ id }) => id)).toEqual(['a', 'b']);
		expect(resultsOver([before], [again, other])).toEqual([again, other]);
	});

	it('are told from another question', () => {
		const asked = request([first], [known]);
		expect(sameQuestion(asked, request([first, second], [known]))).toBe(true);
		expect(sameQuestion(asked, request([first], []))).toBe(false);
		expect(sameQuestion(asked, request([first], [known], { asOf: '2020-01-01' }))).toBe(false);
		expect(sameQuestion(asked, request([first], [known], { base: 'urban' }))).toBe(false);
	});
});
