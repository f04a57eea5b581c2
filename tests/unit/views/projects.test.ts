import { describe, expect, it } from 'vitest';
import type { Project } from '../../../src/lib/domain/project';
import { PROJECTS } from '../../../src/lib/register/projects';
import {
	placeWords,
	projectPins,
	sharingPlace,
	shownProjects
} from '../../../src/lib/views/projects/project-state';

const project = (id: string) => PROJECTS.find((one) => one.id === id) as Project;

describe('projects on the map and in the list', () => {
	it('with a place first, programmes last; no kind chosen means all', () => {
		const kinds = shownProjects([]).map((one) => (one.point ? 0 : one.kind === 'programme' ? 2 : 1));
		expect(kinds).toHaveLength(30);
		expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
		expect(shownProjects(['road', 'industrial']).every((p) => ['road', 'industrial'].includes(p.kind))).toBe(
			true
		);
	});

	// Mai Pha: P01, P06, P13; Hợp Thành: P10a, P10b, P10c; every other place has one.
	it('a place has one pin, with the number of projects there', () => {
		const pins = projectPins(PROJECTS, null, 'vi').features;
		const placed = PROJECTS.filter((one) => one.point).length;
		expect(pins.reduce((sum, pin) => sum + Number(pin.properties?.count), 0)).toBe(placed);
		expect(pins.filter((pin) => pin.properties?.count === 3)).toHaveLength(2);
		expect(new Set(pins.map((pin) => pin.geometry.coordinates.join())).size).toBe(pins.length);
		expect(
			sharingPlace(project('P01'))
				.map((one) => one.id)
				.sort()
		).toEqual(['P06', 'P13']);
		expect(sharingPlace(project('P12'))).toEqual([]);
	});

	it('the chosen project leads its pin', () => {
		const [chosen] = projectPins(PROJECTS, 'P10b', 'vi').features.filter((pin) => pin.properties?.chosen);
		expect(chosen?.properties).toMatchObject({ id: 'P10b', count: 3 });
	});

	it('a programme has no pin and says that it is one', () => {
		for (const one of PROJECTS.filter((p) => p.kind === 'programme')) {
			expect(projectPins([one], null, 'vi').features).toEqual([]);
			expect(placeWords(one)).toContain('chương trình');
		}
	});

	it('an unknown place is said to be unknown', () => {
		expect(placeWords(project('P12'))).toBe('chưa biết vị trí, không vẽ');
	});
});
