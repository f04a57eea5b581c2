import { describe, expect, it } from 'vitest';
import { boardColumns, ownBoard, standardOf } from '../../../src/lib/proposal/board';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { limitsOf, ownLimit, type Limit } from '../../../src/lib/proposal/limit';
import { emptyProposal, withBasis, type Proposal } from '../../../src/lib/proposal/proposal';
import { fromUnit, presentSeat } from '../../../src/lib/proposal/published';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { standardById } from '../../../src/lib/register/standards';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const limits = limitsOf(boundaries, PROPOSALS);
const CITY = ['present', 'city-a', 'city-b'];

function published(id: string): Limit {
	const found = limits.find((limit) => limit.id === id);
	if (!found) throw new Error(id);
	return found;
}

function columns(chosen: Limit, standard = chosen.proposal.standard ?? 'city-1211') {
	const found = standardById(standard);
	if (!found) throw new Error(standard);
	return boardColumns(boundaries, chosen, limits, found);
}

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const own = (proposal: Proposal) => ownLimit(proposal, figuresOf(boundaries, proposal, '2020'));

describe('the columns of the scoreboard', () => {
	it('the limits of the city stand together, whichever of them is chosen; a stand-in stands alone', () => {
		for (const id of CITY) expect(ids(columns(published(id)))).toEqual(CITY);
		expect(ids(columns(published('thi-xa-huu-lung')))).toEqual(['thi-xa-huu-lung']);
	});

	it("a reader's own stands last: beside the city's, beside the unit it starts from, or alone", () => {
		const city = own(presentSeat(boundaries));
		expect(ids(columns(city))).toEqual([...CITY, 'mine']);
		expect(ids(columns(city, 'thi-xa-1211'))).toEqual([...CITY, 'mine']);
		// 188 is Lộc Bình district.
		const district = own(fromUnit(boundaries, '2020', '188'));
		expect(ids(columns(district, 'thi-xa-1211'))).toEqual(['present', 'mine']);
		expect(ids(columns(district, 'city-1211'))).toEqual([...CITY, 'mine']);
		const free = own(emptyProposal('2020', published('city-a').atoms));
		expect(ids(columns(free, 'thi-xa-1211'))).toEqual(['mine']);
	});

	it('one table counts people one way', () => {
		const counted = own(withBasis(presentSeat(boundaries), 'residents-2026-09'));
		const bases = columns(counted).map(({ figures }) => figures.people.basis);
		expect(new Set(bases)).toEqual(new Set(['residents-2026-09']));
	});

	it('what is judged by its own standard is judged as in its column', () => {
		const limit = published('city-b');
		const column = columns(limit).find(({ id }) => id === 'city-b');
		expect(standardOf(limit.proposal)?.id).toBe('city-1211');
		expect(ownBoard(boundaries, limit)).toEqual(column?.board);
	});
});
