import { PROJECTS } from '../../src/lib/register/projects';
import type { Command } from './command';
import { snakeCase } from './snake-case';

/** The projects and programmes of the register. */
export const projects: Command = {
	name: 'projects',
	usage: 'projects',
	summary: 'projects and programmes named by Plan 122',
	options: [],
	run: () => ({
		json: { projects: snakeCase(PROJECTS) },
		table: {
			head: ['id', 'clause', 'kind', 'name', 'area_ha', 'place'],
			rows: PROJECTS.map((project) => [
				project.id,
				project.clause,
				project.kind,
				project.name.vi,
				project.areaHa,
				project.precision ?? 'no place'
			])
		},
		notes: [`${PROJECTS.length} projects and programmes.`]
	})
};
