import type { Language } from '../domain/language';
import type { Project } from '../domain/project';
import { PROJECTS } from '../register/projects';

/** Projects of the register that are at a place, named for a reader; programmes are at none. */
export function placedProjects(language: Language): { name: string; project: Project }[] {
	return PROJECTS.filter(({ kind }) => kind !== 'programme').map((project) => ({
		name: project.name[language],
		project
	}));
}
