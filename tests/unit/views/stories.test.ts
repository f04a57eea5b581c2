import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/lib/views/present/facts';
import { play } from '../../../src/lib/views/present/play';
import { STORIES } from '../../../src/lib/views/present/stories';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { viewOf } from '../../../src/lib/workspace/deck';
import { DEFAULT_STATE, formatQuery, parseQuery } from '../../../src/lib/workspace/view-state';
import { limitsOf } from '../../../src/lib/proposal/limit';
import { PROVINCE } from '../proposal/province';

const limits = limitsOf(PROVINCE, PROPOSALS);
const facts = factsOf(PROVINCE, limits);
const scenes = STORIES.flatMap((story) =>
	story.scenes.map((scene) => [`${story.id}/${scene.id}`, scene] as const)
);

describe('the ready stories', () => {
	it.each(scenes)('%s has all its numbers, and no digit typed where one is computed', (_id, scene) => {
		for (const language of ['vi', 'en'] as const) {
			const played = play(scene, facts, language);
			expect(played.missing).toEqual([]);
			expect(played.title).not.toMatch(/[{}]/);
			// What is left of a title without its slots are words and years, never a figure.
			expect(scene.title[language].replace(/\{[^}]+\}/g, '').replace(/20(25|30)/g, '')).not.toMatch(/\d/);
		}
	});

	it.each(scenes)('%s has notes for its presenter, with all their numbers', (_id, scene) => {
		for (const language of ['vi', 'en'] as const) {
			const { notes } = play(scene, facts, language);
			expect(notes).not.toBe('');
			expect(notes).not.toMatch(/[{}]/);
		}
	});

	it('notes of a presenter keep what is no fact as it was written, and nothing is missing on the stage', () => {
		const found = scenes.find(([name]) => name === 'city/present');
		if (!found) throw new Error('no scene');
		const scene = { ...found[1], notes: { vi: 'Hỏi {ai}: {present.units} đơn vị', en: '' } };
		const played = play(scene, facts, 'vi');
		// Shared data folder, register/facts.md: the city of 2023 has 8 units.
		expect(played.notes).toBe('Hỏi {ai}: 8 đơn vị');
		expect(played.missing).toEqual([]);
	});

	it.each(scenes)('%s names fields of a view, with values an address carries', (_id, scene) => {
		const view = viewOf(scene);
		expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_STATE).sort());
		expect(parseQuery(formatQuery(view))).toEqual({ state: view, refused: [] });
	});

	it('says the numbers of the hand-worked cases', () => {
		const say = (id: string) => {
			const found = scenes.find(([name]) => name === id);
			if (!found) throw new Error(id);
			return play(found[1], facts, 'vi');
		};
		// Shared data folder, register/facts.md 2 and 3.4: 175.52 / 78.11 km², 20 051 people short.
		expect(say('city/city-a').title).toContain('2,2');
		expect(say('city/city-a').text).toContain('20.051');
		expect(say('city/standard').title).toBe('A\u00a0đạt\u00a03, B\u00a0đạt\u00a04 trên\u00a05');
		expect(say('mergers/after').title).toContain('65');
		expect(say('mergers/before').rows[0]).toMatchObject({ before: '226', after: '200' });
	});

	it('a scene whose data is gone says so', () => {
		const found = scenes.find(([name]) => name === 'city/city-b');
		if (!found) throw new Error('no scene');
		const without = factsOf(
			PROVINCE,
			limits.filter((limit) => limit.id !== 'city-b')
		);
		expect(play(found[1], without, 'vi').missing).toContain('city-b.wards');
	});
});
