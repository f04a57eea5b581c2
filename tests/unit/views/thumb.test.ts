import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../../src/lib/proposal/limit';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { STORIES } from '../../../src/lib/views/present/stories';
import { tellingScene, THUMB, thumbOf } from '../../../src/lib/views/present/thumb';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const limits = limitsOf(boundaries, PROPOSALS);

describe('the small picture of a presentation', () => {
	it.each(STORIES.map((story) => [story.id, story] as const))(
		'%s has land in the middle of it, in few letters',
		(_, story) => {
			const scene = tellingScene(story);
			const thumb = scene && thumbOf(boundaries, limits, scene);
			const points = [...(thumb?.land ?? '').matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [
				Number(x),
				Number(y)
			]);
			const inside = points.filter(
				([x = -1, y = -1]) => x >= 0 && x <= THUMB.width && y >= 0 && y <= THUMB.height
			);
			expect(inside.length).toBeGreaterThan(0);
			expect((thumb?.land.length ?? 0) + (thumb?.units.length ?? 0)).toBeLessThan(80_000);
		}
	);

	it('the story of the city shows a version of it', () => {
		const city = STORIES.find(({ id }) => id === 'city');
		const scene = city ? tellingScene(city) : null;
		expect(scene && thumbOf(boundaries, limits, scene).limits.map(({ id }) => id)).toEqual(['city-a']);
	});

	it('a presentation without scenes has none', () => {
		expect(tellingScene({ name: { vi: '', en: '' } as never, scenes: [] })).toBeNull();
	});
});
