import type { FeatureCollection, Point } from 'geojson';
import type { Project, ProjectKind } from '../../domain/project';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { PROJECTS } from '../../register/projects';

/** Projects of the chosen kinds, those on the map first; no kind chosen = all. */
export function shownProjects(kinds: readonly ProjectKind[]): Project[] {
	const chosen = PROJECTS.filter((project) => kinds.length === 0 || kinds.includes(project.kind));
	const order = (project: Project) => (project.point ? 0 : project.kind === 'programme' ? 2 : 1);
	return chosen.sort((a, b) => order(a) - order(b));
}

/** How exactly the place is known, in words. */
export function placeWords(project: Project): string {
	if (project.kind === 'programme') return m.project_programme();
	if (project.point) return project.pointBasis ? m.project_place_indicative() : m.project_place();
	if (project.route || project.ends.length > 0) return m.project_along_route();
	return m.project_no_place();
}

/** One pin for each place; several projects of one commune point share it, with their count. */
export function projectPins(
	projects: readonly Project[],
	selected: string | null,
	language: Language
): FeatureCollection<Point> {
	const places = new Map<string, Project[]>();
	for (const project of projects) {
		if (!project.point) continue;
		const key = project.point.join();
		places.set(key, [...(places.get(key) ?? []), project]);
	}
	return {
		type: 'FeatureCollection',
		features: [...places.values()].flatMap((sharing) => {
			const lead = sharing.find((project) => project.id === selected) ?? sharing[0];
			if (!lead?.point) return [];
			return [
				{
					type: 'Feature' as const,
					properties: {
						id: lead.id,
						kind: lead.kind,
						name: lead.name[language].replace(/ \(.*\)$/, ''),
						count: sharing.length,
						chosen: lead.id === selected
					},
					geometry: { type: 'Point' as const, coordinates: [...lead.point] }
				}
			];
		})
	};
}

/** Projects that share the place of one project, itself left out. */
export function sharingPlace(project: Project): Project[] {
	if (!project.point) return [];
	const key = project.point.join();
	return PROJECTS.filter((one) => one.id !== project.id && one.point?.join() === key);
}
