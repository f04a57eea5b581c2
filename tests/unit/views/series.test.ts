import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../../src/lib/proposal/limit';
import { PROJECTS } from '../../../src/lib/register/projects';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { seriesItems } from '../../../src/lib/views/print/series';
import { DEFAULT_STATE } from '../../../src/lib/workspace/view-state';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const a = limitsOf(boundaries, PROPOSALS).find(({ id }) => id === 'city-a') ?? null;
const communes = (patch: Partial<typeof DEFAULT_STATE>, chosen = null as typeof a) =>
	seriesItems(boundaries, { ...DEFAULT_STATE, ...patch }, chosen, 'communes').map(({ id }) => id);

describe('a series of sheets', () => {
	it('has one for each commune of the chosen version', () => {
		// domain.md: version A is 13 units of the plan's day.
		expect(communes({ view: 'boundaries' }, a)).toHaveLength(13);
	});

	it('of the chosen district, of one commune, of the province', () => {
		// Cao Lộc district: 22 communes (facts.md, section 2).
		expect(communes({ selected: { kind: 'u', id: '183' } })).toHaveLength(22);
		expect(communes({ selected: { kind: 'u', id: '06235' } })).toEqual(['06235']);
		expect(communes({ vintage: '2025' })).toHaveLength(65);
	});

	it('projects without a place have no sheet', () => {
		const ids = seriesItems(boundaries, DEFAULT_STATE, null, 'projects').map(({ id }) => id);
		expect(ids.length).toBe(PROJECTS.filter(({ point }) => point !== null).length);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
