import { describe, expect, it } from 'vitest';
import { paneName } from '../../../src/lib/i18n/limit-words';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { addUnits } from '../../../src/lib/proposal/proposal';
import { fromUnit, presentSeat } from '../../../src/lib/proposal/published';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { limitsOf, ownLimit } from '../../../src/lib/proposal/limit';
import { paneModel } from '../../../src/lib/views/boundaries/pane-model';
import { paneLimits, panesOf } from '../../../src/lib/workspace/panes';
import { boundaries as load } from '../coverage/register';
import { modelOf } from '../map/model';

const boundaries = load();
const limits = limitsOf(boundaries, PROPOSALS);
const city = presentSeat(boundaries);
const ownOf = (proposal: typeof city) => ownLimit(proposal, figuresOf(boundaries, proposal));
const own = ownOf(addUnits(boundaries, city, '2020', ['06235']));
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const panes = (wanted: readonly string[], most = 4, chosen = 'city-a') =>
	panesOf(boundaries, paneLimits(boundaries, own, limits, own), wanted, most, chosen);

describe('maps side by side', () => {
	it('the present, A, B and mine, in this order whatever the link says', () => {
		expect(ids(panes(['mine', 'city-b', 'present', 'city-a']))).toEqual([
			'present',
			'city-a',
			'city-b',
			'mine'
		]);
	});

	it('a narrow screen keeps what is, and what is chosen beside it', () => {
		const all = ['present', 'city-a', 'city-b', 'mine'];
		expect(ids(panes(all, 2))).toEqual(['present', 'city-a']);
		expect(ids(panes(all, 2, 'present'))).toEqual(['present', 'mine']);
		expect(ids(panes(all, 2, 'city-b'))).toEqual(['present', 'city-b']);
	});

	it('one map alone, or names nobody knows, are none side by side', () => {
		expect(panes(['city-a'])).toEqual([]);
		expect(panes(['city-a', 'nobody'])).toEqual([]);
	});

	it('each pane changes against the present unit', () => {
		const [present, a, b, mine] = panes(['present', 'city-a', 'city-b', 'mine']);
		expect(present?.change).toBeNull();
		// facts.md, section 2: 97.41 and 618.63 km² added by published areas; Gia Cát measures 33.58 km².
		expect(Math.abs((a?.change?.comparison.gained.ha ?? 0) / 9741 - 1)).toBeLessThan(0.01);
		expect(Math.abs((b?.change?.comparison.gained.ha ?? 0) / 61_863 - 1)).toBeLessThan(0.01);
		expect(mine?.change?.comparison.gained.ha).toBeCloseTo(3358, -1);
	});

	it('a proposal from a district stands beside that district, not beside the city', () => {
		const loc = ownOf(fromUnit(boundaries, '2020', '188'));
		const offered = paneLimits(boundaries, loc, limits, loc);
		expect(ids(offered)).toEqual(['present', 'mine']);
		// GSO, census of 1 April 2019: 84,740 people in Lộc Bình (facts.md, section 2).
		expect(offered[0]?.population?.value).toBe(84_740);
		const [first] = panesOf(boundaries, offered, ['present', 'mine'], 4, 'mine');
		expect(first && paneName(boundaries, first.limit, 'vi')).toBe('Huyện Lộc Bình hiện nay');
	});

	it('a pane draws its own limit and the present one, nothing of the others', () => {
		const model = modelOf({ view: 'boundaries', limit: 'city-b' });
		const [present, a, , mine] = panes(['present', 'city-a', 'city-b', 'mine']);
		if (!present || !a || !mine) throw new Error('no panes');
		const of = (pane: typeof a) => paneModel(boundaries, model, pane, present.limit);
		expect(of(a).limits.map(({ id, chosen }) => [id, chosen])).toEqual([
			['present', false],
			['city-a', true]
		]);
		expect(of(a).limitSigns.features.map((one) => one.properties?.sign)).toEqual(['A']);
		expect(of(present).limits).toEqual([{ id: 'present', sign: '', chosen: true }]);
		expect(of(mine).limits.map(({ id }) => id)).toEqual(['present']);
		expect(of(mine).mine).not.toBeNull();
		expect(of(a).mine).toBeNull();
	});
});
